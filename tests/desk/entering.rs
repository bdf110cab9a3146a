//! What was said at a meeting, on the telephone or in a letter is entered by staff.

use reqwest::StatusCode;

use crate::town::each_town;

#[tokio::test]
async fn what_was_said_is_entered_for_those_who_said_it() {
    each_town(async |town| {
        let officer = town.officer().await;
        let said = [
            ("source", "phone"),
            ("text", "Đèn đường hỏng."),
            ("unit", "HA01"),
            ("field", "transport"),
            ("kind", "opinion"),
            ("identity", "contact"),
            ("email", "an@example.vn"),
        ];
        let faulty = officer.send("/staff/cases/new", &said[..2]).await;
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(faulty.text.contains("Đèn đường hỏng."));
        let entered = officer.send("/staff/cases/new", &said).await;
        let case = entered.went_to().unwrap_or_else(|| panic!("{}", entered.text));
        assert!(case.starts_with("/staff/cases/HA01-26-000001-"), "{case}");
        assert!(officer.get(&case).await.text.contains("Đã vào sổ với số HA01-26-000001-"));

        let letter = town.post_goes().await.remove(0);
        let (page, text) = (case.replace("/staff/", "/"), letter.text());
        let page = page.split('?').next().unwrap();
        assert!(text.contains(page), "who has no receipt is led to what everybody sees: {text}");
        assert!(!text.contains("mã tra cứu"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn what_was_answered_at_the_meeting_is_entered_with_its_answer() {
    each_town(async |town| {
        town.import_meetings(
            "code,unit,kind,held_on,place\nHN-1,HA02,leader_meets_people,2026-11-19,Nhà văn hoá\n\
             HN-2,HA02,leader_meets_people,2026-12-19,Nhà văn hoá\n",
        )
        .await
        .unwrap();
        let organizer = town.organizer().await;
        let lan = {
            town.leader().await;
            town.person("lan@hoiam.example").await.0.to_string()
        };
        let by_letter = [
            ("source", "letter"),
            ("text", "Đèn đường hỏng."),
            ("unit", "HA01"),
            ("field", "transport"),
            ("kind", "opinion"),
            ("identity", "none"),
        ];
        let refused = organizer.send("/staff/cases/new", &by_letter).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "organizers enter what meetings said");
        let spot = [
            ("source", "meeting"),
            ("meeting", "HN-1"),
            ("text", "Bao giờ sửa đường?"),
            ("unit", "HA02"),
            ("field", "transport"),
            ("kind", "question"),
            ("identity", "none"),
            ("on_the_spot", "yes"),
            ("answer", "Sửa trong tháng 12."),
            ("outcome", "will_do"),
            ("promised_on-day", "31"),
            ("promised_on-month", "12"),
            ("promised_on-year", "2026"),
            ("leader", &lan),
            ("speaker", "Bà Lan"),
            ("minutes", "BB 07, dòng 3"),
        ];
        let mut early = spot;
        early[1].1 = "HN-2";
        let told = organizer.send("/staff/cases/new", &early).await;
        assert!(told.status == 422 && told.text.contains("Buổi họp này chưa diễn ra"));
        let entered = organizer.send("/staff/cases/new", &spot).await;
        let case = entered.went_to().unwrap_or_else(|| panic!("{}", entered.text));
        let page = organizer.get(&case).await;
        assert!(page.text.contains("Sửa trong tháng 12.") && page.text.contains("Đã trả lời"));
        assert_eq!(
            town.auditor().await.get("/staff/cases/new").await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}
