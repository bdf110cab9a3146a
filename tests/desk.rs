//! Staff at their desk: a case, and exactly what may be done with it.

mod entering;

use domain::people::Role;
use reqwest::StatusCode;
use serde_json::json;

use crate::town::{Client, Reply, Town, each_town};

impl Town {
    /// A case that somebody sent to a unit: its address on the desk.
    async fn on_the_desk_of(&self, unit: &str) -> String {
        let body = json!({
            "text": "Cống thôn Đông bị tắc.", "unit": unit,
            "name": "Nguyễn Văn Kín", "phone": "0912 345 678",
        });
        let sent = self.post("/api/v1/cases", &body).await;
        assert_eq!(sent.status, 201, "{}", sent.text);
        format!("/staff/cases/{}", sent.word("reference"))
    }

    async fn journal(&self, act: &str) -> usize {
        use sea_orm::EntityTrait as _;
        let rows = hoiam::books::tables::journal::Entity::find().all(self.app.books.read()).await;
        rows.unwrap().iter().filter(|row| row.act == act).count()
    }
}

/// Does an act by its form, and lands on the case.
async fn does(who: &Client<'_>, case: &str, act: &str, typed: &[(&str, &str)]) -> Reply {
    let reply = who.send(&format!("{case}/{act}"), typed).await;
    let to = reply.went_to().unwrap_or_else(|| panic!("{act}: {} {}", reply.status, reply.text));
    assert_eq!(to, format!("{case}?done={act}"));
    let page = who.get(&to).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Đã ghi:"), "{act} is not said");
    page
}

const ANSWER: &[(&str, &str)] = &[("text", "Đã khơi thông cống."), ("outcome", "fixed")];

const REASON: &[(&str, &str)] = &[("reason", "Không thuộc xã chúng tôi.")];

/// Whether a page offers an act.
fn offers(page: &Reply, case: &str, act: &str) -> bool {
    page.text.contains(&format!("href=\"{case}/{act}\""))
}

#[tokio::test]
async fn a_case_goes_from_triage_over_a_draft_to_the_leaders_answer() {
    each_town(async |town| {
        let (officer, leader) = (town.officer().await, town.leader().await);
        let minh = town.person("minh@hoiam.example").await.0.to_string();
        let case = town.on_the_desk_of("HA").await;

        let page = officer.get(&case).await;
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.text.contains("Cống thôn Đông bị tắc.") && !page.text.contains("Kín"));
        assert!(page.text.contains("Ngày tiếp nhận, không tính"), "due, day by day");
        assert!(offers(&page, &case, "assign") && !offers(&page, &case, "approve"));
        let page = does(&officer, &case, "assign", &[("handler", &minh)]).await;
        assert!(page.text.contains("Ông Minh") && offers(&page, &case, "begin"));
        does(&officer, &case, "begin", &[]).await;
        does(&officer, &case, "note", &[("note", "Đã gọi cho thôn.")]).await;
        does(&officer, &case, "draft", ANSWER).await;

        let page = leader.get(&case).await;
        assert!(offers(&page, &case, "approve") && offers(&page, &case, "send-back"));
        does(&leader, &case, "send-back", &[("reason", "Thiếu ngày làm.")]).await;
        does(&officer, &case, "draft", ANSWER).await;
        // The draft is in the form already; only the number of the document is added.
        let page =
            does(&leader, &case, "approve", &[("document", "12/UBND"), ("copy", "Đã khơi.")]).await;
        for told in ["Đã gọi cho thôn.", "Thiếu ngày làm.", "12/UBND", "Bà Lan, lãnh đạo đơn vị"]
        {
            assert!(page.text.contains(told), "{told}");
        }
        does(&leader, &case, "publish", &[]).await;
        let public = town.get(&case.replace("/staff/", "/api/v1/")).await;
        assert_eq!(public.json()["answer"], "Đã khơi.");
        does(&leader, &case, "reopen", &[("reason", "Cống lại tắc.")]).await;
    })
    .await;
}

#[tokio::test]
async fn a_case_is_given_to_nobody_whose_account_is_closed() {
    each_town(async |town| {
        let (officer, admin) = (town.officer().await, town.admin().await);
        let minh = town.person("minh@hoiam.example").await.0.to_string();
        let case = town.on_the_desk_of("HA").await;
        let form = officer.get(&format!("{case}/assign")).await;
        assert!(form.text.contains("Ông Minh"));
        let hired =
            town.hire("Bà Thu", "thu@hoiam.example", Role::Officer, "HA").await.0.to_string();
        let page = admin.get(&format!("/staff/people/{hired}")).await;
        admin.fill(&page, &format!("/staff/people/{hired}/close"), &[]).await;
        let form = officer.get(&format!("{case}/assign")).await;
        assert!(!form.text.contains("Bà Thu"));
        let told = officer.send(&format!("{case}/assign"), &[("handler", &hired)]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.text.contains("Hãy chọn một cán bộ trong danh sách"));
        does(&officer, &case, "assign", &[("handler", &minh)]).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    each_town(async |town| {
        let officer = town.officer().await;
        let case = town.on_the_desk_of("HA").await;
        let draft = format!("{case}/draft");
        let typed = [
            ("text", "Sẽ sửa <b>"),
            ("outcome", "will_do"),
            ("promised_on-day", "31"),
            ("promised_on-month", "2"),
            ("promised_on-year", "2027"),
        ];
        let reply = officer.send(&draft, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text.contains("Ngày này không có trong lịch"), "{}", reply.text);
        assert!(reply.text.contains("Sẽ sửa &lt;b&gt;") && !reply.text.contains("Sẽ sửa <b>"));
        let again = [("promised_on-month", "3")];
        assert!(officer.fill(&reply, &draft, &again).await.went_to().is_some());
        let empty = officer.send(&format!("{case}/note"), &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(officer.get(&format!("{case}/nonsense")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(officer.get("/staff/cases/HA-26-000001-0").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_late_sees_what_changed_and_keeps_what_they_typed() {
    each_town(async |town| {
        let (officer, leader) = (town.officer().await, town.leader().await);
        let case = town.on_the_desk_of("HA").await;
        let note = format!("{case}/note");
        let opened = officer.get(&note).await;
        does(&leader, &case, "note", &[("note", "Làm trước ngày 25.")]).await;
        let late = officer.fill(&opened, &note, &[("note", "Đã hẹn thợ.")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        for told in ["Hồ sơ đã thay đổi", "Làm trước ngày 25.", "Bà Lan", "Đã hẹn thợ."]
        {
            assert!(late.text.contains(told), "{told}");
        }
        let again = officer.fill(&late, &note, &[]).await;
        assert!(again.went_to().is_some(), "{}", again.text);
        let page = officer.get(&case).await;
        assert!(page.text.contains("Làm trước ngày 25.") && page.text.contains("Đã hẹn thợ."));
    })
    .await;
}

#[tokio::test]
async fn a_form_that_comes_twice_is_done_once() {
    each_town(async |town| {
        let officer = town.officer().await;
        let case = town.on_the_desk_of("HA").await;
        let note = format!("{case}/note");
        let opened = officer.get(&note).await;
        let typed = [("note", "Đã gọi cho thôn.")];
        let first = officer.fill(&opened, &note, &typed).await;
        let second = officer.fill(&opened, &note, &typed).await;
        assert_eq!(first.went_to(), second.went_to());
        assert_eq!(officer.get(&case).await.text.matches("Đã gọi cho thôn.").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn who_goes_back_and_sends_something_else_is_shown_what_was_recorded() {
    each_town(async |town| {
        let officer = town.officer().await;
        let case = town.on_the_desk_of("HA").await;
        let note = format!("{case}/note");
        let opened = officer.get(&note).await;
        officer.fill(&opened, &note, &[("note", "Đã gọi cho thôn.")]).await;
        let other = officer.fill(&opened, &note, &[("note", "Đã gọi cho xóm.")]).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
        assert!(other.text.contains("Đã gọi cho thôn.") && other.text.contains("Đã gọi cho xóm."));
        assert!(officer.fill(&other, &note, &[]).await.went_to().is_some());
    })
    .await;
}

#[tokio::test]
async fn who_proposed_an_exclusion_cannot_confirm_it() {
    each_town(async |town| {
        let (officer, leader) = (town.officer().await, town.leader().await);
        let case = town.on_the_desk_of("HA").await;
        let grounds = [
            ("grounds", "out_of_scope"),
            ("legal_reason", "Khiếu nại"),
            ("advice", "Gửi Ban Tiếp công dân."),
        ];
        let page = does(&officer, &case, "propose-exclusion", &grounds).await;
        assert!(page.text.contains("Ông Minh đề nghị không tính hồ sơ này"), "{}", page.text);
        assert!(page.text.contains("Cần người thứ hai xác nhận"));
        assert!(!offers(&page, &case, "confirm-exclusion"));
        let confirm = format!("{case}/confirm-exclusion");
        assert_eq!(officer.get(&confirm).await.status, StatusCode::FORBIDDEN);
        let page = does(&leader, &case, "confirm-exclusion", &[]).await;
        assert!(page.text.contains("Gửi Ban Tiếp công dân."));
        does(&leader, &case, "restore", &[("reason", "Có phản ánh kèm theo.")]).await;
    })
    .await;
}

#[tokio::test]
async fn a_case_goes_to_another_unit_and_comes_back() {
    each_town(async |town| {
        let one = town.clerk("Cô Ba", "ba@hoiam.example", Role::Officer, "HA01").await;
        let other = town.clerk("Chú Tư", "tu@hoiam.example", Role::Officer, "HA02").await;
        let case = town.on_the_desk_of("HA01").await;
        assert_eq!(other.get(&case).await.status, StatusCode::FORBIDDEN);
        let handed = [("unit", "HA02"), REASON[0]];
        let gone = one.send(&format!("{case}/transfer"), &handed).await;
        assert_eq!(gone.went_to().as_deref(), Some("/staff/cases"), "{}", gone.text);
        assert_eq!(one.get(&case).await.status, StatusCode::FORBIDDEN);
        let page = other.get(&case).await;
        assert!(page.text.contains("Thị trấn Sáng đã chuyển hồ sơ này đến"), "{}", page.text);
        assert!(offers(&page, &case, "bounce") && offers(&page, &case, "assign"));
        let back = other.send(&format!("{case}/bounce"), REASON).await;
        assert_eq!(back.went_to().as_deref(), Some("/staff/cases"));
        let page = one.get(&case).await;
        assert!(page.text.contains(REASON[0].1) && !offers(&page, &case, "bounce"));
    })
    .await;
}

#[tokio::test]
async fn one_answer_goes_to_every_case_of_a_group() {
    each_town(async |town| {
        let (officer, leader) = (town.officer().await, town.leader().await);
        let (first, second) = (town.on_the_desk_of("HA").await, town.on_the_desk_of("HA").await);
        let reference = first.trim_start_matches("/staff/cases/").to_owned();
        does(&officer, &second, "group", &[("with", &reference)]).await;
        let together = [ANSWER[0], ANSWER[1], ("together", "yes")];
        does(&officer, &first, "draft", &together).await;
        does(&leader, &first, "approve", &[("together", "yes")]).await;
        for case in [&first, &second] {
            let page = leader.get(case).await;
            assert!(page.text.contains("Đã trả lời"), "{}", page.text);
        }
    })
    .await;
}

#[tokio::test]
async fn who_has_no_business_with_a_case_sees_no_act_and_does_none() {
    each_town(async |town| {
        let (officer, auditor, admin) =
            (town.officer().await, town.auditor().await, town.admin().await);
        let case = town.on_the_desk_of("HA").await;
        let note = format!("{case}/note");
        let page = auditor.get(&case).await;
        assert!(page.text.contains("Hiện không có việc nào") && !offers(&page, &case, "note"));
        assert!(!page.text.contains(&format!("{case}/sender")));
        assert_eq!(auditor.get(&note).await.status, StatusCode::FORBIDDEN);
        assert_eq!(admin.get(&case).await.status, StatusCode::FORBIDDEN);
        // Even with a form of their own, sealed and all.
        let own = officer.get(&note).await;
        let pairs = own.form(&note).filled(&[("note", "Tôi xem thử.")]);
        assert_eq!(auditor.post(&note, &pairs).await.status, StatusCode::FORBIDDEN);
        assert!(!officer.get(&case).await.text.contains("Tôi xem thử."));

        assert_eq!(auditor.get(&format!("{case}/sender")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(town.journal("read_identity").await, 0);
        let known = officer.get(&format!("{case}/sender")).await;
        assert!(known.text.contains("Nguyễn Văn Kín"));
        assert_eq!(town.journal("read_identity").await, 1);
    })
    .await;
}
