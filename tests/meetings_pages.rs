//! Meetings as people meet them: on the web, by the QR code at the door, and at the organizer's desk.

use crate::town::{Client, Reply, Town, each_town};

const MEETINGS: &str =
    "code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned,speakers
HN-1,HA01,leader_meets_people,2026-06-01,Hội trường thị trấn,Chủ tịch,1060,1060,1060,12
HN-2,HA02,dialogue_conference,2019-07-04,Nhà văn hóa,,,,,
HN-3,HA01,consultation,2026-12-01,Sân trường,,,,,
";
const CASES: &str = "key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,name,address,email,phone,answered_at,outcome,answer
c1,Đường hỏng.,opinion,transport,HA01,meeting,HN-1,Bà N.,2026-06-01,2026-06-01T09:00:00+07:00,none,,,,,2026-06-05,fixed,Đã sửa.
c2,Thiếu nước.,opinion,irrigation,HA01,meeting,HN-1,,2026-06-01,2026-06-01T10:00:00+07:00,none,,,,,,,
c3,Thiếu đèn.,opinion,transport,HA01,phone,,,,2026-06-02,none,,,,,,,
";

async fn furnished(town: &Town) {
    town.import_meetings(MEETINGS).await.unwrap();
    town.import_cases(CASES).await.unwrap();
}

/// What a table or list says at the numbers that lead to a list, and how many that list has.
async fn follow_figures(town: &Town, page: &Reply) -> usize {
    let mut followed = 0;
    for link in page.text.split("href=\"").skip(1) {
        let (href, rest) = link.split_once('"').unwrap();
        if !href.starts_with("/cases?") {
            continue;
        }
        let shown = rest.split_once('>').unwrap().1.split_once('<').unwrap().0;
        let list = town.get(&href.replace("&amp;", "&")).await;
        assert_eq!(list.status, 200, "{href}");
        let rows = list.text.matches("scope=\"row\"").count();
        assert_eq!(rows.to_string(), shown, "{href}");
        followed += 1;
    }
    followed
}

#[tokio::test]
async fn every_number_of_a_meeting_opens_a_list_of_that_many() {
    each_town(async |town| {
        furnished(town).await;
        let page = town.get("/meetings/hn-1").await;
        assert!(page.text.contains("thứ Hai, 01/06/2026") && page.text.contains("Chủ tịch"));
        assert_eq!(follow_figures(town, &page).await, 4);
        assert!(page.text.contains("Số phiếu thu về bằng đúng số người dự"));
        let list = town.get("/meetings").await;
        assert_eq!(follow_figures(town, &list).await, 2, "the one to come, and that of this year");
        let organizer = town.organizer().await;
        let page = organizer.get("/staff/meetings/HN-1").await;
        assert_eq!(follow_figures(town, &page).await, 4);
        assert!(page.says("2 = 1 đã trả lời + 1 đang giải quyết + 0 không tính"), "{}", page.text);
    })
    .await;
}

#[tokio::test]
async fn meetings_to_come_stand_first_and_past_ones_by_year() {
    each_town(async |town| {
        let empty = town.get("/meetings").await;
        assert!(empty.says("Chưa có buổi họp nào được ghi lại"), "{}", empty.text);
        furnished(town).await;
        let page = town.get("/meetings").await;
        let place = |of: &str| page.text.find(of).unwrap_or_else(|| panic!("{of}: {}", page.text));
        assert!(place("Sân trường") < place("Hội trường thị trấn"));
        assert!(!page.text.contains("Nhà văn hóa"), "another year");
        let older = town.get("/meetings?year=2019").await;
        assert!(older.text.contains("Nhà văn hóa") && !older.says("Số người dự"));
        assert_eq!(town.get("/meetings?year=x").await.status, 422);
        assert_eq!(town.get("/meetings/HN-9").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_code_at_the_door_leads_to_survey_and_opinion_however_it_is_typed() {
    each_town(async |town| {
        furnished(town).await;
        town.publish_papi().await;
        for typed in ["HN-1", "hn-1", "Hn-1"] {
            let door = town.get(&format!("/m/{typed}")).await;
            assert_eq!(door.status, 200);
            for way in ["/surveys/papi-local?meeting=HN-1", "/cases/new?meeting=HN-1"] {
                assert!(door.text.contains(&format!("href=\"{way}\"")), "{way}: {}", door.text);
            }
            let survey = town.get("/surveys/papi-local?meeting=HN-1").await;
            assert_eq!(survey.status, 200, "where it leads is there");
        }
        let none = town.get("/m/XY-9").await;
        assert!(none.status == 404 && none.text.contains("href=\"/cases/new\""), "{}", none.text);
        assert_eq!(town.get("/m/%3Cscript%3E").await.status, 404);
    })
    .await;
}

const NEW: [(&str, &str); 10] = [
    ("code", "hn-9"),
    ("unit", "HA01"),
    ("kind", "voter_contact"),
    ("held_on-day", "30"),
    ("held_on-month", "11"),
    ("held_on-year", "2026"),
    ("place", "Nhà ông Ba"),
    ("chair", ""),
    ("attended", ""),
    ("speakers", ""),
];

async fn plans(client: &Client<'_>, but: &[(&str, &str)]) -> Reply {
    let typed = NEW.map(|(name, value)| {
        let other = but.iter().find(|(changed, _)| *changed == name);
        (name, other.map_or(value, |(_, value)| value))
    });
    client.send("/staff/meetings/new", &typed).await
}

#[tokio::test]
async fn an_organizer_plans_a_meeting_once_and_prints_its_poster() {
    each_town(async |town| {
        let organizer = town.organizer().await;
        let form = organizer.get("/staff/meetings/new").await;
        for _ in 0..2 {
            let planned = organizer.fill(&form, "/staff/meetings/new", &NEW).await;
            assert_eq!(planned.went_to().unwrap(), "/staff/meetings/HN-9?done=planned");
        }
        let page = organizer.get("/staff/meetings/HN-9?done=planned").await;
        assert!(page.says("Đã ghi buổi họp") && page.says("Nhà ông Ba"), "{}", page.text);
        assert!(page.says("Không ghi lại"));
        let poster = organizer.get("/staff/meetings/HN-9/poster").await;
        assert!(poster.text.contains("<svg") && poster.text.contains("/m/HN-9</strong>"));
        assert!(town.get("/meetings").await.text.contains("Nhà ông Ba"));
    })
    .await;
}

#[tokio::test]
async fn each_fault_is_told_at_its_field_and_nothing_typed_is_lost() {
    each_town(async |town| {
        furnished(town).await;
        let organizer = town.organizer().await;
        for (but, said) in [
            (&[("code", "HN 9")][..], "Mã chỉ gồm chữ không dấu"),
            (&[("code", "HN-1")], "Mã này đã dùng cho buổi họp khác"),
            (&[("unit", "")], "Chưa chọn đơn vị"),
            (&[("kind", "wedding")], "Chưa chọn loại"),
            (&[("held_on-day", "31")], "Ngày này không có trong lịch"),
            (&[("held_on-month", "x")], "Ngày này không có trong lịch"),
            (&[("attended", "nhiều")], "Đây không phải là một số"),
            (&[("attended", "40")], "Buổi họp chưa diễn ra"),
            (&[("place", "")], "Chưa ghi địa điểm"),
        ] {
            let but: Vec<_> = but.iter().copied().chain([("chair", "Bà \"Sáu\"")]).collect();
            let page = plans(&organizer, &but).await;
            assert_eq!(page.status, 422, "{but:?}");
            assert!(page.says(said), "{but:?}: {}", page.text);
            assert!(page.text.contains("Bà &quot;Sáu&quot;"), "{but:?} loses what was typed");
        }
        let page = organizer
            .send(
                "/staff/meetings/HN-1/change",
                &[("forms_handed_out", "80"), ("forms_returned", "81")],
            )
            .await;
        assert!(page.status == 422 && page.says("Không được lớn hơn số phiếu phát ra"));
    })
    .await;
}

#[tokio::test]
async fn what_somebody_else_changed_meanwhile_is_shown_and_never_written_over() {
    each_town(async |town| {
        furnished(town).await;
        let (lan, hoa) = (town.organizer().await, town.organizer().await);
        let address = "/staff/meetings/HN-1/change";
        let lans = lan.get(address).await;
        let changed = hoa.send(address, &[("place", "Sân vận động"), ("attended", "1.061")]).await;
        assert_eq!(changed.went_to().unwrap(), "/staff/meetings/HN-1?done=changed");
        let refused =
            lan.fill(&lans, address, &[("chair", "Phó Chủ tịch"), ("speakers", "")]).await;
        assert_eq!(refused.status, 409);
        for said in ["Người khác vừa sửa", "Sân vận động", "1061", "Phó Chủ tịch"]
        {
            assert!(refused.says(said), "{said}: {}", refused.text);
        }
        let page = lan.get("/staff/meetings/HN-1").await;
        assert!(page.says("Sân vận động") && !page.says("Phó Chủ tịch"));
        let again = lan.fill(&refused, address, &[("place", "Sân vận động")]).await;
        assert_eq!(again.status, 303, "{}", again.text);
        let twice = lan.fill(&refused, address, &[("place", "Sân vận động")]).await;
        assert_eq!(twice.status, 303, "the same form twice is no conflict: {}", twice.text);
        let page = lan.get("/staff/meetings/HN-1").await;
        assert!(page.says("Phó Chủ tịch") && page.says("Không ghi lại"), "{}", page.text);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_see_or_change_a_meeting_cannot() {
    each_town(async |town| {
        furnished(town).await;
        let officer = town.officer().await;
        assert_eq!(officer.get("/staff/meetings/HN-1").await.status, 200);
        assert!(!officer.get("/staff/meetings/HN-1").await.says("Sửa thông tin"));
        for address in ["/staff/meetings/HN-1/change", "/staff/meetings/new"] {
            assert_eq!(officer.get(address).await.status, 403, "{address}");
        }
        let admin = town.admin().await;
        assert_eq!(admin.get("/staff/meetings").await.status, 403);
        assert_eq!(admin.get("/staff/meetings/HN-1").await.status, 404);
        let trua =
            town.clerk("Ông Tư", "tu@hoiam.example", domain::people::Role::Organizer, "HA02").await;
        let list = trua.get("/staff/meetings?year=2019").await;
        assert!(list.says("Nhà văn hóa") && !list.says("Sân trường"), "{}", list.text);
        assert_eq!(trua.get("/staff/meetings/HN-1").await.status, 404);
        assert_eq!(plans(&trua, &[]).await.status, 403, "another unit's meeting");
        let visitor = town.visitor();
        assert_eq!(visitor.get("/staff/meetings").await.status, 303);
    })
    .await;
}
