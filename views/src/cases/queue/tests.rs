use maud::Render as _;

use super::samples::{Forms, samples};
use crate::frame::samples::staff_frame;
use crate::{Lang, parts};

#[test]
fn the_queue_in_every_state() {
    for &lang in Lang::ALL {
        let (frame, forms) = (staff_frame(lang), Forms::new(lang));
        for (name, page) in samples(&frame, &forms) {
            let html = parts::lines(&page.render());
            insta::assert_snapshot!(format!("queue-{name}-{lang}"), html);
        }
    }
}

#[test]
fn what_people_wrote_and_typed_stays_text() {
    let (frame, forms) = (staff_frame(Lang::Vi), Forms::new(Lang::Vi));
    for (_, page) in samples(&frame, &forms) {
        let html = page.render().into_string();
        assert!(!html.contains("<script>alert") && !html.contains("<b>đường"));
    }
}
