use super::samples::samples;
use crate::frame::samples::staff_frame;
use crate::{Lang, parts};

#[test]
fn the_pages_of_the_desk() {
    for &lang in Lang::ALL {
        for (name, page) in samples(&staff_frame(lang)) {
            insta::assert_snapshot!(format!("{name}-{lang}"), parts::lines(&page));
        }
    }
}
