//! What holds for every page in every state and language.

use maud::Render;

use crate::frame::samples::frame;
use crate::{Lang, home, problem, results};

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
        for (name, page) in &results::samples::samples(&frame) {
            keep(name, page);
        }
        for (name, page) in &problem::samples::samples(&frame) {
            keep(name, page);
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
        for once in ["<h1>", "<main ", "<title>", "<html lang=\"", "class=\"skip\" href=\"#main\""]
        {
            assert_eq!(html.matches(once).count(), 1, "{once} in {name}");
        }
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}");
    }
}

#[test]
fn no_page_needs_more_than_a_strict_policy_allows() {
    for (name, html) in pages() {
        for forbidden in ["<script", "<style", " style=", " onclick=", "javascript:", "http://"] {
            assert!(!html.contains(forbidden), "{forbidden} in {name}");
        }
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

#[test]
fn the_style_sheet_is_small_and_loads_nothing() {
    let css = include_str!("../../assets/style.css");
    assert!(css.len() < 6 * 1024, "{} bytes", css.len());
    assert!(!css.contains("url(") && !css.contains("@import"));
}
