use super::samples::samples;
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn tracking_in_every_state_and_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        for (name, page) in samples(&frame) {
            insta::assert_snapshot!(format!("track-{name}-{lang}"), parts::lines(&page));
        }
    }
}

#[test]
fn the_senders_words_are_on_no_public_page() {
    for (name, page) in samples(&frame(Lang::Vi)) {
        assert!(!page.0.contains("<script>alert"), "{name}");
        if name.starts_with("public") {
            assert!(!page.0.contains("<form method=\"post\""), "{name}");
        }
    }
}
