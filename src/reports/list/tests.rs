use axum::http::StatusCode;
use tempfile::tempdir;

use crate::{
    home::visitor::{Given, Visitor},
    reports::samples,
};

/// How many cases the heading of a list says, in English.
fn total(page: &Given) -> u64 {
    page.between("<h1>", " case").parse().unwrap()
}

#[tokio::test]
async fn a_list_is_narrowed_as_the_row_of_a_report_is() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_cases(&folder).await);
    for (query, count) in [
        ("", 70),
        ("&figure=answered", 62),
        ("&unit=ST", 5),
        ("&unit=st-vp", 5),
        ("&unit=ST-VP&figure=counted", 4),
        ("&level=district", 10),
        ("&level=district&unit=ST-XA", 0),
        ("&level=commune", 60),
        ("&field=land", 70),
        ("&field=health", 0),
        ("&kind=conduct", 10),
        ("&source=meeting", 60),
        ("&meeting=AN-1", 60),
        ("&meeting=none", 10),
        ("&month=2019-12", 4),
        ("&month=2019-12&figure=excluded", 1),
        ("&from=2019-12-02&to=2019-12-03", 3),
        ("&to=2019-08-02", 62),
        ("&from=2030-01-01", 0),
        ("&as_of=2019-07-14&figure=answered", 0),
        ("&as_of=2019-07-15T12:00:01%2B07:00&figure=answered", 60),
        ("&as_of=2020-01-09&figure=overdue", 3),
        ("&as_of=2020-01-08&figure=overdue", 0),
    ] {
        let page = visitor.get(&format!("/cases?lang=en{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert_eq!(total(&page), count, "{query}");
    }
}

#[tokio::test]
async fn a_list_says_what_its_cases_have_in_common() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_cases(&folder).await);
    let page = visitor
        .get("/cases?unit=st-xa&level=commune&field=land&kind=opinion&source=meeting&meeting=an-1&month=2019-07&as_of=2019-07-14&figure=in_progress")
        .await;
    let criteria = page.between("<dl class=\"govuk-summary-list", "</dl>");
    for value in [
        "từ 01/07/2019 đến hết 10/01/2020",
        "Đang giải quyết",
        "Xã An",
        "Cấp xã",
        "Đất đai",
        "Ý kiến nêu tại buổi họp",
        "Nêu tại buổi họp",
        "AN-1 (01/07/2019, Nhà văn hoá)",
        "07/2019",
    ] {
        assert!(criteria.contains(&format!(">{value}</dd>")), "{value} in {criteria}");
    }
    assert!(page.text.contains("hết ngày 14/07/2019"), "as of the end of a day");
}

#[tokio::test]
async fn a_row_stands_as_it_stood_at_the_instant() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_cases(&folder).await);
    let row = async |as_of: &str| {
        let address = format!("/cases?lang=en&unit=ST-VP&month=2019-08&as_of={as_of}");
        visitor
            .get(&address)
            .await
            .between("<tbody class=\"govuk-table__body\">", "</tbody>")
            .to_owned()
    };
    assert!(row("2019-08-30").await.contains("Being handled"));
    assert!(row("2019-08-31").await.contains("Overdue"));
    assert!(row("2019-09-20").await.contains("Answered"));
}

#[tokio::test]
async fn pages_of_a_list_follow_each_other_newest_first() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_cases(&folder).await);
    let first = visitor.get("/cases").await;
    assert_eq!(first.text.matches("<th scope=\"row\"").count(), 50);
    assert!(first.text.contains("Trang này có 50 dòng"));
    assert!(!first.text.contains("Về đầu danh sách"));
    let older = first.lists().into_iter().find(|link| link.contains("after=")).unwrap();
    let second = visitor.get(&older).await;
    assert_eq!(second.text.matches("<th scope=\"row\"").count(), 20);
    assert!(!second.text.contains("rel=\"next\""));
    let newest = second.lists().remove(0);
    assert_eq!(
        visitor.get(&newest).await.between("<tbody class=\"govuk-table__body\">", "</tbody>"),
        first.between("<tbody class=\"govuk-table__body\">", "</tbody>")
    );
}

#[tokio::test]
async fn every_bad_parameter_is_named_at_once_in_the_readers_language() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_cases(&folder).await);
    let bad = "/cases?from=2019-13-01&to=x&as_of=soon&figure=many&unit=NO&level=moon&field=no\
               &kind=no&source=no&meeting=NO&month=2019-7&after=x&lang=en";
    let page = visitor.get(bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for name in [
        "from", "to", "as_of", "figure", "unit", "level", "field", "kind", "source", "meeting",
        "month", "after",
    ] {
        assert!(page.text.contains(&format!("<li><code>{name}</code>: ")), "{name}");
    }
    assert!(page.text.contains("This is not a date. Write year-month-day"));
    assert!(page.text.contains("Use one of: province, district, commune, office."));
    assert!(page.between("<nav", "</nav>").contains("/cases?from=2019-13-01&amp;"));
}

#[tokio::test]
async fn what_no_database_can_compare_is_refused_and_not_asked() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_cases(&folder).await);
    for query in [
        "from=-262000-01-01",
        "to=%2B262000-01-01",
        "from=2020-01-02&to=2020-01-01",
        "as_of=%2B262000-01-01",
        "as_of=0000-01-01T00:00:00Z",
        "figure=answered&figure=excluded",
        "unit=%00",
        "meeting=%00",
        "field=%27%20OR%201=1--",
    ] {
        let page = visitor.get(&format!("/cases?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
    }
    for query in ["month=-001-01", "month=0000-01", "from=0001-01-01&to=9998-12-31"] {
        let page = visitor.get(&format!("/cases?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
    }
    println!("9 queries refused, 3 answered");
}
