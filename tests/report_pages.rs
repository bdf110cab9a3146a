//! The pages of figures: what they show to whom, and what they say when something is wrong.

use domain::people::Role;
use sea_orm::ConnectionTrait as _;

use crate::town::{Town, each_town};

const CASES: &str = "key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,name,address,email,phone,answered_at,outcome,answer
a,Việc a,,,HA01,,,,,2026-01-05,,,,,,2026-01-20,fixed,
b,Việc b,,,HA02,,,,,2026-01-06,,,,,,,,
c,Việc c,,,HATN,,,,,2026-02-07,,,,,,,,
";

/// A place where a case stood is lost, and with it a case from the count.
const LOST: &str = "DELETE FROM standings WHERE case_id = (SELECT MIN(case_id) FROM standings)";

const REPORT: &str = "/staff/reports/resolution";

async fn with_cases(town: &Town) {
    assert_eq!(town.import_cases(CASES).await.unwrap().added, 3);
}

/// The number of the total row's first figure.
fn received(html: &str) -> &str {
    let total = html.split("<tfoot>").nth(1).unwrap();
    total.split("</a>").next().unwrap().rsplit('>').next().unwrap()
}

#[tokio::test]
async fn a_wrong_day_is_told_at_its_field_and_what_was_typed_stays() {
    each_town(async |town| {
        with_cases(town).await;
        let leader = town.leader().await;
        let asked = "?from=31/13/2026&until=%3Cb%3E&as_of=01/01/2030&group_by=level";
        let page = leader.get(&format!("{REPORT}{asked}")).await;
        assert_eq!(page.status, 422);
        assert_eq!(
            page.text.matches("Hãy viết ngày/tháng/năm").count(),
            2 * 2,
            "summary and field"
        );
        assert!(page.text.contains("Thời điểm này chưa đến"));
        for kept in ["value=\"31/13/2026\"", "value=\"&lt;b&gt;\"", "value=\"01/01/2030\""] {
            assert!(page.text.contains(kept), "{kept}");
        }
        assert!(page.text.contains("<option value=\"level\" selected>"));
        assert!(
            !page.text.contains("<tfoot>"),
            "no figures beside a question that is not understood"
        );
        let reversed = format!("{REPORT}?from=02/02/2026&until=01/01/2026");
        assert_eq!(leader.get(&reversed).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn a_leader_of_a_commune_reads_the_report_of_the_commune_and_no_other() {
    each_town(async |town| {
        with_cases(town).await;
        let leader = town.clerk("Bà Hạnh", "hanh@hoiam.example", Role::Leader, "HA01").await;
        let page = leader.get(REPORT).await;
        assert_eq!((page.status.as_u16(), received(&page.text)), (200, "1"));
        assert!(page.text.contains("within=HA01"));
        assert!(!page.text.contains("HA02"), "no other unit is offered");
        for other in ["HA", "HA02"] {
            assert_eq!(leader.get(&format!("{REPORT}?unit={other}")).await.status, 403, "{other}");
        }
        let district = town.leader().await;
        for (unit, count) in [("", "3"), ("HA", "3"), ("HA02", "1"), ("HATN", "1")] {
            let page = district.get(&format!("{REPORT}?unit={unit}")).await;
            assert_eq!(received(&page.text), count, "{unit}");
        }
        let admin = town.admin().await;
        assert_eq!(
            admin.get(REPORT).await.status,
            403,
            "figures are no matter of an administrator"
        );
        assert_eq!(town.get(REPORT).await.text.find("<tfoot>"), None);
    })
    .await;
}

#[tokio::test]
async fn figures_that_do_not_reconcile_are_refused_by_the_identity_that_fails() {
    each_town(async |town| {
        with_cases(town).await;
        town.app
            .books
            .write((), |tx, ()| {
                Box::pin(async move { Ok(tx.execute_unprepared(LOST).await.map(drop)?) })
            })
            .await
            .unwrap();
        let page = town.leader().await.get(REPORT).await;
        assert_eq!(page.status, 500);
        assert!(page.text.contains("Số liệu chưa được hiện"), "{}", page.text);
        assert!(page.text.contains("I7: Đã trả lời: đầu kỳ cộng tăng trừ giảm bằng cuối kỳ"));
        assert!(page.text.contains("<td>1</td><td>0</td><td>+1</td>"), "by how much");
        assert!(!page.text.contains("<tfoot>"));
    })
    .await;
}

#[tokio::test]
async fn the_public_results_may_be_kept_for_a_minute_and_staffs_never() {
    each_town(async |town| {
        let empty = town.get("/results").await;
        assert_eq!(empty.status, 200);
        assert!(empty.text.contains("Chưa có phản ánh, kiến nghị nào trong kỳ này"));
        with_cases(town).await;
        town.publish_papi().await;
        for address in ["/results", "/results?year=2026", "/results/surveys/papi-local"] {
            let page = town.get(address).await;
            assert_eq!(page.status, 200, "{address}");
            assert_eq!(page.header("cache-control"), "public, max-age=60", "{address}");
        }
        assert!(town.get("/results?year=2025").await.text.contains("Chưa có phản ánh"));
        let leader = town.leader().await;
        for address in [REPORT, "/staff/reports/surveys", "/staff/reports/surveys/papi-local"] {
            let page = leader.get(address).await;
            assert_eq!(page.status, 200, "{address}");
            assert_eq!(page.header("cache-control"), "no-store", "{address}");
        }
        for bad in ["/results?year=x", "/results?order=best", "/results/surveys/papi-local?form=x"]
        {
            assert_eq!(town.get(bad).await.status, 422, "{bad}");
        }
        assert_eq!(town.get("/results/surveys/none").await.status, 404);
    })
    .await;
}

/// The question that an older report of January answered.
const OLDER: &str = "?from=01%2F01%2F2026&until=31%2F01%2F2026&as_of=31%2F01%2F2026&group_by=level";

#[tokio::test]
async fn what_an_older_report_printed_stands_beside_what_is_counted_with_the_gap() {
    each_town(async |town| {
        with_cases(town).await;
        let lan = town.leader().await;
        let report = lan.get(&format!("{REPORT}{OLDER}")).await;
        let printed = format!("/staff/reports/printed{OLDER}");
        assert!(report.text.contains("/staff/reports/printed?from="), "the way to enter it");

        let wrong = [("report", ""), ("row", "commune"), ("measure", "answered"), ("printed", "x")];
        let told = lan.send(&printed, &wrong).await;
        assert_eq!(told.status, 422);
        assert!(
            told.text.contains("Chưa ghi tên báo cáo")
                && told.text.contains("không phải là con số")
        );
        assert!(told.text.contains("value=\"x\""), "what was typed stays");

        for (number, gap) in [("3", "+2"), ("1", ">0<")] {
            let typed = [
                ("report", "Báo cáo số 5"),
                ("row", "commune"),
                ("measure", "answered"),
                ("printed", number),
            ];
            let led = lan.send(&printed, &typed).await.went_to().unwrap();
            let page = lan.get(&led).await;
            assert!(page.says("Đã ghi số của báo cáo cũ"), "{}", page.text);
            let section = page.text.split("id=\"printed\"").nth(1).unwrap();
            let section = section.split("</section>").next().unwrap();
            assert_eq!(section.matches("<tr>").count(), 2, "the head, and one figure: {section}");
            assert!(section.contains(gap), "{section}");
        }
        let february = printed.replace("until=31%2F01%2F2026", "until=28%2F02%2F2026");
        let typed = [
            ("report", "Báo cáo số 5"),
            ("row", "commune"),
            ("measure", "answered"),
            ("printed", "1"),
        ];
        let told = lan.send(&february, &typed).await;
        assert!(told.status == 422 && told.text.contains("đã được ghi cho kỳ khác"));
    })
    .await;
}

#[tokio::test]
async fn figures_of_the_whole_office_are_entered_by_whoever_may_for_all_of_it() {
    each_town(async |town| {
        with_cases(town).await;
        let of_commune = town.clerk("Bà Hạnh", "hanh@hoiam.example", Role::Leader, "HA01").await;
        let printed = format!("/staff/reports/printed{OLDER}");
        assert_eq!(of_commune.get(&printed).await.status, 403);
        let auditor = town.auditor().await;
        assert_eq!(auditor.get(&printed).await.status, 403);
        assert!(!auditor.get(&format!("{REPORT}{OLDER}")).await.text.contains("reports/printed"));
        let lan = town.leader().await;
        let undivided = "/staff/reports/printed?group_by=none";
        assert_eq!(lan.get(undivided).await.status, 404);
        let now = lan.get(REPORT).await;
        assert!(!now.text.contains("reports/printed"), "no older report tells of this moment");
    })
    .await;
}
