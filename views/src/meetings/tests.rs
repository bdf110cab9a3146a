use super::samples::samples;
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn meetings_in_every_state_and_language() {
    for &lang in Lang::ALL {
        for (name, page) in samples(&frame(lang)) {
            insta::assert_snapshot!(format!("meetings-{name}-{lang}"), parts::lines(&page));
        }
    }
}

/// What nobody recorded is said to be so; a zero would be a count.
#[test]
fn what_was_not_recorded_is_no_zero() {
    let frame = frame(Lang::Vi);
    let said = frame.words().say("met-not-recorded");
    for (name, page) in samples(&frame) {
        if name == "page-not-recorded" {
            assert_eq!(page.0.matches(&said).count(), 5, "{}", page.0);
            assert!(!page.0.contains("<dd class=\"govuk-summary-list__value\">0</dd>"));
        }
    }
}
