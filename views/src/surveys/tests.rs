use super::samples::samples;
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn the_pages_of_a_survey_in_every_state_and_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        for (name, page) in samples(&frame) {
            insta::assert_snapshot!(format!("survey-{name}-{lang}"), parts::lines(&page));
        }
    }
}

#[test]
fn no_page_of_a_survey_is_heavy() {
    for &lang in Lang::ALL {
        for (name, page) in samples(&frame(lang)) {
            let bytes = page.0.len();
            println!("{name} {lang}: {bytes} bytes");
            assert!(bytes < 60 * 1024, "{name} {lang}: {bytes} bytes");
        }
    }
}

#[test]
fn scripts_in_answers_and_titles_are_only_text() {
    for (name, page) in samples(&frame(Lang::Vi)) {
        let bare = page.0.replace("<script type=\"module\"", "");
        for forbidden in ["<script", "<b>", "<i>"] {
            assert!(!bare.contains(forbidden), "{forbidden} in {name}");
        }
    }
}
