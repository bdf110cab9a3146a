use maud::html;

use super::{Frame, Page, samples};
use crate::form::{Form, Typed, Wrong};
use crate::links::{self, Here};
use crate::{Choice, Lang, parts};
use maud::Render as _;

#[test]
fn only_a_demonstration_says_that_it_is_one() {
    for (lang, banner) in [(Lang::Vi, "Dữ liệu minh họa"), (Lang::En, "Demonstration data")] {
        for demo in [true, false] {
            let frame = Frame { demo, ..samples::frame(lang) };
            let page = frame.page("x", &html! {}).into_string();
            assert_eq!(page.contains(banner), demo);
        }
    }
}

#[test]
fn a_language_named_in_the_address_stays_with_the_reader() {
    let named = Choice { lang: Lang::En, by_address: true };
    let frame = Frame { choice: named, ..samples::frame(Lang::En) };
    assert_eq!(frame.href(links::Track), "/track?lang=en");
    assert_eq!(samples::frame(Lang::En).href(links::Track), "/track");
}

#[test]
fn the_frame_as_a_whole() {
    for &lang in Lang::ALL {
        let frame =
            Frame { demo: true, here: Here::asked("/track?lang=vi"), ..samples::frame(lang) };
        let page = frame.page("Tra cứu <b>", &html! { h1 { "Tra cứu" } });
        insta::assert_snapshot!(format!("frame-{lang}"), parts::all_lines(&page));
    }
}

#[test]
fn staff_see_their_ways_and_the_way_out() {
    for &lang in Lang::ALL {
        let frame = Frame { larger: true, ..samples::staff_frame(lang) };
        let body = html! { h1 { "x" } };
        let page = Page { back: Some("/staff/cases".to_owned()), ..Page::new(&frame, "x", body) };
        insta::assert_snapshot!(format!("frame-staff-{lang}"), parts::all_lines(&page.render()));
    }
}

#[test]
fn a_faulty_form_is_told_in_the_title_and_at_the_top() {
    let frame = samples::frame(Lang::En);
    let wrong = |name: &str| Wrong { name: name.to_owned(), sentence: format!("Bad {name}") };
    let form = Form {
        wrong: vec![wrong("text"), wrong("no-such-field"), wrong("on")],
        key: "k".to_owned(),
        ..Form::default()
    };
    let body = frame.form(links::NewCase, &form, &html! {
        (parts::Input { label: "Text".to_owned(), ..parts::Input::at(frame.words(), &form, "text") })
        (parts::DateInput { legend: "On".to_owned(), ..parts::DateInput::at(frame.words(), &form, "on") })
    });
    let page = frame.form_page("Send", &form, &body).into_string();
    assert!(page.contains("<title>Error: Send – Hồi Âm</title>"));
    assert!(page.contains("There are 3 problems"));
    assert!(page.contains("<a href=\"#text\">Bad text</a>"));
    assert!(page.contains("<li>Bad no-such-field</li>"));
    assert!(page.contains("<a href=\"#on-day\">Bad on</a>"));
    assert!(page.contains("<input type=\"hidden\" name=\"key\" value=\"k\">"));
    assert!(!page.contains("name=\"seal\""));
    let good = Form { typed: Typed::default(), wrong: Vec::new(), ..form };
    let page = frame.form_page("Send", &good, &body).into_string();
    assert!(page.contains("<title>Send – Hồi Âm</title>") && !page.contains("problem"));
}
