use maud::Render;

use super::samples::samples;
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn the_home_page_in_every_state_and_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        for (name, page) in samples(&frame) {
            insta::assert_snapshot!(format!("home-{name}-{lang}"), parts::lines(&page.render()));
        }
    }
}

#[test]
fn every_number_of_the_figures_is_a_link_to_its_list() {
    let frame = frame(Lang::Vi);
    let page = samples(&frame).swap_remove(0).1.render().into_string();
    for (figure, count) in
        [("received", 194), ("answered", 167), ("in_progress", 22), ("overdue", 3), ("excluded", 5)]
    {
        let list = format!("/cases?as_of=2020-01-10T08%3A00%3A00%2B07%3A00&amp;figure={figure}");
        let link = format!("<a href=\"{list}\">{count}</a>");
        assert_eq!(page.matches(&link).count(), 2, "{link} stands in the sentence and the table");
    }
}

#[test]
fn every_percentage_stands_beside_its_base() {
    let frame = frame(Lang::Vi);
    let page = samples(&frame).swap_remove(0).1.render().into_string();
    assert_eq!(page.matches(" % của\u{a0}").count(), page.matches(" %").count());
    assert!(page.contains("88,36 % của\u{a0}189"));
}
