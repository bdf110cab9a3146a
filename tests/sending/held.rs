//! A case that was begun, and what its sender is shown of it afterwards.

use hoiam::jobs;

use super::{TEXT, begin, fill};
use crate::town::each_town;

#[tokio::test]
async fn what_changed_in_another_window_is_shown_before_it_is_sent() {
    each_town(async |town| {
        let an = town.visitor();
        let check = begin(&an, TEXT, "none", &[]).await;
        let page = an.get("/cases/new?change=1").await;
        an.fill(&page, "/cases/new", &[("text", "Một việc khác hẳn.")]).await;
        let stopped = an.fill(&check, "/cases/new/check", &[]).await;
        assert_eq!(stopped.status, 409);
        assert!(stopped.says("Một việc khác hẳn.") && stopped.says("Chưa gửi gì cả"));
        assert_eq!(town.cases().await, 0);
        let sent = an.fill(&stopped, "/cases/new/check", &[]).await;
        assert_eq!(sent.went_to().as_deref(), Some("/cases/sent"));
    })
    .await;
}

#[tokio::test]
async fn a_draft_whose_time_is_over_says_so_and_keeps_the_page_that_was_open() {
    each_town(async |town| {
        let an = town.visitor();
        fill(&an, "/cases/new", &[("text", TEXT)]).await;
        let place = an.get("/cases/new/place").await;
        town.set_clock("2026-11-30T09:00:00+07:00");
        jobs::forget(&town.app).await.unwrap();
        let gone = an.get("/cases/new/sender").await;
        assert!(gone.status == 404 && gone.says("quá 7 ngày"), "{}", gone.text);
        let sent = an.fill(&place, "/cases/new/place", &[("field", "land")]).await;
        assert_eq!(sent.went_to().as_deref(), Some("/cases/new"));
        let page = an.get("/cases/new").await;
        assert!(page.says("không còn"), "{}", page.text);
        fill(&an, "/cases/new", &[("text", TEXT)]).await;
        assert_eq!(
            an.get("/cases/new/place").await.form("/cases/new/place").value("field"),
            Some("land")
        );
        assert_eq!(town.cases().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_receipt_is_shown_until_the_end_of_the_next_day_or_until_it_is_deleted() {
    each_town(async |town| {
        let an = town.visitor();
        let check = begin(&an, TEXT, "none", &[]).await;
        an.fill(&check, "/cases/new/check", &[]).await;
        town.set_clock("2026-11-21T23:59:00+07:00");
        let page = an.get("/cases/sent").await;
        assert_eq!(page.status, 200);
        town.set_clock("2026-11-22T00:01:00+07:00");
        assert_eq!(an.get("/cases/sent").await.status, 404);
        town.set_clock("2026-11-21T10:00:00+07:00");
        an.fill(&page, "/cases/new/forget", &[]).await;
        let gone = an.get("/cases/sent").await;
        assert!(gone.status == 404 && gone.says("Giấy hẹn không còn ở đây"));
    })
    .await;
}

#[tokio::test]
async fn nobody_reads_a_draft_without_its_code() {
    each_town(async |town| {
        let (an, other) = (town.visitor(), town.visitor());
        fill(&an, "/cases/new", &[("text", TEXT)]).await;
        assert!(!other.get("/cases/new").await.says(TEXT));
        assert_eq!(other.get("/cases/new/check").await.status, 404);
        let cookie = an.cookie("hoiam_case").unwrap();
        assert_eq!(cookie.len(), 18);
        let given = an.send("/cases/new", &[("text", TEXT)]).await;
        let line = given.header("set-cookie");
        assert!(
            line.contains("HttpOnly")
                && line.contains("SameSite=Lax")
                && line.contains("Path=/cases")
        );
    })
    .await;
}
