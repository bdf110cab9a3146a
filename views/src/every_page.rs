//! What holds for every page in every state and language.

use maud::Render;

use crate::frame::samples::{frame, staff_frame};
use crate::links::Asset;
use crate::{Lang, cases, home, meetings, people, problem, reports, results, staff, surveys};

/// Every sample of every page, rendered.
fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for &lang in Lang::ALL {
        let frame = frame(lang);
        let mut keep = |name: &str, page: &dyn Render| {
            pages.push((format!("{name} {lang}"), page.render().into_string()));
        };
        for (name, page) in &home::samples::samples(&frame) {
            keep(name, page);
        }
        let (at_work, queues) = (staff_frame(lang), cases::queue::samples::Forms::new(lang));
        for (name, page) in &cases::queue::samples::samples(&at_work, &queues) {
            keep(&format!("queue {name}"), page);
        }
        for (name, page) in &staff::home::samples::samples(&at_work) {
            keep(&format!("staff {name}"), page);
        }
        for (name, page) in &results::samples::samples(&frame) {
            keep(name, page);
        }
        let forms = reports::samples::Forms::new(&frame);
        for (name, page) in reports::samples::samples(&frame, &forms) {
            keep(name, page.as_ref());
        }
        for (name, page) in &problem::samples::samples(&frame) {
            keep(name, page);
        }
        for (name, page) in &surveys::samples::samples(&frame) {
            keep(name, page);
        }
        for (name, page) in people::samples::samples(&frame) {
            keep(name, &page);
        }
        for (name, page) in meetings::samples::samples(&frame) {
            keep(name, &page);
        }
        let forms = cases::following::samples::Forms::new(&frame);
        for (name, page) in &cases::following::samples::samples(&frame, &forms) {
            keep(name, page.as_ref());
        }
        for (name, page) in &cases::new::samples::samples(&frame) {
            keep(&format!("new-{name}"), page);
        }
        for (name, page) in &cases::track::samples::samples(&frame) {
            keep(&format!("track-{name}"), page);
        }
        for (name, page) in cases::desk::samples::samples(&frame) {
            keep(&name, &page);
        }
        for (problem, page) in problem::samples::explanations(&frame) {
            keep(&format!("explanation of {problem}"), &page);
        }
    }
    println!("{} pages", pages.len());
    pages
}

/// What follows each occurrence of `before`, up to the next quote.
fn values<'a>(html: &'a str, before: &str) -> Vec<&'a str> {
    html.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_has_one_heading_one_main_part_and_a_language() {
    for (name, html) in pages() {
        for once in ["<h1", "<main ", "<title>", "<html lang=\"", "href=\"#main-content\""] {
            assert_eq!(html.matches(once).count(), 1, "{once} in {name}");
        }
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}");
    }
}

#[test]
fn no_page_needs_more_than_a_strict_policy_allows() {
    for (name, html) in pages() {
        let names_of_things = html.replace("\"http://www.w3.org/2000/svg\"", "");
        for forbidden in ["<style", " style=", " onclick=", " onload=", "javascript:", "http://"] {
            assert!(!names_of_things.contains(forbidden), "{forbidden} in {name}");
        }
        let scripts: Vec<_> = html.split("<script").skip(1).collect();
        let ours = format!(" type=\"module\" src=\"{}\"></script>", Asset::SCRIPT);
        assert!(scripts.iter().all(|script| script.starts_with(&ours)), "a script in {name}");
    }
}

#[test]
fn every_link_stays_on_this_server_or_page() {
    for (name, html) in pages() {
        for href in values(&html, "href=\"") {
            let inside = href.starts_with('/') && !href.starts_with("//");
            assert!(inside || href.starts_with('#'), "{href} in {name}");
        }
    }
}

#[test]
fn every_label_names_something_on_the_page_once() {
    for (name, html) in pages() {
        let ids = values(&html, " id=\"");
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| other == &id).count(), 1, "{id} in {name}");
        }
        for label in values(&html, "aria-labelledby=\"") {
            assert!(ids.contains(&label), "{label} in {name}");
        }
    }
}

#[test]
fn no_gap_of_a_sentence_stays_open() {
    for (name, html) in pages() {
        assert!(!html.contains("{$") && !html.contains("{ $"), "{name}");
        assert!(!html.contains('\u{E000}'), "{name}");
    }
}

/// Every id that a field, an error summary or a drawing leads to.
#[test]
fn every_field_has_a_label_and_every_description_is_there() {
    for (name, html) in pages() {
        let ids = values(&html, " id=\"");
        let labels = values(&html, " for=\"");
        for label in &labels {
            assert!(ids.contains(label), "a label for {label} in {name}");
        }
        for described in values(&html, "aria-describedby=\"") {
            for id in described.split(' ') {
                assert!(ids.contains(&id), "{id} in {name}");
            }
        }
        for href in values(&html, "href=\"#") {
            assert!(ids.contains(&href), "#{href} in {name}");
        }
        // A heading may hold the label of its page's one field or end in a number, or stand in a
        // legend.
        let html = html.replace("</label></h1>", "</h1>").replace("</span></h1>", "</h1>");
        let html = html.replace("</h1></legend>", "</legend>");
        for empty in ["></label>", "></legend>", "></button>", "></h1>", "></caption>"] {
            assert!(!html.contains(empty), "{empty} in {name}");
        }
    }
}

#[test]
fn what_pages_load_is_small_and_loads_nothing_else() {
    let (css, script) = (Asset::STYLE.text, Asset::SCRIPT.text);
    // Compressed, the style sheet is about a seventh of this.
    assert!(css.len() < 84 * 1024, "{} bytes of style", css.len());
    assert!(script.len() <= 4 * 1024, "{} bytes of script", script.len());
    assert!(!css.contains("url(") && !css.contains("@import") && !css.contains("@font-face"));
    for forbidden in ["eval", "innerHTML", "Function(", "import ", "fetch("] {
        assert!(!script.contains(forbidden), "{forbidden}");
    }
}
