//! Following a case by mail: only who owns the address gets letters, and one button ends them.

use chrono::NaiveDate;
use domain::{
    cases::{Actor, CaseId, Channel, Deed, Office, Step, TextDigest},
    people::PersonId,
};
use hoiam::cases::{
    letters::{self, About},
    store,
};
use reqwest::Method;

use crate::town::{Mail, Reply, Town, at, each_town};

const TEXT: &str = "Hàng xóm xả nước thải ra mương.";

/// Bà Lan's case: its number and its reference, published on the town's page.
async fn published(town: &Town, email: Option<&str>) -> (CaseId, String) {
    let body = serde_json::json!({ "text": TEXT, "email": email, "lang": "vi" });
    let reference = town.post("/api/v1/cases", &body).await.word("reference");
    let row = store::find(town.app.books.read(), &reference).await.unwrap().unwrap();
    let id = CaseId(row.id);
    publish(town, id, TextDigest::of(&[1; 32], TEXT)).await;
    (id, reference)
}

/// An officer makes a copy of a case public.
pub async fn publish(town: &Town, id: CaseId, copy: TextDigest) {
    let app = town.app.clone();
    let act = town.app.books.write((id, app, copy), |tx, (id, app, copy)| {
        Box::pin(async move {
            let held = store::hold(tx, *id).await?.unwrap();
            let actor = Actor::Staff { person: PersonId(1), office: Office::Officer };
            let deed = Deed {
                at: app.clock.now(),
                recorded_at: app.clock.now(),
                actor,
                on_behalf_of: None,
                seen: held.case.version(),
            };
            let step: Step = held.case.clone().publish(deed, *copy, Channel::ALL[0])?;
            store::append(tx, &held, &step, app.clock.zone).await?;
            Ok(())
        })
    });
    act.await.unwrap();
}

async fn tell(town: &Town, id: CaseId, version: u32, about: About) {
    let at = town.app.clock.now();
    let put = town.app.books.write((id, version, about, at), |tx, (id, version, about, at)| {
        Box::pin(letters::put(tx, *id, *version, *about, *at))
    });
    put.await.unwrap();
}

async fn binh_asks(town: &Town, reference: &str, email: &str) -> Reply {
    let address = format!("/cases/{reference}/follow?lang=en");
    let form = [("email", email), ("key", "k1")];
    send(town, &address, &form).await
}

/// Bình follows the case and has confirmed it.
async fn binh_follows(town: &Town, reference: &str) -> Mail {
    binh_asks(town, reference, "Binh@Example.vn ").await;
    let mut letters = town.post_goes().await;
    let letter = letters.pop().unwrap();
    let confirmed = press(town, &letter.link("/follow/")).await;
    assert!(confirmed.text.contains("đang theo dõi"), "{}", confirmed.text);
    letter
}

/// Presses the button of a page that has nothing else on it.
async fn press(town: &Town, address: &str) -> Reply {
    send(town, address, &[("key", "k2")]).await
}

/// Sends a form as a browser does.
async fn send(town: &Town, address: &str, form: &[(&str, &str)]) -> Reply {
    let body = serde_urlencoded::to_string(form).unwrap();
    let post = town.request(Method::POST, address).body(body);
    let reply = town.say(post.header("content-type", "application/x-www-form-urlencoded")).await;
    if reply.status == 303 { town.get(reply.header("location")).await } else { reply }
}

#[tokio::test]
async fn who_confirms_is_told_of_the_answer_and_of_nothing_secret() {
    each_town(async |town| {
        let (id, reference) = published(town, Some("lan@example.vn")).await;
        town.post_goes().await;
        let letter = binh_follows(town, &reference).await;
        assert_eq!(letter.to(), "binh@example.vn");
        assert!(letter.subject().contains("Confirm") && letter.text().contains(&reference));
        tell(town, id, 3, About::Question).await;
        let told = town.post_goes().await;
        let receivers: Vec<_> = told.iter().map(Mail::to).collect();
        assert_eq!(receivers, ["lan@example.vn"], "a question is for the sender alone");
        tell(town, id, 4, About::Answered).await;
        let mut told = town.post_goes().await;
        told.sort_by_key(Mail::to);
        let receivers: Vec<_> = told.iter().map(Mail::to).collect();
        assert_eq!(receivers, ["binh@example.vn", "lan@example.vn"]);
        let binhs = &told[0];
        assert!(binhs.subject().contains("has been answered"), "{}", binhs.subject());
        assert!(binhs.link("/cases/").ends_with(&reference));
        assert_eq!(binhs.follows(), Some(letter.id()), "one thread");
        assert!(!binhs.raw.contains("lan@") && !binhs.text().contains("xả nước"));
    })
    .await;
}

#[tokio::test]
async fn opening_links_changes_nothing_and_no_address_is_written_to_unasked() {
    each_town(async |town| {
        let (id, reference) = published(town, None).await;
        let asked = binh_asks(town, &reference, "binh@example.vn").await;
        assert!(asked.status == 200 && asked.text.contains("Open the letter"), "{}", asked.text);
        let letter = town.post_goes().await.remove(0);
        let link = letter.link("/follow/");
        let page = town.get(&link).await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert!(page.text.contains("<form method=\"post\""), "{}", page.text);
        tell(town, id, 3, About::Answered).await;
        assert!(town.post_goes().await.is_empty(), "a scanner opened the link, nobody confirmed");
        for _ in 0..2 {
            let confirmed = press(town, &link).await;
            assert!(confirmed.text.contains("đang theo dõi"), "twice is once: {}", confirmed.text);
        }
        tell(town, id, 4, About::Answered).await;
        assert_eq!(town.post_goes().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_mail_program_stops_the_letters_by_one_post() {
    each_town(async |town| {
        let (id, reference) = published(town, None).await;
        binh_follows(town, &reference).await;
        tell(town, id, 3, About::Answered).await;
        let letter = town.post_goes().await.remove(0);
        let stop = letter.header("List-Unsubscribe");
        let link = letter.link("/u/");
        assert!(stop.starts_with('<') && stop.ends_with(&format!("{link}>")), "{stop}");
        assert_eq!(letter.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let page = town.get(&link).await;
        assert!(page.status == 200 && page.text.contains("<form method=\"post\""));
        tell(town, id, 4, About::Reopened).await;
        assert_eq!(town.post_goes().await.len(), 1, "opening the page stops nothing");
        let post = town.request(Method::POST, &link).header("origin", "https://mail.example");
        let multipart = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n\
                         One-Click\r\n--b--\r\n";
        let post = post.header("content-type", "multipart/form-data; boundary=b").body(multipart);
        let stopped = town.say(post).await;
        assert_eq!(stopped.status, 200, "no redirect: {}", stopped.text);
        let again = town.say(town.request(Method::POST, &link)).await;
        assert_eq!(again.status, 200, "a second time is no failure");
        tell(town, id, 5, About::Answered).await;
        assert!(town.post_goes().await.is_empty());
        assert!(!town.holds_address("binh@example.vn").await, "the address is forgotten");
    })
    .await;
}

#[tokio::test]
async fn a_sender_stops_letters_and_the_case_goes_on() {
    each_town(async |town| {
        let (id, reference) = published(town, Some("lan@example.vn")).await;
        let letter = town.post_goes().await.remove(0);
        assert_eq!(letter.follows(), None, "it begins the thread");
        tell(town, id, 2, About::Question).await;
        let question = town.post_goes().await.remove(0);
        assert_eq!(question.follows(), Some(letter.id()));
        let link = letter.link("/u/");
        assert_eq!(question.link("/u/"), link);
        assert_eq!(press(town, &link).await.status, 200);
        tell(town, id, 3, About::Answered).await;
        assert!(town.post_goes().await.is_empty());
        let shown = town.get(&format!("/api/v1/cases/{reference}")).await;
        assert_eq!((shown.status.as_u16(), shown.word("stage").as_str()), (200, "received"));
    })
    .await;
}

#[tokio::test]
async fn an_address_is_not_asked_again_and_again() {
    each_town(async |town| {
        let (_, reference) = published(town, None).await;
        let mut said = Vec::new();
        for _ in 0..3 {
            said.push(binh_asks(town, &reference, "binh@example.vn").await.status);
        }
        assert_eq!(town.post_goes().await.len(), 1, "one letter");
        let page = binh_asks(town, &reference, "binh@").await;
        assert_eq!(page.status, 422);
        assert!(page.text.contains("value=\"binh@\""), "what was typed stays: {}", page.text);
        town.set_clock("2026-11-20T10:00:00+07:00");
        binh_asks(town, &reference, "binh@example.vn").await;
        let letter = town.post_goes().await.remove(0);
        assert_eq!(letter.date(), at("2026-11-20T10:00:00+07:00").timestamp());
        press(town, &letter.link("/follow/")).await;
        let known = binh_asks(town, &reference, "binh@example.vn").await;
        assert!(said.iter().all(|&status| status == known.status), "nobody learns who follows");
        assert!(town.post_goes().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_not_confirmed_in_time_is_forgotten() {
    each_town(async |town| {
        let (_, reference) = published(town, None).await;
        binh_asks(town, &reference, "binh@example.vn").await;
        let letter = town.post_goes().await.remove(0);
        assert!(letter.text().contains(&views::dates::long_day(
            NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            views::Lang::En
        )));
        town.set_clock("2026-11-23T09:00:01+07:00");
        let link = letter.link("/follow/");
        let late = town.get(&format!("{link}?lang=en")).await;
        assert!(late.text.contains("too old") && !late.text.contains("<form"), "{}", late.text);
        press(town, &link).await;
        hoiam::jobs::forget(&town.app).await.unwrap();
        assert_eq!(town.get(&link).await.status, 404);
        assert!(!town.holds_address("binh@example.vn").await);
    })
    .await;
}

#[tokio::test]
async fn only_what_is_public_can_be_followed() {
    each_town(async |town| {
        let said = town.somebody_says(TEXT).await;
        let reference = said.word("reference");
        assert_eq!(town.get(&format!("/cases/{reference}/follow")).await.status, 404);
        assert_eq!(binh_asks(town, &reference, "binh@example.vn").await.status, 404);
        assert_eq!(town.get("/cases/HA-26-999999-9/follow").await.status, 404);
        assert_eq!(town.get("/u/5a5a").await.status, 404);
        assert_eq!(press(town, "/u/5a5a").await.status, 404);
    })
    .await;
}

impl Town {
    async fn holds_address(&self, email: &str) -> bool {
        use sea_orm::EntityTrait as _;
        let followers = hoiam::books::tables::follower::Entity::find();
        let followers = followers.all(self.app.books.read()).await.unwrap();
        followers.iter().any(|one| one.email.as_deref() == Some(email))
    }
}
