//! Accounts of staff: invited by a link, listed, given roles, closed. And the first one of all.

use domain::people::Role;

use crate::{
    sign_in::{after, is_signed_in},
    town::{PASSWORD, Town, each_town},
};

#[tokio::test]
async fn a_link_lets_its_owner_in_once_and_looking_uses_nothing_up() {
    each_town(async |town| {
        let link = town.invite("Ông Phúc", "phuc@hoiam.example", Role::Officer, "HA01").await;
        let phuc = town.visitor();
        for _ in 0..3 {
            let page = phuc.get(&link).await;
            assert!(page.says("phuc@hoiam.example"), "{}", page.text);
            assert_eq!(page.header("cache-control"), "no-store");
            assert_eq!(page.header("referrer-policy"), "no-referrer");
        }
        for (one, again) in [
            ("", ""),
            ("ngắn quá", "ngắn quá"),
            ("matkhau123456", "matkhau123456"),
            ("Ông Phúc Ông Phúc", "Ông Phúc ông Phúc"),
        ] {
            let reply = phuc.send(&link, &[("password", one), ("password_again", again)]).await;
            assert_eq!(reply.status, 422, "{one}");
        }
        let mine = "trâu trắng leo cột điện";
        let typed = [("password", mine), ("password_again", mine)];
        let set = phuc.send(&link, &typed).await;
        assert_eq!(set.went_to().as_deref(), Some("/staff"));
        assert!(is_signed_in(&phuc).await);
        let gone = town.visitor().get(&link).await;
        assert_eq!(gone.status, 404);
        assert!(!gone.says("phuc@hoiam.example"), "{}", gone.text);
        let late = town.visitor().post(&link, &typed).await;
        assert_eq!(late.status, 404);
        assert!(late.header("set-cookie").is_empty());
        let later = town.visitor();
        assert_eq!(later.sign_in("phuc@hoiam.example", mine).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn two_who_use_a_link_at_the_same_moment_are_not_both_let_in() {
    each_town(async |town| {
        let link = town.invite("Ông Phúc", "phuc@hoiam.example", Role::Officer, "HA01").await;
        let clients: Vec<_> = (0..6).map(|_| town.visitor()).collect();
        let mine = "trâu trắng leo cột điện";
        // Each has the page before anybody sends it.
        let opened = clients.iter().map(|client| client.get(&link));
        let opened = futures_util::future::join_all(opened).await;
        let tries = clients.iter().zip(&opened).map(|(client, page)| {
            let (link, typed) = (&link, [("password", mine), ("password_again", mine)]);
            async move { client.fill(page, link, &typed).await.status.as_u16() }
        });
        let mut replies = futures_util::future::join_all(tries).await;
        replies.sort_unstable();
        assert_eq!(replies, [303, 404, 404, 404, 404, 404]);
    })
    .await;
}

#[tokio::test]
async fn a_link_holds_for_three_days() {
    each_town(async |town| {
        let link = town.invite("Ông Phúc", "phuc@hoiam.example", Role::Officer, "HA01").await;
        after(town, 3 * 24 * 60 - 1);
        assert_eq!(town.visitor().get(&link).await.status, 200);
        after(town, 1);
        assert_eq!(town.visitor().get(&link).await.status, 404);
        assert_eq!(town.visitor().get("/set-password").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_adds_somebody_who_signs_in_and_is_closed_out_again() {
    each_town(async |town| {
        let mai = town.admin().await;
        for (name, email, role, fault) in [
            ("", "phuc@hoiam.example", "officer", "name"),
            ("Phúc", "phuc", "officer", "email"),
            ("Phúc", "phuc@hoiam.example", "", "role"),
            ("Phúc", "mai@hoiam.example", "officer", "email"),
        ] {
            let typed = [("name", name), ("email", email), ("role", role), ("unit", "HA01")];
            let page = mai.send("/staff/people/new", &typed).await;
            assert_eq!(page.status, 422);
            assert!(page.text.contains(&format!("href=\"#{fault}\"")), "{fault}: {}", page.text);
        }
        let typed = [
            ("name", "Đỗ Hồng Phúc"),
            ("email", "Phuc@hoiam.example"),
            ("role", "officer"),
            ("unit", "HA01"),
        ];
        let page = mai.get("/staff/people/new").await;
        let made = mai.fill(&page, "/staff/people/new", &typed).await;
        let (_, rest) = made.text.split_once("/set-password/").unwrap();
        let link = format!("/set-password/{}", rest.split('<').next().unwrap());
        let id = town.person("phuc@hoiam.example").await.0;
        let again = mai.fill(&page, "/staff/people/new", &typed).await;
        let person = format!("/staff/people/{id}");
        assert_eq!(again.went_to(), Some(format!("{person}?done=link-before")));
        let mine = "trâu trắng leo cột điện";
        let phuc = town.visitor();
        phuc.send(&link, &[("password", mine), ("password_again", mine)]).await;
        assert!(is_signed_in(&phuc).await);
        assert_eq!(phuc.get("/staff/people").await.status, 403);
        let give = format!("{person}/roles");
        let role = [("role", "admin"), ("unit", "HA01")];
        let given = mai.send_from(&person, &give, &role).await;
        assert_eq!(given.went_to(), Some(format!("{person}?done=given")));
        assert_eq!(phuc.get("/staff/people").await.status, 200, "at once, without signing in");
        mai.send_from(&person, &format!("{person}/close"), &[]).await;
        assert!(!is_signed_in(&phuc).await);
        assert_eq!(phuc.sign_in("phuc@hoiam.example", mine).await.status, 422);
        mai.send_from(&person, &format!("{person}/open"), &[]).await;
        assert_eq!(phuc.sign_in("phuc@hoiam.example", mine).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn people_are_listed_by_given_name_and_only_to_who_looks_after_them() {
    each_town(async |town| {
        let mai = town.admin().await;
        for (name, email, unit) in [
            ("Vũ Thị Ánh", "anh@hoiam.example", "HA01"),
            ("Bùi Văn Ẩn", "an@hoiam.example", "HA02"),
            ("An Thị Yến", "yen@hoiam.example", "HA"),
        ] {
            town.hire(name, email, Role::Officer, unit).await;
        }
        let page = mai.get("/staff/people").await;
        let at = |name: &str| page.text.find(name).unwrap();
        assert!(at("Bùi Văn Ẩn") < at("Vũ Thị Ánh") && at("Vũ Thị Ánh") < at("An Thị Yến"));
        let ha = town.clerk("Bà Hà", "ha@hoiam.example", Role::Admin, "HA01").await;
        let hers = ha.get("/staff/people").await;
        assert!(hers.says("Vũ Thị Ánh") && !hers.says("Bùi Văn Ẩn") && !hers.says("Bà Mai"));
        let an = town.person("an@hoiam.example").await.0;
        assert_eq!(ha.get(&format!("/staff/people/{an}")).await.status, 404);
        let anh = format!("/staff/people/{}", town.person("anh@hoiam.example").await.0);
        let give = [("role", "leader"), ("unit", "HA")];
        let beyond = ha.send_from(&anh, &format!("{anh}/roles"), &give).await;
        assert_eq!(beyond.status, 422, "a role above one's own units is not one's to give");
        town.hire("Vũ Thị Ánh", "anh@hoiam.example", Role::Auditor, "HA02").await;
        assert!(
            !ha.get(&anh).await.text.contains("/link\""),
            "who is others' too is not hers alone"
        );
        let seal = ha.get(&anh).await.form(&format!("{anh}/roles")).fields;
        assert_eq!(ha.post(&format!("{anh}/link"), &seal).await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_cannot_be_locked_out() {
    each_town(async |town| {
        let mai = town.admin().await;
        let id = town.person("mai@hoiam.example").await.0;
        let person = format!("/staff/people/{id}");
        let close = mai.send_from(&person, &format!("{person}/close"), &[]).await;
        assert_eq!(close.status, 422);
        let take = format!("{person}/roles/take");
        assert_eq!(mai.send_from(&person, &take, &[]).await.status, 422);
        assert_eq!(mai.get("/staff/people").await.status, 200);
        town.hire("Bà Hà", "ha@hoiam.example", Role::Admin, "HA").await;
        assert_eq!(mai.send_from(&person, &take, &[]).await.status, 303);
        assert_eq!(mai.get("/staff/people").await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn the_first_link_makes_an_administrator_and_the_first_unit_once() {
    for database in crate::town::Database::each().await {
        let town = Town::wilderness(database).await;
        let link = town.first_link().await;
        let first = town.visitor();
        let page = first.get(&link).await;
        assert!(page.form(&link).names.contains(&"code".to_owned()), "{}", page.text);
        let refused = first.fill(&page, &link, &[("name", "Bà Mai")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.form(&link).value("name"), Some("Bà Mai"));
        let typed = [
            ("name", "Bà Mai"),
            ("email", "mai@hoiam.example"),
            ("password", PASSWORD),
            ("password_again", PASSWORD),
            ("code", "HA"),
            ("name_vi", "Huyện Hồi Âm"),
            ("level", "district"),
            ("valid_from-day", "1"),
            ("valid_from-month", "1"),
            ("valid_from-year", "2011"),
        ];
        let made = first.fill(&page, &link, &typed).await;
        assert_eq!(made.went_to().as_deref(), Some("/staff"), "{}", made.text);
        assert_eq!(first.get("/staff/people").await.status, 200);
        assert_eq!(town.visitor().get(&link).await.status, 404);
        let other = town.first_link().await;
        assert_eq!(town.visitor().get(&other).await.status, 404, "there is an account");
    }
}
