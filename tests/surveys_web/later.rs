//! A form that was begun: kept under its code, taken up, forgotten.

use domain::cases::Receipt;
use hoiam::books::tables::draft;
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use super::{CHECK, LATER, SENT, START, answers, begun, digits, part, responses, send, somebody};
use crate::town::{Client, each_town};

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
async fn a_new_version_leaves_those_who_have_begun_alone() {
    each_town(async |town| {
        let lan = somebody(town).await;
        lan.send(&part(1), &[("q11", "1")]).await;
        let mut next: Value =
            serde_json::from_str(include_str!("../../assets/surveys/papi-local.json")).unwrap();
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
