//! People fill in surveys on the web: page by page or at once, now or later, without a script.

mod later;
mod questions;

use chrono::NaiveDate;
use hoiam::books::tables::{draft, meeting, response};
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use crate::town::{Client, Reply, Town, each_town};

const START: &str = "/surveys/papi-local";

const CHECK: &str = "/surveys/papi-local/check";

const SENT: &str = "/surveys/papi-local/sent";

const WHOLE: &str = "/surveys/papi-local/whole";

const LATER: &str = "/surveys/papi-local/later";

fn part(number: usize) -> String {
    format!("{START}/parts/{number}")
}

/// Somebody in a town with a survey, who has begun it.
async fn somebody(town: &Town) -> Client<'_> {
    town.publish_papi().await;
    begun(town).await
}

async fn begun(town: &Town) -> Client<'_> {
    let lan = Client::new(town);
    let reply = lan.send(START, &[("layout", "parts")]).await;
    assert_eq!(reply.went_to().as_deref(), Some("/surveys/papi-local/parts/1"));
    lan
}

/// Everything in the books, as it was stored.
async fn responses(town: &Town) -> Vec<response::Model> {
    response::Entity::find().all(town.app.books.read()).await.unwrap()
}

fn answers(response: &response::Model) -> Value {
    serde_json::from_str(&response.answers).unwrap()
}

async fn send(lan: &Client<'_>) -> Reply {
    let sent = lan.send(CHECK, &[]).await;
    assert_eq!(sent.went_to().as_deref(), Some(SENT), "{}", sent.text);
    lan.get(SENT).await
}

/// The eighteen digits on a page.
fn digits(page: &Reply) -> String {
    let grouped = |text: &&str| {
        let groups: Vec<_> = text.split(' ').collect();
        groups.len() == 6
            && groups.iter().all(|g| g.len() == 3 && g.bytes().all(|b| b.is_ascii_digit()))
    };
    let found = page.text.split(['<', '>']).find(grouped);
    found.unwrap_or_else(|| panic!("no code in {}", page.text)).to_owned()
}

#[tokio::test]
async fn page_by_page_or_at_once_the_same_is_stored() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let pages: [(usize, &[(&str, &str)]); 4] = [
            (1, &[("q11", "1"), ("q13", "d"), ("q13", "a"), ("q14", "97")]),
            (4, &[("q42", "1"), ("q43", "98")]),
            (6, &[("q61b", "1.2e")]),
            (10, &[("z1", "Sửa đường thôn 3. ")]),
        ];
        for (number, typed) in pages {
            let reply = lan.send(&part(number), typed).await;
            assert_eq!(reply.status, if number == 6 { 422 } else { 303 }, "{}", reply.text);
        }
        assert_eq!(lan.send(&part(6), &[("q61b", " 45 ")]).await.status, 303);
        send(&lan).await;
        let minh = begun(town).await;
        let typed = [
            ("q11", "1"),
            ("q13", "a"),
            ("q13", "d"),
            ("q14", "97"),
            ("q42", "1"),
            ("q43", "98"),
            ("q61b", "45"),
            ("z1", "Sửa đường thôn 3."),
        ];
        assert_eq!(minh.send(WHOLE, &typed).await.went_to().as_deref(), Some(CHECK));
        send(&minh).await;
        let stored = responses(town).await;
        let expected = json!({
            "q11": "1", "q13": ["a", "d"], "q14": "97", "q42": "1", "q43": "98", "q61b": 45,
            "z1": "Sửa đường thôn 3.",
        });
        assert_eq!(stored.iter().map(answers).collect::<Vec<_>>(), [expected.clone(), expected]);
        assert!(stored.iter().all(|one| one.mode == "web" && one.meeting_id.is_none()));
        let api = json!({ "mode": "web", "answers": answers(&stored[0]) });
        assert_eq!(town.post("/api/v1/surveys/papi-local/responses", &api).await.status, 201);
    })
    .await;
}

#[tokio::test]
async fn however_often_a_form_is_sent_it_is_one_response() {
    each_town(async |town| {
        let lan = somebody(town).await;
        lan.send(&part(1), &[("q11", "2")]).await;
        let (first, second) = (lan.get(CHECK).await, lan.get(CHECK).await);
        let posts = (0..10).map(|at| {
            let page = if at % 2 == 0 { &first } else { &second };
            lan.fill(page, CHECK, &[])
        });
        let replies = futures_util::future::join_all(posts).await;
        assert!(replies.iter().all(|reply| reply.went_to().as_deref() == Some(SENT)));
        assert_eq!(responses(town).await.len(), 1);
        let receipts = (digits(&lan.get(SENT).await), digits(&lan.get(SENT).await));
        assert_eq!(receipts.0, receipts.1, "the page may be loaded again");
        assert_eq!(lan.get(CHECK).await.went_to().as_deref(), Some(SENT));
        // The form sent again while the next one is under way changes nothing.
        lan.send(START, &[("layout", "parts")]).await;
        lan.send(&part(1), &[("q11", "3")]).await;
        lan.fill(&first, CHECK, &[]).await;
        assert_eq!(responses(town).await.len(), 1);
        assert!(lan.get(CHECK).await.says("3. Không biết"), "the next one is still here");
    })
    .await;
}

#[tokio::test]
async fn a_form_from_a_meeting_belongs_to_it() {
    each_town(async |town| {
        town.publish_papi().await;
        let csv =
            "code,unit,kind,held_on,place\nHN-1,HA01,dialogue_conference,2026-11-20,Sân đình\n";
        town.import_meetings(csv).await.unwrap();
        let lan = Client::new(town);
        let start = format!("{START}?meeting=hn-1");
        assert!(lan.get(&start).await.says("buổi họp tại Sân đình, thứ Sáu, 20/11/2026"));
        lan.send_from(&start, START, &[("layout", "parts")]).await;
        lan.send(&part(1), &[("q11", "1")]).await;
        assert!(lan.get(CHECK).await.says("buổi họp tại Sân đình"));
        send(&lan).await;
        let held = meeting::Entity::find().one(town.app.books.read()).await.unwrap().unwrap();
        let stored = &responses(town).await[0];
        assert_eq!((stored.meeting_id, stored.unit_id), (Some(held.id), Some(held.unit_id)));
        assert_eq!(stored.mode, "phone", "filled on a phone at a meeting, from its code");
        // A code that no meeting has is said to be none, and nothing else happens.
        let minh = Client::new(town);
        let unknown = format!("{START}?meeting=NO-9");
        assert!(minh.get(&unknown).await.says("Không có buổi họp nào mang mã"));
        minh.send_from(&unknown, START, &[("meeting", "NO-9")]).await;
        minh.send(&part(1), &[("q11", "1")]).await;
        send(&minh).await;
        assert_eq!(responses(town).await.iter().filter(|one| one.mode == "web").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_form_tells_nothing_of_who_fills_it_in() {
    each_town(async |town| {
        town.publish_papi().await;
        let lan = Client::new(town);
        let begun = lan.send(START, &[("layout", "parts")]).await;
        let cookie = begun.header("set-cookie").to_owned();
        assert!(cookie.contains("; Path=/surveys/papi-local; HttpOnly; SameSite=Lax"), "{cookie}");
        let saved = lan.send(&part(1), &[("q11", "2")]).await;
        let code = digits(&lan.get(LATER).await);
        let bare = code.replace(' ', "");
        let sent = send(&lan).await;
        for page in [&begun, &saved, &lan.get(&part(1)).await, &sent] {
            let address = page.header("location");
            assert!(!address.contains(&bare) && !address.contains(&digits(&sent).replace(' ', "")));
            assert_eq!(page.header("cache-control"), "no-store");
        }
        let stored = &responses(town).await[0];
        assert_eq!(stored.entered_on, NaiveDate::from_ymd_opt(2026, 11, 20).unwrap());
        assert!(stored.id > 1_000_000, "its number is random");
        // The form is forgotten. What is left of it opens only with the code, and says no answer.
        for left in draft::Entity::find().all(town.app.books.read()).await.unwrap() {
            assert_eq!(left.kind, "survey-sent");
        }
    })
    .await;
}

#[tokio::test]
async fn the_screen_decides_which_way_is_offered_first_and_both_are() {
    each_town(async |town| {
        town.publish_papi().await;
        for (hint, first) in [(None, "parts"), (Some("?1"), "parts"), (Some("?0"), "whole")] {
            let mut asked = town.request(reqwest::Method::GET, START);
            if let Some(hint) = hint {
                asked = asked.header("sec-ch-ua-mobile", hint);
            }
            let page = town.say(asked).await;
            let ways: Vec<_> =
                page.text.split("value=\"").filter_map(|v| v.split('"').next()).collect();
            let at = |way: &str| ways.iter().position(|value| *value == way).unwrap();
            let second = if first == "parts" { "whole" } else { "parts" };
            assert!(at(first) < at(second), "{hint:?}");
        }
        assert!(Client::new(town).get("/surveys").await.says("Có 47 câu hỏi, mất khoảng 12 phút."));
        assert_eq!(Client::new(town).get("/surveys/nothing").await.status, 404);
        let lan = begun(town).await;
        for strange in ["/parts/0", "/parts/11", "/parts/x", "/parts/1/2"] {
            assert_eq!(lan.get(&format!("{START}{strange}")).await.status, 404, "{strange}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_town_without_surveys_says_so_and_english_stays_english() {
    each_town(async |town| {
        let lan = Client::new(town);
        assert!(lan.get("/surveys").await.says("Hiện chưa có phiếu khảo sát nào."));
        town.publish_papi().await;
        let start = format!("{START}?lang=en");
        let begun = lan.send_from(&start, &start, &[("layout", "parts")]).await;
        let first = format!("{}?lang=en", part(1));
        assert_eq!(begun.went_to(), Some(first.clone()));
        let page = lan.open(&first).await;
        assert!(
            page.says("Part 1 of 10") && page.says("1. Do you know which matters"),
            "{}",
            page.text
        );
    })
    .await;
}
