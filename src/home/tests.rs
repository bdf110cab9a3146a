use axum::http::{Method, StatusCode};
use tempfile::tempdir;

use super::visitor::{Given, Visitor};
use crate::reports::samples;

#[tokio::test]
async fn a_fresh_installation_says_what_to_do_first() {
    let folder = tempdir().unwrap();
    let page = Visitor::of(&samples::empty(&folder).await).get("/").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("hoiam unit import units.csv"));
    assert_eq!(page.between("<h1>", "</h1>"), "Hồi Âm");
}

#[tokio::test]
async fn an_office_without_cases_shows_no_figures() {
    let folder = tempdir().unwrap();
    let page = Visitor::of(&samples::with_units(&folder).await).get("/?lang=en").await;
    assert_eq!(page.between("<span class=\"office\">", "</span>"), "Sông Trong District");
    assert!(page.text.contains("There are no cases yet"));
    assert!(page.text.contains("href=\"/cases/new?lang=en\""));
    assert!(!page.text.contains("figure="));
}

#[tokio::test]
async fn the_figures_are_those_of_the_ledger_each_beside_its_base() {
    let folder = tempdir().unwrap();
    let page = Visitor::of(&samples::with_cases(&folder).await).get("/").await;
    for (row, count, share) in [
        ("Đã tiếp nhận", 70, "–"),
        ("Được tính", 69, "–"),
        ("Đã trả lời", 62, "89,86\u{a0}% của\u{a0}69"),
        ("Trong đó: giải quyết xong", 60, "86,96\u{a0}% của\u{a0}69"),
        ("Trong đó: đúng hạn", 61, "93,85\u{a0}% của\u{a0}65"),
        ("Đang giải quyết", 7, "10,14\u{a0}% của\u{a0}69"),
        ("Trong đó: quá hạn", 3, "4,35\u{a0}% của\u{a0}69"),
        ("Không tính", 1, "1,43\u{a0}% của\u{a0}70"),
    ] {
        let cells = page.between(&format!("<th scope=\"row\">{row}</th>"), "</tr>");
        assert!(cells.contains(&format!(">{count}</a>")), "{row}: {cells}");
        assert!(cells.contains(share), "{row}: {cells}");
    }
    assert!(page.text.contains("12:00 ngày 10/01/2020 (giờ Việt Nam)"));
}

#[tokio::test]
async fn every_number_opens_a_list_of_exactly_that_many_cases() {
    let folder = tempdir().unwrap();
    let app = samples::with_cases(&folder).await;
    let visitor = Visitor::of(&app);
    let page = visitor.get("/").await;
    let numbers: Vec<_> = page.text.split("<a href=\"/cases?").skip(1).map(number).collect();
    assert_eq!(numbers.len(), 13, "five in the sentence, eight in the table");
    // What happens after the count must not change the lists of the count.
    app.clock.set(samples::at("2020-02-01T12:00:00+07:00"));
    for (address, count) in numbers {
        assert_eq!(rows(&visitor, &address, count).await, count, "{address}");
    }
}

/// A link to a list and the number that it stands under.
fn number(rest: &str) -> (String, usize) {
    let (query, rest) = rest.split_once('"').unwrap();
    let count = rest[1..].split('<').next().unwrap().parse().unwrap();
    (format!("/cases?{}", query.replace("&amp;", "&")), count)
}

/// How many different cases the pages of a list show, each page headed by `count`.
async fn rows(visitor: &Visitor, address: &str, count: usize) -> usize {
    let (mut next, mut seen) = (Some(address.to_owned()), std::collections::BTreeSet::new());
    while let Some(address) = next {
        let page = visitor.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert_eq!(page.between("<h1>", "</h1>"), format!("{count} phản ánh, kiến nghị"));
        for row in page.text.split("<span class=\"unbroken\">").skip(1) {
            assert!(seen.insert(row.split('<').next().unwrap().to_owned()), "{row} stands twice");
        }
        next = page.lists().into_iter().find(|list| list.contains("after="));
    }
    seen.len()
}

#[tokio::test]
async fn a_page_may_be_asked_for_without_its_text() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_cases(&folder).await);
    let head = visitor.ask(Method::HEAD, "/", &[]).await;
    assert_eq!((head.status, head.text.as_str()), (StatusCode::OK, ""));
    assert_eq!(head.header("content-type"), "text/html; charset=utf-8");
}

#[tokio::test]
async fn the_reader_chooses_the_language_and_caches_know_it() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_units(&folder).await);
    let page = visitor.ask(Method::GET, "/", &[("accept-language", "en-GB,vi;q=0.5")]).await;
    assert!(page.text.contains("<html lang=\"en\""));
    assert_eq!(page.header("vary"), "Accept-Language, Cookie");
    let page = visitor.ask(Method::GET, "/?lang=vi", &[("accept-language", "en")]).await;
    assert!(page.text.contains("<html lang=\"vi\""));
}

#[tokio::test]
async fn every_page_comes_with_a_strict_policy_the_faulty_ones_too() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_units(&folder).await);
    for address in ["/", "/cases", "/cases?from=x", "/problems/invalid", "/problems/none"] {
        let page = visitor.get(address).await;
        let policy = page.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("referrer-policy"), "same-origin");
        assert_eq!(page.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(page.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn the_style_sheet_is_kept_for_good_under_the_address_that_names_its_edition() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_units(&folder).await);
    let page = visitor.get("/").await;
    let address = page.between("<link rel=\"stylesheet\" href=\"", "\"");
    let sheet = visitor.get(address).await;
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(sheet.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(sheet.text.contains("--govuk-brand-colour"));
    let other = visitor.get("/assets/style.css?v=0000000000000000").await;
    assert_eq!(other.header("cache-control"), "no-cache");
    let has_it = [("if-none-match", other.header("etag"))];
    let again = visitor.ask(Method::GET, "/assets/style.css", &has_it).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
}

#[tokio::test]
async fn larger_text_is_remembered_and_leads_back_to_the_page() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_units(&folder).await);
    let page = visitor.get("/?lang=en").await;
    let link = page.between("class=\"text-size\" href=\"", "\"").replace("&amp;", "&");
    let chosen = visitor.get(&link).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    assert_eq!(chosen.header("location"), "/?lang=en");
    let cookie = chosen.header("set-cookie").split(';').next().unwrap().to_owned();
    let larger = visitor.ask(Method::GET, "/", &[("cookie", &cookie)]).await;
    assert!(larger.text.contains("class=\"govuk-template larger\""));
    assert!(!page.text.contains("govuk-template larger"));
    let away = visitor.get("/text-size?size=larger&back=//evil.example/").await;
    assert_eq!(away.header("location"), "/evil.example/");
}

#[tokio::test]
async fn the_type_of_a_problem_leads_to_what_it_means() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::with_units(&folder).await);
    let page = visitor.get("/problems/key-reused").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("“key-reused”"));
    let page = visitor.get("/problems/nonsense?lang=en").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(page.between("<h1>", "</h1>"), "Not found");
    assert_eq!(languages(&page), ["/problems/nonsense?lang=vi"]);
}

/// Where the page is in the other language.
fn languages(page: &Given) -> Vec<String> {
    let nav = page.between("<nav", "</nav>");
    nav.split("href=\"").skip(1).map(|at| at.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn browsers_and_search_engines_find_what_they_ask_for_unasked() {
    let folder = tempdir().unwrap();
    let visitor = Visitor::of(&samples::empty(&folder).await);
    assert_eq!(visitor.get("/favicon.ico").await.header("content-type"), "image/svg+xml");
    let robots = visitor.get("/robots.txt").await;
    assert!(robots.text.lines().any(|line| line == "Disallow: /cases"));
    assert_eq!(robots.header("vary"), "");
}
