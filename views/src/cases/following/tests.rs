use super::samples::{Forms, samples};
use crate::frame::samples::frame;
use crate::{Lang, parts};

#[test]
fn following_in_every_state_and_language() {
    for &lang in Lang::ALL {
        let frame = frame(lang);
        let forms = Forms::new(&frame);
        for (name, page) in samples(&frame, &forms) {
            let page = parts::lines(&page.render());
            let body = page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
            insta::assert_snapshot!(format!("{name}-{lang}"), format!("<main{body}</main>"));
        }
    }
}

/// A scanner that opens every link of a letter must not change anything: only a POST does.
#[test]
fn what_a_letter_leads_to_has_a_button() {
    let frame = frame(Lang::Vi);
    let forms = Forms::new(&frame);
    for (name, page) in samples(&frame, &forms) {
        let asks = name.contains("asks") || name == "follow-confirm";
        let html = page.render().into_string();
        let token = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";
        assert_eq!(html.contains("<form method=\"post\"") && html.contains(token), asks, "{name}");
    }
}
