//! Members of staff sign in, stay signed in for a while, and are let in by links once.

use domain::people::Role;

use crate::town::{Client, PASSWORD, Town, each_town, forms};

/// A page of staff that every one of them may ask for, though nothing is there.
const SOMEWHERE: &str = "/staff/somewhere";

/// Whether somebody is signed in, as pages tell.
async fn is_signed_in(client: &Client<'_>) -> bool {
    match client.get(SOMEWHERE).await.status.as_u16() {
        404 => true,
        303 => false,
        other => panic!("{other}"),
    }
}

fn after(town: &Town, minutes: i64) {
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
        assert!(town.app.office.now(town.app.books.read()).await.unwrap().tree.iter().count() == 4);
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
async fn a_session_is_ended_from_elsewhere_and_by_a_new_password() {
    each_town(async |town| {
        let (here, there) = (town.leader().await, town.visitor());
        there.sign_in("lan@hoiam.example", PASSWORD).await;
        let page = here.get("/staff/account").await;
        let end = forms(&page.text);
        let end = end.iter().find(|form| form.action.starts_with("/staff/account/sessions/"));
        let action = end.unwrap().action.clone();
        let officer = town.officer().await;
        let own = officer.get("/staff/account").await.form("/staff/account/password");
        let theft = officer.post(&action, &own.fields).await;
        assert_eq!(theft.status, 404, "another's session is none");
        assert!(is_signed_in(&there).await);
        here.fill(&page, &action, &[]).await;
        assert!(!is_signed_in(&there).await);
        there.sign_in("lan@hoiam.example", PASSWORD).await;
        let mine = "trâu trắng leo cột điện";
        let change = |current, one, again| {
            [("current", current), ("password", one), ("password_again", again)]
        };
        for typed in [
            change("", mine, mine),
            change("không phải mật khẩu", mine, mine),
            change(PASSWORD, "ngắn quá", "ngắn quá"),
            change(PASSWORD, mine, "trâu đen"),
        ] {
            let refused = here.send_from("/staff/account", "/staff/account/password", &typed).await;
            assert_eq!(refused.status, 422);
            assert!(!refused.text.contains(mine), "no password is sent back");
        }
        let typed = change(PASSWORD, mine, mine);
        let changed = here.send_from("/staff/account", "/staff/account/password", &typed).await;
        assert_eq!(changed.went_to().as_deref(), Some("/staff/account?done=password"));
        assert!(is_signed_in(&here).await && !is_signed_in(&there).await);
        assert_eq!(there.sign_in("lan@hoiam.example", PASSWORD).await.status, 422);
        assert_eq!(there.sign_in("lan@hoiam.example", mine).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_token_is_shown_once_works_as_its_owner_and_is_revoked() {
    each_town(async |town| {
        let mai = town.admin().await;
        let page = mai.get("/staff/account").await;
        let name = [("token_name", "Máy in báo cáo")];
        let made = mai.fill(&page, "/staff/account/tokens", &name).await;
        let (_, rest) = made.text.split_once("<code class=\"secret\">").unwrap();
        let token = rest.split('<').next().unwrap().to_owned();
        let again = mai.fill(&page, "/staff/account/tokens", &name).await;
        assert_eq!(again.went_to().as_deref(), Some("/staff/account?done=token-before"));
        let account = mai.get("/staff/account").await;
        assert!(!account.text.contains(&token) && account.says("Máy in báo cáo"));
        assert_eq!(forms(&account.text).len(), 4, "sign-out, revoke, password, token");
        let ask = async |path: &str| {
            let bearer = format!("Bearer {token}");
            town.say(town.request(reqwest::Method::GET, path).header("authorization", bearer)).await
        };
        assert_eq!(ask("/staff/units").await.status, 200);
        assert_eq!(ask("/staff/account").await.status, 403, "a program does not keep the account");
        let forms = forms(&account.text);
        let revoke = forms.iter().find(|form| form.action.ends_with("/revoke")).unwrap();
        mai.fill(&account, &revoke.action, &[]).await;
        assert_eq!(ask("/staff/units").await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_with_the_account_and_is_not_back_when_it_is_opened_again() {
    each_town(async |town| {
        let (mai, officer) = (town.admin().await, town.officer().await);
        let page = officer.get("/staff/account").await;
        let made = officer.fill(&page, "/staff/account/tokens", &[("token_name", "Máy")]).await;
        let (_, rest) = made.text.split_once("<code class=\"secret\">").unwrap();
        let bearer = format!("Bearer {}", rest.split('<').next().unwrap());
        let ask = async || {
            let asked = town.request(reqwest::Method::GET, "/staff/cases");
            town.say(asked.header("authorization", &bearer)).await.status.as_u16()
        };
        assert_eq!(ask().await, 200);
        let minh = format!("/staff/people/{}", town.person("minh@hoiam.example").await.0);
        mai.send_from(&minh, &format!("{minh}/close"), &[]).await;
        assert_eq!(ask().await, 303);
        mai.send_from(&minh, &format!("{minh}/open"), &[]).await;
        assert_eq!(ask().await, 303, "what was revoked stays so");
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
async fn units_are_added_corrected_and_ended_under_the_same_rules_as_from_a_file() {
    each_town(async |town| {
        let mai = town.admin().await;
        let unit = |code, level, parent, year| {
            [
                ("code", code),
                ("name_vi", "Xã Chiều"),
                ("level", level),
                ("parent_code", parent),
                ("valid_from-day", "1"),
                ("valid_from-month", "7"),
                ("valid_from-year", year),
            ]
        };
        for (typed, fault) in [
            (unit("H A", "commune", "HA", "2025"), "code"),
            (unit("HA01", "commune", "HA", "2025"), "code"),
            (unit("HA09", "district", "HA", "2025"), "level"),
            (unit("HA09", "commune", "HA", "1999"), "parent_code"),
            (unit("HA09", "commune", "HA", "25"), "valid_from-day"),
        ] {
            let page = mai.send("/staff/units/new", &typed).await;
            assert_eq!(page.status, 422, "{typed:?}");
            assert!(page.text.contains(&format!("href=\"#{fault}\"")), "{fault}: {}", page.text);
        }
        mai.send("/staff/units/new", &unit("HA09", "commune", "HA", "2025")).await;
        let office = town.app.office.now(town.app.books.read()).await.unwrap();
        let id = office.unit("", "HA09", town.app.clock.today()).unwrap().id.0;
        let address = format!("/staff/units/{id}");
        let names = [("name_vi", "Xã Chiều Tà"), ("name_en", "Dusk Commune")];
        mai.send_from(&address, &format!("{address}/name"), &names).await;
        assert!(mai.get("/staff/units?lang=en").await.says("Dusk Commune"));
        town.import_cases(
            "key,text,kind,unit,source,said_on,received_at\nk,Đường hỏng.,opinion,HA09,letter,,2026-06-02\n",
        )
        .await
        .unwrap();
        let end = |address: &str| format!("{address}/end");
        let last =
            [("valid_to-day", "31"), ("valid_to-month", "12"), ("valid_to-year", "2026")];
        assert_eq!(mai.send_from(&address, &end(&address), &last).await.status, 422, "a case");
        let top = office.unit("", "HA", town.app.clock.today()).unwrap().id.0;
        let top = format!("/staff/units/{top}");
        assert_eq!(mai.send_from(&top, &end(&top), &last).await.status, 422, "units below");
        let empty = office.unit("", "HA02", town.app.clock.today()).unwrap().id.0;
        let empty = format!("/staff/units/{empty}");
        let ended = mai.send_from(&empty, &end(&empty), &last).await;
        assert_eq!(ended.went_to(), Some(format!("{empty}?done=ended")), "{}", ended.text);
        assert!(mai.get("/staff/units").await.says("31/12/2026"));
        let ha = town.clerk("Bà Hà", "ha@hoiam.example", Role::Admin, "HA01").await;
        assert_eq!(ha.get(&top).await.status, 403);
        let above = ha.send("/staff/units/new", &unit("HB", "commune", "HA", "2025")).await;
        assert_eq!(above.status, 403);
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
