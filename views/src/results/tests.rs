use maud::Render;

use super::samples::samples;
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn the_list_behind_a_figure_in_every_state_and_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        for (name, page) in samples(&frame) {
            insta::assert_snapshot!(format!("cases-{name}-{lang}"), parts::lines(&page.render()));
        }
    }
}

#[test]
fn one_case_is_not_spoken_of_in_the_plural() {
    let frame = frame(Lang::En);
    let headings: Vec<_> = samples(&frame)
        .iter()
        .map(|(_, page)| {
            let html = page.render().into_string();
            html.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next()).map(str::to_owned)
        })
        .map(Option::unwrap_or_default)
        .collect();
    assert_eq!(headings, ["0 cases", "1 case", "9 cases", "1,060 cases"]);
}

#[test]
fn a_whole_list_has_as_many_rows_as_its_heading_says() {
    let frame = frame(Lang::Vi);
    for (name, page) in samples(&frame).iter().filter(|(_, page)| page.part.is_none()) {
        let html = page.render().into_string();
        assert_eq!(html.matches("<th scope=\"row\"").count() as u64, page.total.value, "{name}");
    }
}
