//! Members of staff sign in and stay signed in for a while.

use domain::people::Role;

use crate::town::{Client, PASSWORD, Town, each_town};

/// A page of staff that every one of them may ask for, though nothing is there.
const SOMEWHERE: &str = "/staff/somewhere";

/// Whether somebody is signed in, as pages tell.
pub(super) async fn is_signed_in(client: &Client<'_>) -> bool {
    match client.get(SOMEWHERE).await.status.as_u16() {
        404 => true,
        303 => false,
        other => panic!("{other}"),
    }
}

pub(super) fn after(town: &Town, minutes: i64) {
    let later = town.app.clock.now() + chrono::TimeDelta::minutes(minutes);
    town.set_clock(&later.to_rfc3339());
}

#[tokio::test]
async fn staff_pages_are_for_staff_alone() {
    each_town(async |town| {
        let visitor = town.visitor();
        let sent_away = visitor.get("/staff/cases?unit=HA&lang=en").await;
        let to = sent_away.went_to().unwrap();
        assert_eq!(to, "/sign-in?then=%2Fstaff%2Fcases%3Funit%3DHA%26lang%3Den&lang=en");
        assert_eq!(sent_away.header("cache-control"), "no-store");
        let page = visitor.open("/staff/cases?unit=HA&lang=en").await;
        assert!(page.says("This page is for staff"), "{}", page.text);
        for clerk in [
            town.leader().await,
            town.officer().await,
            town.organizer().await,
            town.auditor().await,
            town.admin().await,
        ] {
            assert!(is_signed_in(&clerk).await);
        }
    })
    .await;
}

#[tokio::test]
async fn signing_in_leads_to_the_page_that_was_wanted_and_never_to_another_site() {
    each_town(async |town| {
        town.hire("Bà Lan", "lan@hoiam.example", Role::Leader, "HA").await;
        let typed = [("email", " LAN@hoiam.example "), ("password", PASSWORD)];
        for (then, led) in [
            ("%2Fstaff%2Fcases%3Funit%3DHA", "/staff/cases?unit=HA"),
            ("https%3A%2F%2Fevil.example", "/staff"),
            ("%2F%2Fevil.example", "/staff"),
            ("%2F%5Cevil.example", "/staff"),
        ] {
            let lan = town.visitor();
            let page = lan.get(&format!("/sign-in?then={then}")).await;
            let reply = lan.fill(&page, "/sign-in", &typed).await;
            assert_eq!(reply.went_to().as_deref(), Some(led));
            let cookie = reply.header("set-cookie");
            assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
            let again = lan.get(&format!("/sign-in?then={then}")).await;
            assert_eq!(again.went_to().as_deref(), Some(led), "who is signed in goes on");
            let before = lan.cookie("hoiam");
            lan.fill(&page, "/sign-in", &typed).await;
            assert!(before.is_some() && before != lan.cookie("hoiam"), "each time another secret");
            lan.forget();
            assert!(!is_signed_in(&lan).await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_of_silence_or_half_a_day_of_work() {
    each_town(async |town| {
        let lan = town.leader().await;
        for _ in 0..3 {
            after(town, 29);
            assert!(is_signed_in(&lan).await);
        }
        after(town, 30);
        assert!(!is_signed_in(&lan).await);
        let minh = town.officer().await;
        for _ in 0..35 {
            after(town, 20);
            assert!(is_signed_in(&minh).await);
        }
        after(town, 20);
        assert!(!is_signed_in(&minh).await, "twelve hours are enough");
    })
    .await;
}

/// Tries a wrong password so often, and says what the replies were.
async fn fail(client: &Client<'_>, email: &str, times: usize) -> Vec<(u16, usize)> {
    let mut replies = Vec::new();
    for _ in 0..times {
        let reply = client.sign_in(email, "không phải mật khẩu").await;
        assert!(!reply.text.contains("không phải mật khẩu"), "a password is never sent back");
        replies.push((reply.status.as_u16(), reply.text.len()));
    }
    replies
}

#[tokio::test]
async fn a_wrong_password_again_and_again_must_wait_whether_there_is_the_account_or_not() {
    each_town(async |town| {
        town.hire("Bà Lan", "lan@hoiam.example", Role::Leader, "HA").await;
        let client = town.visitor();
        let known = fail(&client, "lan@hoiam.example", 7).await;
        let unknown = fail(&client, "lam@hoiam.example", 7).await;
        assert_eq!(known, unknown, "nothing is learnt about who has an account");
        let statuses: Vec<_> = known.iter().map(|(status, _)| *status).collect();
        assert_eq!(statuses, [422, 422, 422, 422, 422, 429, 429]);
        let right = client.sign_in("lan@hoiam.example", PASSWORD).await;
        assert_eq!(right.status, 429, "nor is the right password looked at");
        assert_eq!(right.header("retry-after"), "10");
        let form = right.form("/sign-in");
        assert_eq!(form.value("email"), Some("lan@hoiam.example"), "what was typed stays");
        after(town, 1);
        assert_eq!(client.sign_in("lan@hoiam.example", PASSWORD).await.status, 303);
        client.forget();
        assert_eq!(fail(&client, "lan@hoiam.example", 1).await[0].0, 422, "and all is forgiven");
    })
    .await;
}

#[tokio::test]
async fn many_tries_at_one_moment_count_as_many() {
    each_town(async |town| {
        town.hire("Bà Lan", "lan@hoiam.example", Role::Leader, "HA").await;
        let client = town.visitor();
        let page = client.get("/sign-in").await;
        let tries = (0..12).map(|_| {
            let typed = [("email", "lan@hoiam.example"), ("password", "không phải mật khẩu")];
            let (client, page) = (&client, &page);
            async move { client.fill(page, "/sign-in", &typed).await.status.as_u16() }
        });
        let replies = futures_util::future::join_all(tries).await;
        assert_eq!(replies.iter().filter(|status| **status == 422).count(), 5, "{replies:?}");
        assert_eq!(replies.iter().filter(|status| **status == 429).count(), 7, "{replies:?}");
    })
    .await;
}

#[tokio::test]
async fn a_form_of_an_ended_session_is_kept_and_sent_with_one_button() {
    each_town(async |town| {
        let mai = town.admin().await;
        let page = mai.get("/staff/units/new").await;
        after(town, 31);
        let typed = [
            ("code", "HA09"),
            ("name_vi", "Xã <b>Chiều"),
            ("level", "commune"),
            ("parent_code", "HA"),
            ("valid_from-day", "1"),
            ("valid_from-month", "7"),
            ("valid_from-year", "2025"),
        ];
        let ended = mai.fill(&page, "/staff/units/new", &typed).await;
        assert_eq!(ended.status, 401);
        assert!(!ended.text.contains("<b>Chiều"), "what was typed stays text");
        let wrong = [("email", "mai@hoiam.example"), ("password", "không phải mật khẩu")];
        let wrong = mai.fill(&ended, "/sign-in", &wrong).await;
        assert_eq!(wrong.status, 422);
        let right = [("email", "mai@hoiam.example"), ("password", PASSWORD)];
        let offered = mai.fill(&wrong, "/sign-in", &right).await;
        assert_eq!(offered.status, 200, "{}", offered.text);
        assert!(town.app.office.now(&town.app.books).await.unwrap().tree.iter().count() == 4);
        let form = offered.form("/staff/units/new");
        assert_eq!(form.value("name_vi"), Some("Xã <b>Chiều"));
        let sent = mai.fill(&offered, "/staff/units/new", &[]).await;
        assert_eq!(sent.went_to().as_deref(), Some("/staff/units?done=added"), "{}", sent.text);
        let again = mai.fill(&offered, "/staff/units/new", &[]).await;
        assert_eq!(again.went_to(), sent.went_to(), "the second arrival changes nothing");
        assert!(mai.get("/staff/units").await.says("Xã <b>Chiều"));
    })
    .await;
}

#[tokio::test]
async fn a_form_of_an_earlier_sign_in_is_offered_again_but_to_nobody_else() {
    each_town(async |town| {
        let mai = town.admin().await;
        let page = mai.get("/staff/units/new").await;
        let out = mai.fill(&page, "/sign-out", &[]).await;
        assert_eq!(out.went_to().as_deref(), Some("/sign-in?signed_out=yes"));
        assert!(!is_signed_in(&mai).await);
        mai.sign_in("mai@hoiam.example", PASSWORD).await;
        let kept = mai.fill(&page, "/staff/units/new", &[("code", "HA09")]).await;
        assert_eq!(kept.status, 409);
        assert_eq!(kept.form("/staff/units/new").value("code"), Some("HA09"));
        let ha = town.clerk("Bà Hà", "ha@hoiam.example", Role::Admin, "HA").await;
        assert_eq!(ha.fill(&page, "/staff/units/new", &[("code", "HA09")]).await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    each_town(async |town| {
        let mai = town.admin().await;
        let page = mai.get("/staff/units/new").await;
        let forged: [(&str, &str); 1] = [("code", "HA09")];
        assert_eq!(mai.post("/staff/units/new", &forged).await.status, 403, "without a seal");
        let pairs = page.form("/staff/units/new").filled(&forged);
        for (header, value) in
            [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")]
        {
            let sent = mai.posting("/staff/units/new", &pairs).header(header, value);
            assert_eq!(mai.say(sent).await.status, 403, "{header}");
        }
        assert_eq!(mai.post("/sign-out", &forged).await.status, 403);
        assert!(is_signed_in(&mai).await);
    })
    .await;
}

#[tokio::test]
async fn no_password_stands_in_the_page_of_an_ended_session() {
    each_town(async |town| {
        let lan = town.leader().await;
        let page = lan.get("/staff/account").await;
        after(town, 31);
        let typed =
            [("current", PASSWORD), ("password", "trâu trắng"), ("password_again", "trâu đen")];
        let ended = lan.fill(&page, "/staff/account/password", &typed).await;
        assert_eq!(ended.status, 401);
        assert!(typed.iter().all(|(_, secret)| !ended.text.contains(secret)), "{}", ended.text);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_is_none_is_told_like_any_other() {
    each_town(async |town| {
        for email in ["\0", "lan", "lan@\0.vn"] {
            let reply = town.visitor().sign_in(email, PASSWORD).await;
            assert_eq!(reply.status, 422, "{email:?}: {}", reply.text);
        }
    })
    .await;
}
