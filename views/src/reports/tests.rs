use maud::Render;

use super::samples::{Forms, office_results, resolution_report, samples};
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn the_pages_of_figures_in_every_state_and_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        let forms = Forms::new(&frame);
        for (name, page) in samples(&frame, &forms) {
            insta::assert_snapshot!(format!("{name}-{lang}"), parts::lines(&page.render()));
        }
    }
}

#[test]
fn a_page_of_fifty_units_is_no_larger_than_a_slow_network_bears() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        let forms = Forms::new(&frame);
        for (name, html) in [
            ("results", office_results(&frame, 50).render().into_string()),
            ("resolution", resolution_report(&frame, &forms, 50).render().into_string()),
        ] {
            println!("{name} {lang}: {} bytes", html.len());
            assert!(html.len() <= 60_000, "{name} {lang}: {} bytes", html.len());
        }
    }
}

#[test]
fn every_number_of_cases_opens_a_list() {
    let frame = frame(Lang::Vi);
    let forms = Forms::new(&frame);
    let page = resolution_report(&frame, &forms, 2).render().into_string();
    let table = page.split("<tbody>").nth(1).unwrap().split("</tfoot>").next().unwrap();
    assert_eq!(table.matches("<a href=\"/cases?").count(), 3 * 6, "six figures in three rows");
    let page = office_results(&frame, 2).render().into_string();
    let table = page.split("<tbody>").nth(1).unwrap().split("</tfoot>").next().unwrap();
    assert_eq!(table.matches("<a href=\"/cases?").count(), 3 * 4, "four figures in three rows");
}

#[test]
fn a_percentage_stands_beside_what_it_is_of() {
    let frame = frame(Lang::Vi);
    let forms = Forms::new(&frame);
    let page = resolution_report(&frame, &forms, 1).render().into_string();
    assert!(page.contains("90,53 % <small>20/40</small>"));
    let empty = resolution_report(&frame, &forms, 0).render().into_string();
    assert!(!empty.contains("/0</small>"));
}
