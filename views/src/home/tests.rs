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
    for (href, count) in [
        ("/cases?unit=SONGTRONG", 194),
        ("/cases?class=answered&amp;unit=SONGTRONG", 167),
        ("/cases?class=in_progress&amp;unit=SONGTRONG", 22),
        ("/cases?overdue=true&amp;unit=SONGTRONG", 3),
        ("/cases?class=excluded&amp;unit=SONGTRONG", 5),
    ] {
        let link = format!("<a href=\"{href}\">{count}</a>");
        assert_eq!(page.matches(&link).count(), 2, "{link} stands in the sentence and the table");
    }
}

#[test]
fn every_percentage_stands_beside_its_base() {
    let frame = frame(Lang::Vi);
    let page = samples(&frame).swap_remove(0).1.render().into_string();
    assert_eq!(page.matches(" % của ").count(), page.matches(" %").count());
    assert!(page.contains("88,36 % của 189"));
}
