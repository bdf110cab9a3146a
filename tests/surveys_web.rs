//! People fill in surveys on the web: page by page or at once, now or later, without a script.

use chrono::NaiveDate;
use domain::cases::Receipt;
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
async fn every_type_of_question_is_asked_and_understood() {
    each_town(async |town| {
        let definition = include_bytes!("../views/src/surveys/samples.json");
        let now = town.app.clock.now();
        hoiam::surveys::publish::publish(&town.app.books, definition, now).await.unwrap();
        let lan = Client::new(town);
        lan.send("/surveys/mau-phieu", &[("layout", "whole")]).await;
        let whole = "/surveys/mau-phieu/whole";
        let typed = [
            ("visit", "1"),
            ("why", "b"),
            ("why", "a"),
            ("seen", "0"),
            ("minutes", "45"),
            ("paid", "1.250.000"),
            ("on-day", "02"),
            ("on-month", "9"),
            ("on-year", "2026"),
            ("words", "Được."),
        ];
        let opened = lan.send(whole, &typed).await;
        let more = format!("{whole}?more=1");
        assert_eq!(
            opened.went_to().as_deref(),
            Some(more.as_str()),
            "one question depends on another"
        );
        let page = lan.get(&more).await;
        assert!(page.says("có thêm câu hỏi") && page.text.contains("href=\"#pleased\""));
        let fields = page.form(whole);
        assert_eq!((fields.value("paid"), fields.value("on-day")), (Some("1250000"), Some("2")));
        lan.fill(&page, whole, &[("pleased", "4"), ("minutes", ""), ("minutes-none", "98")]).await;
        lan.send("/surveys/mau-phieu/check", &[]).await;
        let expected = json!({
            "visit": "1", "pleased": "4", "why": ["a", "b"], "seen": ["0"], "minutes": "98",
            "paid": 1_250_000, "on": "2026-09-02", "words": "Được.",
        });
        assert_eq!(answers(&responses(town).await[0]), expected);
    })
    .await;
}

#[tokio::test]
async fn an_answer_opens_questions_and_closes_them_again() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let page = lan.get(&part(1)).await;
        assert!(!page.text.contains("q14b"), "not asked before its condition holds");
        let opened = lan.send(&part(1), &[("q14", "1")]).await;
        let more = format!("{}?more=1", part(1));
        assert_eq!(opened.went_to().as_deref(), Some(more.as_str()));
        let page = lan.get(&more).await;
        assert!(page.says("có thêm câu hỏi: ") && page.text.contains("href=\"#q14b\""));
        let onward = lan.fill(&page, &part(1), &[("q14b", "a"), ("q14b", "c")]).await;
        assert_eq!(onward.went_to(), Some(part(2)));
        assert!(lan.get(CHECK).await.says("c. Xem bản thu, chi công khai"));
        let changed = lan.send(&part(1), &[("q14", "97"), ("go", "check")]).await;
        assert_eq!(changed.went_to().as_deref(), Some(CHECK));
        assert!(
            !lan.get(CHECK).await.says("Xem bản thu, chi công khai"),
            "the earlier answer is dropped"
        );
        // It does not come back with the question, and nothing of it is sent.
        lan.send(&part(1), &[("q14", "2")]).await;
        assert!(!lan.get(CHECK).await.says("Xem bản thu, chi công khai"));
        send(&lan).await;
        assert_eq!(answers(&responses(town).await[0]), json!({ "q14": "2" }));
    })
    .await;
}

#[tokio::test]
async fn a_form_is_taken_up_by_its_code_in_another_browser() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let later = lan.send(&part(1), &[("q11", "2"), ("go", "later")]).await;
        assert_eq!(later.went_to().as_deref(), Some(LATER));
        let page = lan.get(LATER).await;
        assert!(page.says("thứ Sáu, 27/11/2026"), "seven days: {}", page.text);
        let code = digits(&page);
        let other = Client::new(town);
        let resume = format!("{START}/continue");
        for wrong in ["", "abc", "482 019 377 564 120 907", "000 000 000 000 000 098"] {
            let again = other.send_from(START, &resume, &[("code", wrong)]).await;
            assert_eq!(again.status, 422);
            assert!(again.says("Không thấy phiếu nào có mã này"), "{}", again.text);
            assert_eq!(again.form(&resume).value("code").unwrap_or_default(), wrong);
        }
        let typed = code.replace(' ', "-");
        let taken_up = other.send_from(START, &resume, &[("code", &typed)]).await;
        assert_eq!(taken_up.went_to().as_deref(), Some(START));
        assert!(other.get(START).await.says("Đã trả lời 1 trên 44 câu."));
        other.send(&part(2), &[("q22", "1")]).await;
        send(&other).await;
        assert_eq!(answers(&responses(town).await[0]), json!({ "q11": "2", "q22": "1" }));
        // For the first browser it is sent now, and its code opens the receipt, not the form.
        assert_eq!(lan.get(&part(3)).await.went_to().as_deref(), Some(SENT));
        let third = Client::new(town);
        let resumed = third.send_from(START, &resume, &[("code", &code)]).await;
        assert_eq!(resumed.went_to().as_deref(), Some(SENT));
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
async fn what_is_wrong_is_told_at_its_question_and_everything_typed_is_kept() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let typed = [("q42", "3"), ("q44", "1")];
        let more = lan.send(&part(4), &typed).await.went_to().unwrap();
        let page = lan.get(&more).await;
        let typed = [
            ("q42b", "nhiều lắm"),
            ("q42b-none", "98"),
            ("q44b", "a"),
            ("q44b", "b"),
            ("q44b", "c"),
            ("q41", "9"),
        ];
        let again = lan.fill(&page, &part(4), &typed).await;
        assert_eq!(again.status, 422);
        assert!(again.text.contains("<title>Lỗi: "), "{}", again.text);
        for (question, sentence) in
            [("q41", "Câu 16: "), ("q42b", "Câu 18: "), ("q44b", "Câu 21: ")]
        {
            assert!(
                again.text.contains(&format!("<a href=\"#{question}\">{sentence}")),
                "{question}"
            );
            assert!(again.text.contains(&format!(" id=\"{question}-error\"")), "{question}");
        }
        let form = again.form(&part(4));
        assert_eq!(form.value("q42b"), Some("nhiều lắm"));
        let ticked: Vec<_> = form.fields.iter().filter(|(name, _)| name == "q44b").collect();
        assert_eq!(ticked.len(), 3);
        assert_eq!(
            lan.fill(
                &again,
                &part(4),
                &[("q42b", "50"), ("q42b-none", ""), ("q44b", "a"), ("q41", "")]
            )
            .await
            .status,
            303
        );
        send(&lan).await;
        let expected = json!({ "q42": "3", "q42b": 50, "q44": "1", "q44b": ["a"] });
        assert_eq!(answers(&responses(town).await[0]), expected);
    })
    .await;
}

#[tokio::test]
async fn a_script_in_an_answer_is_only_text() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let script = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        lan.send(&part(10), &[("z1", script)]).await;
        let wrong = lan.send(&part(6), &[("q61b", script)]).await;
        assert_eq!(wrong.form(&part(6)).value("q61b"), Some(script));
        for page in [wrong, lan.get(&part(10)).await, lan.get(CHECK).await, lan.get(WHOLE).await] {
            assert!(
                !page.text.contains("<script>") && !page.text.contains("<img"),
                "{}",
                page.text
            );
            assert!(page.says("<script>alert(1)</script>"), "what was typed is still there");
        }
        send(&lan).await;
        assert_eq!(answers(&responses(town).await[0])["z1"], script);
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
async fn a_new_version_leaves_those_who_have_begun_alone() {
    each_town(async |town| {
        let lan = somebody(town).await;
        lan.send(&part(1), &[("q11", "1")]).await;
        let mut next: Value =
            serde_json::from_str(include_str!("../assets/surveys/papi-local.json")).unwrap();
        next["version"] = json!(2);
        next["questions"][0]["vi"] = json!("Câu hỏi đã viết lại");
        let (now, books) = (town.app.clock.now(), &town.app.books);
        hoiam::surveys::publish::publish(books, next.to_string().as_bytes(), now).await.unwrap();
        assert!(!lan.get(&part(1)).await.says("Câu hỏi đã viết lại"));
        assert!(lan.get(CHECK).await.says("đã có bản mới hơn"));
        let minh = begun(town).await;
        assert!(minh.get(&part(1)).await.says("Câu hỏi đã viết lại"));
        send(&lan).await;
        let newest = responses(town).await[0].survey_id;
        minh.send(&part(1), &[("q11", "1")]).await;
        send(&minh).await;
        let versions: Vec<_> = responses(town).await.iter().map(|one| one.survey_id).collect();
        assert!(versions.contains(&newest) && versions.iter().any(|one| *one != newest));
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
async fn nothing_typed_is_lost_with_the_form_it_was_typed_into() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let page = lan.get(&part(1)).await;
        town.set_clock("2026-12-20T09:00:00+07:00");
        let kept = lan.fill(&page, &part(1), &[("q11", "3")]).await;
        assert_eq!(kept.went_to().as_deref(), Some("/surveys/papi-local?note=begun"));
        let start = lan.get("/surveys/papi-local?note=begun").await;
        assert!(start.says("đã được giữ trong một phiếu mới") && start.says("Đã trả lời 1 trên"));
        // A browser without cookies is told so.
        let nobody = Client::new(town);
        assert!(nobody.get("/surveys/papi-local?note=begun").await.says("không nhận cookie"));
        let lost = nobody.get(&part(2)).await;
        assert_eq!(lost.went_to().as_deref(), Some("/surveys/papi-local?note=lost"));
        assert!(
            nobody
                .get("/surveys/papi-local?note=lost")
                .await
                .says("Không thấy phiếu nào đang làm dở")
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_is_what_was_seen() {
    each_town(async |town| {
        let lan = somebody(town).await;
        let empty = lan.send(CHECK, &[]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.says("Phiếu chưa có câu trả lời nào"));
        lan.send(&part(1), &[("q11", "1")]).await;
        let seen = lan.get(CHECK).await;
        lan.send(&part(1), &[("q11", "2")]).await;
        let refused = lan.fill(&seen, CHECK, &[]).await;
        assert_eq!(refused.went_to(), Some(format!("{CHECK}?changed=1")));
        assert!(responses(town).await.is_empty());
        let again = lan.get(&format!("{CHECK}?changed=1")).await;
        assert!(again.says("Câu trả lời đã khác"));
        lan.fill(&again, CHECK, &[]).await;
        assert_eq!(answers(&responses(town).await[0]), json!({ "q11": "2" }));
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
async fn a_shared_device_forgets_a_form_and_a_form_can_be_given_up() {
    each_town(async |town| {
        let lan = somebody(town).await;
        lan.send(&part(1), &[("q11", "1")]).await;
        let code = digits(&lan.get(LATER).await);
        let leave = format!("{START}/leave");
        lan.send_from(LATER, &leave, &[]).await;
        assert!(!lan.get(START).await.says("Đã trả lời"), "the device has forgotten it");
        lan.send_from(START, &format!("{START}/continue"), &[("code", &code)]).await;
        assert!(lan.get(START).await.says("Đã trả lời 1 trên"), "its code still opens it");
        lan.send_from(START, &leave, &[("what", "delete")]).await;
        let gone = lan.send_from(START, &format!("{START}/continue"), &[("code", &code)]).await;
        assert_eq!(gone.status, 422, "now it is deleted");
        assert!(draft::Entity::find().all(town.app.books.read()).await.unwrap().is_empty());
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

#[tokio::test]
async fn nobody_tries_one_code_after_the_other() {
    each_town(async |town| {
        town.publish_papi().await;
        let mallory = Client::new(town);
        let page = mallory.get(START).await;
        let resume = format!("{START}/continue");
        let mut refused = None;
        for body in 0..400 {
            let code = Receipt::draw(|| body).grouped();
            let reply = mallory.fill(&page, &resume, &[("code", &code)]).await;
            if reply.status != 422 {
                refused = Some((body, reply));
                break;
            }
        }
        let (tried, reply) = refused.unwrap();
        assert_eq!((tried, reply.status.as_u16()), (300, 429), "{}", reply.text);
        town.set_clock("2026-11-20T09:15:00+07:00");
        let lan = begun(town).await;
        let code = digits(&lan.get(LATER).await);
        assert_eq!(mallory.fill(&page, &resume, &[("code", &code)]).await.status, 303);
    })
    .await;
}
