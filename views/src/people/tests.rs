use super::samples::samples;
use crate::Lang;
use crate::frame::samples::frame;

#[test]
fn the_pages_about_people_in_every_state_and_language() {
    for &lang in Lang::ALL {
        for (name, page) in samples(&frame(lang)) {
            insta::assert_snapshot!(format!("{name}-{lang}"), crate::parts::lines(&page));
        }
    }
}

#[test]
fn no_password_is_ever_sent_back() {
    for (name, page) in samples(&frame(Lang::Vi)) {
        for field in page.0.split("type=\"password\"").skip(1) {
            let rest = field.split('>').next().unwrap_or_default();
            assert!(!rest.contains("value="), "{name}: {rest}");
        }
    }
}
