//! What a receipt opens, what its holder does, and what everybody else sees.

use domain::{
    cases::{CaseId, Label, Settlement},
    people::{Grant, Person, Role},
};
use hoiam::{
    books::{keys::FirstAnswer, misses},
    cases::{
        acts::{self, Act, Doing, Salted},
        store,
        tracking::MOST_MISSES,
    },
};
use serde_json::json;

use crate::town::{Client, Reply, Town, each_town};

const TEXT: &str = "Cán bộ hẹn ba lần chưa trả giấy.";
const XSS: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

/// A case that was sent, and those who work on it.
struct Sent {
    reference: String,
    receipt: String,
    officer: Person,
    leader: Person,
}

async fn sent(town: &Town) -> Sent {
    let body = json!({ "text": TEXT, "name": "Bí Mật", "phone": "0912345678" });
    let reply = town.post("/api/v1/cases", &body).await;
    Sent {
        reference: reply.word("reference"),
        receipt: reply.word("receipt"),
        officer: person(town, "minh@hoiam.example", Role::Officer).await,
        leader: person(town, "lan@hoiam.example", Role::Leader).await,
    }
}

async fn person(town: &Town, email: &str, role: Role) -> Person {
    let id = town.hire("Cán bộ", email, role, "HA").await;
    let office = town.app.office.now(&town.app.books).await.unwrap();
    let unit = office.unit("unit", "HA", town.app.clock.today()).unwrap().id;
    Person { id, grants: vec![Grant { role, unit }] }
}

async fn does(town: &Town, person: &Person, sent: &Sent, act: Act) {
    let row = store::find(town.app.books.read(), &sent.reference).await.unwrap().unwrap();
    let seen = row.version.cast_unsigned();
    let answer = FirstAnswer { status: 303, body: String::new() };
    let doing = Doing { case: CaseId(row.id), seen, act, once: None, answer };
    acts::by_staff(&town.app, person, doing).await.unwrap();
}

fn words(town: &Town, words: &str) -> Salted {
    Salted::new(words.to_owned(), &town.app.random)
}

async fn ask(town: &Town, sent: &Sent, question: &str) {
    let handler = sent.officer.id;
    does(town, &sent.officer, sent, Act::Assign { handler }).await;
    does(town, &sent.officer, sent, Act::AskCitizen { question: words(town, question) }).await;
}

async fn answer(town: &Town, sent: &Sent, text: &str) {
    let row = store::find(town.app.books.read(), &sent.reference).await.unwrap().unwrap();
    let handler = sent.officer.id;
    if row.stage == "received" {
        does(town, &sent.officer, sent, Act::Assign { handler }).await;
    }
    does(town, &sent.officer, sent, Act::Begin { note: None }).await;
    let settlement = Settlement::Fixed;
    let draft = Act::Draft { text: words(town, text), settlement, together: false };
    does(town, &sent.officer, sent, draft).await;
    let approve = Act::Approve {
        text: words(town, text),
        settlement,
        document: Some(Label::new("12/UBND-TN").unwrap()),
        copy: None,
        handling: None,
        together: false,
    };
    does(town, &sent.leader, sent, approve).await;
}

/// Enters the receipt and opens the case.
async fn open(client: &Client<'_>, receipt: &str) -> Reply {
    let entered = client.send("/track", &[("receipt", receipt)]).await;
    assert_eq!(entered.went_to().as_deref(), Some("/track/case"), "{}", entered.text);
    client.get("/track/case").await
}

#[tokio::test]
async fn the_receipt_opens_the_case_however_it_is_typed_and_stands_in_no_address() {
    each_town(async |town| {
        let sent = sent(town).await;
        let digits = sent.receipt.replace(' ', "");
        let full_width: String =
            digits.chars().map(|c| char::from_u32(c as u32 - 0x30 + 0xff10).unwrap()).collect();
        for typed in [&sent.receipt, &digits, &sent.receipt.replace(' ', "-"), &full_width] {
            let an = town.visitor();
            let entered = an.send("/track", &[("receipt", typed)]).await;
            let cookie = entered.header("set-cookie").to_owned();
            for part in ["HttpOnly", "SameSite=Strict", "Path=/track", "Max-Age=1800"] {
                assert!(cookie.contains(part), "{cookie}");
            }
            assert!(!cookie.contains(&digits), "the receipt itself is in the cookie");
            assert_eq!(entered.went_to().as_deref(), Some("/track/case"));
            let page = an.get("/track/case").await;
            assert_eq!(page.header("cache-control"), "no-store");
            assert!(page.says(TEXT) && page.says("chậm nhất thứ Năm, 10/12/2026"), "{}", page.text);
            assert!(!page.text.contains(&digits) && !page.text.contains(&sent.receipt));
        }
        assert!(town.visitor().get("/t").await.text.contains("name=\"receipt\""));
    })
    .await;
}

#[tokio::test]
async fn whatever_is_wrong_with_a_receipt_the_answer_is_the_same() {
    each_town(async |town| {
        sent(town).await;
        let an = town.visitor();
        for typed in ["", "482 019 377 564 120 908", "482 019 377 564 120 909", "abc", XSS] {
            let refused = an.send("/track", &[("receipt", typed)]).await;
            assert_eq!(refused.status, 422, "{typed}");
            assert!(refused.says("Không tìm thấy mã này") && refused.says(typed));
            assert!(!refused.text.contains("<script>alert"));
            assert_eq!(refused.header("set-cookie"), "");
        }
        let shut = an.get("/track/case").await;
        assert!(shut.status == 401 && shut.says("Cần mã tra cứu"));
    })
    .await;
}

#[tokio::test]
async fn whoever_guesses_one_after_the_other_is_stopped_for_a_minute() {
    each_town(async |town| {
        let sent = sent(town).await;
        let now = town.app.clock.now();
        for _ in 0..MOST_MISSES {
            let note =
                town.app.books.write(now, |tx, now| Box::pin(misses::note(tx, "receipt", *now)));
            note.await.unwrap();
        }
        let an = town.visitor();
        let stopped = an.send("/track", &[("receipt", "482 019 377 564 120 908")]).await;
        assert_eq!(stopped.status, 429);
        let api = town.post("/api/v1/track", &json!({ "receipt": "482019377564120908" })).await;
        api.is_problem(429);
        // A slip of the finger asks nobody, and is answered as ever.
        let slip = an.send("/track", &[("receipt", "482 019 377 564 120 909")]).await;
        assert_eq!(slip.status, 422);
        town.set_clock("2026-11-20T09:01:01+07:00");
        open(&an, &sent.receipt).await;
        println!("{MOST_MISSES} wrong guesses in a minute are the most");
    })
    .await;
}

#[tokio::test]
async fn half_an_hour_later_what_was_typed_waits_behind_the_receipt() {
    each_town(async |town| {
        let sent = sent(town).await;
        ask(town, &sent, "Giấy hẹn số mấy?").await;
        let an = town.visitor();
        let page = open(&an, &sent.receipt).await;
        town.set_clock("2026-11-20T09:30:01+07:00");
        let shut = an.fill(&page, "/track/case/reply", &[("text", "Số 12, thưa cán bộ.")]).await;
        assert_eq!(shut.status, 401);
        assert!(shut.says("Chưa gửi gì cả"));
        let slip = an.fill(&shut, "/track", &[("receipt", "1")]).await;
        let back = an.fill(&slip, "/track", &[("receipt", &sent.receipt)]).await;
        assert_eq!(back.status, 200);
        assert!(back.says("Chưa gửi."));
        let form = back.form("/track/case/reply");
        assert_eq!(form.value("text"), Some("Số 12, thưa cán bộ."));
        let done = an.fill(&back, "/track/case/reply", &[]).await;
        assert_eq!(done.went_to().as_deref(), Some("/track/case?done=reply"), "{}", done.text);
    })
    .await;
}

#[tokio::test]
async fn a_question_is_answered_once() {
    each_town(async |town| {
        let sent = sent(town).await;
        ask(town, &sent, &format!("Giấy số mấy? {XSS}")).await;
        let an = town.visitor();
        let page = open(&an, &sent.receipt).await;
        assert!(page.says("Giấy số mấy?") && !page.text.contains("<script>alert"));
        let empty = an.fill(&page, "/track/case/reply", &[("text", " ")]).await;
        assert!(empty.status == 422 && empty.text.contains("href=\"#text\""));
        let twice = [
            an.fill(&page, "/track/case/reply", &[("text", "Số 12.")]),
            an.fill(&page, "/track/case/reply", &[("text", "Số 12.")]),
        ];
        for reply in futures_util::future::join_all(twice).await {
            assert_eq!(
                reply.went_to().as_deref(),
                Some("/track/case?done=reply"),
                "{}",
                reply.text
            );
        }
        let after = an.get("/track/case?done=reply").await;
        assert!(after.says("Đã gửi trả lời") && !after.text.contains("/track/case/reply"));
    })
    .await;
}

#[tokio::test]
async fn who_goes_back_and_sends_something_else_loses_nothing() {
    each_town(async |town| {
        let sent = sent(town).await;
        ask(town, &sent, "Giấy số mấy?").await;
        let an = town.visitor();
        let page = open(&an, &sent.receipt).await;
        an.fill(&page, "/track/case/reply", &[("text", "Số 12.")]).await;
        let again = an.fill(&page, "/track/case/reply", &[("text", "Số 13, tôi viết nhầm.")]).await;
        assert_eq!(again.status, 409);
        assert!(again.says("Nội dung gửi lần trước đã được ghi"), "{}", again.text);
        assert!(again.says("Số 13, tôi viết nhầm."));
    })
    .await;
}

#[tokio::test]
async fn what_changed_meanwhile_is_shown_and_what_was_typed_is_kept() {
    each_town(async |town| {
        let sent = sent(town).await;
        ask(town, &sent, "Giấy số mấy?").await;
        let an = town.visitor();
        let page = open(&an, &sent.receipt).await;
        answer(town, &sent, "Đã trả giấy.").await;
        let stale = an.fill(&page, "/track/case/reply", &[("text", "Số 12.")]).await;
        assert_eq!(stale.status, 409);
        for said in ["chưa gửi gì cả", "Từ khi ông/bà mở trang", "Số 12.", "Đã trả giấy."]
        {
            assert!(stale.says(said), "{said}: {}", stale.text);
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_rated_and_may_be_asked_to_be_looked_at_again() {
    each_town(async |town| {
        let sent = sent(town).await;
        answer(town, &sent, &format!("Đã trả giấy. {XSS}")).await;
        let an = town.visitor();
        let page = open(&an, &sent.receipt).await;
        assert!(page.says("Giải quyết xong") && !page.text.contains("<script>alert"));
        let nothing = an.fill(&page, "/track/case/rate", &[]).await;
        assert!(nothing.status == 422 && nothing.text.contains("href=\"#satisfaction\""));
        let rated = an.fill(&page, "/track/case/rate", &[("satisfaction", "dissatisfied")]).await;
        assert_eq!(rated.went_to().as_deref(), Some("/track/case?done=rate"));
        assert!(an.get("/track/case").await.says("Ông/bà đã đánh giá: Không hài lòng"));
        assert!(page.says("thêm 2 lần, đến hết Chủ Nhật, 20/12/2026") || page.says("20/12/2026"));
        let reopen = an.get("/track/case/reopen").await;
        let empty = an.fill(&reopen, "/track/case/reopen", &[("text", "")]).await;
        assert_eq!(empty.status, 422);
        let reopened = an.fill(&reopen, "/track/case/reopen", &[("text", "Giấy sai tên.")]).await;
        assert_eq!(
            reopened.went_to().as_deref(),
            Some("/track/case?done=reopen"),
            "{}",
            reopened.text
        );
        assert!(an.get("/track/case").await.says("Đang xử lý"));
        assert_eq!(an.get("/track/case/reopen").await.went_to().as_deref(), Some("/track/case"));
    })
    .await;
}

#[tokio::test]
async fn taking_it_back_is_asked_once_more() {
    each_town(async |town| {
        let sent = sent(town).await;
        let an = town.visitor();
        open(&an, &sent.receipt).await;
        let page = an.get("/track/case/withdraw").await;
        assert!(page.says("không lấy lại được"));
        let done = an.fill(&page, "/track/case/withdraw", &[]).await;
        assert_eq!(done.went_to().as_deref(), Some("/track/case?done=withdraw"), "{}", done.text);
        let after = an.get("/track/case?done=withdraw").await;
        assert!(after.says("Người gửi đã rút") && after.says("Đã rút lại"));
        assert_eq!(an.get("/track/case/withdraw").await.went_to().as_deref(), Some("/track/case"));
    })
    .await;
}

#[tokio::test]
async fn leaving_forgets_the_receipt_on_this_machine() {
    each_town(async |town| {
        let sent = sent(town).await;
        let an = town.visitor();
        let page = open(&an, &sent.receipt).await;
        let left = an.fill(&page, "/track/leave", &[]).await;
        assert_eq!(left.went_to().as_deref(), Some("/track?left=1"));
        assert_eq!(an.cookie("hoiam_track"), None);
        assert_eq!(an.get("/track/case").await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_another_site_does_nothing_to_a_case() {
    each_town(async |town| {
        let sent = sent(town).await;
        let an = town.visitor();
        open(&an, &sent.receipt).await;
        let page = an.get("/track/case/withdraw").await;
        let pairs = page.form("/track/case/withdraw").filled(&[]);
        let foreign = an.posting("/track/case/withdraw", &pairs);
        let refused = an.say(foreign.header("Origin", "https://evil.example")).await;
        assert_eq!(refused.status, 403);
        assert!(!an.get("/track/case").await.says("Người gửi đã rút"));
    })
    .await;
}

#[tokio::test]
async fn everybody_sees_how_a_case_stands_and_nothing_of_its_sender() {
    each_town(async |town| {
        let sent = sent(town).await;
        let an = town.visitor();
        let address = format!("/cases/{}", sent.reference);
        let page = an.get(&address).await;
        assert!(page.says("Huyện Hồi Âm") && page.says("Đã tiếp nhận"), "{}", page.text);
        answer(town, &sent, "Đã trả giấy cho bà Bí Mật.").await;
        let page = an.get(&address).await;
        assert!(page.says("Giải quyết xong") && page.says("chưa được công bố"));
        for secret in [TEXT, "Bí Mật", "912345678", &sent.receipt] {
            assert!(!page.text.contains(secret), "{secret} is public");
        }
        for nothing in ["/cases/HA-26-000002-4", "/cases/HA-26-000001-0", "/cases/x", "/cases/%00"]
        {
            assert_eq!(an.get(nothing).await.status, 404, "{nothing}");
        }
    })
    .await;
}
