use super::samples::samples;
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn sending_a_case_in_every_state_and_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        for (name, page) in samples(&frame) {
            insta::assert_snapshot!(format!("new-{name}-{lang}"), parts::lines(&page));
        }
    }
}

#[test]
fn no_consent_is_ticked_beforehand() {
    for (name, page) in samples(&frame(Lang::Vi)) {
        if name.starts_with("contact") {
            let ticked = "name=\"contact_me\" type=\"checkbox\" value=\"yes\" checked";
            assert!(page.0.contains("name=\"contact_me\"") && !page.0.contains(ticked), "{name}");
        }
    }
}

#[test]
fn a_receipt_is_in_no_address_of_this_server() {
    for (name, page) in samples(&frame(Lang::Vi)) {
        for address in page.0.split("href=\"").chain(page.0.split("action=\"")).skip(1) {
            let address = address.split('"').next().unwrap_or_default();
            assert!(!address.contains("482019377564120908"), "{name}: {address}");
        }
    }
}
