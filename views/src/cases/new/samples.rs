//! Samples of the pages of sending: empty, filled, with faults, with long and hostile text.

use domain::cases::IdentityLevel;
use maud::{Markup, Render as _};

use super::{
    Answer, AtMeeting, CheckPage, ContactPage, GonePage, PlacePage, SenderPage, SentPage, TextPage,
};
use crate::form::{Form, Typed, Wrong};
use crate::{Frame, Lang, links};

/// Each sample and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    [text(frame), place(frame), sender(frame), contact(frame), check(frame), after(frame)].concat()
}

const HOSTILE: &str = "<script>alert(1)</script>\"'&";

fn form(values: &[(&str, &str)]) -> Form {
    let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let typed = Typed(values.iter().map(pair).collect());
    Form { typed, key: "0f".repeat(16), ..Form::default() }
}

fn wrong(frame: &Frame, form: Form, faults: &[(&str, &str)]) -> Form {
    let words = frame.words();
    let fault = |(name, code): &(&str, &str)| {
        let gaps = [("max", "4000".into()), ("over", "1".into()), ("code", "X9".into())];
        Wrong { name: (*name).to_owned(), sentence: words.say_with(code, &gaps) }
    };
    Form { wrong: faults.iter().map(fault).collect(), ..form }
}

fn told(lang: Lang) -> String {
    match lang {
        Lang::Vi => "thứ Bảy, 21/11/2026, tại Nhà văn hoá thôn Đông".to_owned(),
        Lang::En => "Saturday, 21 November 2026, at the hall of Đông hamlet".to_owned(),
    }
}

fn text(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let page = |form: &Form, meeting: Option<String>, begun: bool| {
        let back = links::Home.to_string();
        let (unknown_meeting, lost) = (form.typed.one("meeting") == "nope", begun);
        TextPage { frame, form, back, limit: 4000, meeting, unknown_meeting, lost, begun }.render()
    };
    let long = "Nghiêng-ngả-".repeat(60);
    let faulty = form(&[("text", HOSTILE), ("change", "1")]);
    let faulty = wrong(frame, faulty, &[("text", "fault-too-long")]);
    vec![
        ("text-empty", page(&form(&[]), None, false)),
        ("text-meeting", page(&form(&[("meeting", "HN-1")]), Some(told(frame.choice.lang)), false)),
        ("text-no-such-meeting", page(&form(&[("meeting", "nope")]), None, false)),
        ("text-lost", page(&form(&[("text", &long)]), None, true)),
        ("text-faults", page(&faulty, None, false)),
    ]
}

fn place(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let option = |code: &str, name: &str| (code.to_owned(), name.to_owned());
    let page = |form: &Form, meeting: Option<AtMeeting>| {
        PlacePage {
            frame,
            form,
            back: links::NewCase.to_string(),
            units: vec![option("ST", "Huyện Sông Trong"), option("ST01", HOSTILE)],
            fields: vec![option("land", "Đất đai"), option("other", "Lĩnh vực khác")],
            meeting,
        }
        .render()
    };
    let meeting = AtMeeting { code: "HN-1".to_owned(), told: told(frame.choice.lang) };
    let filled = form(&[("unit", "ST01"), ("field", "land"), ("meeting", "HN-1")]);
    let faulty = wrong(frame, form(&[("unit", "X9")]), &[("unit", "fault-unknown-unit")]);
    vec![
        ("place-empty", page(&form(&[]), None)),
        ("place-meeting", page(&filled, Some(meeting))),
        ("place-faults", page(&faulty, None)),
    ]
}

fn sender(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let page =
        |form: &Form| SenderPage { frame, form, back: links::NewCasePlace.to_string() }.render();
    let filled = form(&[("identity", "none"), ("for_another", "yes"), ("change", "1")]);
    let faulty = wrong(frame, form(&[]), &[("identity", "fault-choose-one")]);
    vec![
        ("sender", page(&form(&[("identity", "confidential")]))),
        ("sender-filled", page(&filled)),
        ("sender-faults", page(&faulty)),
    ]
}

fn contact(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let page = |form: &Form, level, for_another| {
        let back = links::NewCaseSender.to_string();
        ContactPage { frame, form, back, level, for_another }.render()
    };
    let typed = [("name", HOSTILE), ("phone", "12"), ("email", "an@"), ("publish_my_name", "yes")];
    let faulty = wrong(
        frame,
        form(&typed),
        &[
            ("phone", "fault-bad-phone"),
            ("email", "fault-bad-email"),
            ("contact_me", "fault-not-agreed-to-contact"),
        ],
    );
    vec![
        ("contact-confidential", page(&form(&[]), IdentityLevel::Confidential, false)),
        ("contact-only", page(&form(&[]), IdentityLevel::ContactOnly, true)),
        ("contact-open-faults", page(&faulty, IdentityLevel::Open, false)),
    ]
}

fn check(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let row = |asked, given: &str| Answer { asked, given: given.to_owned() };
    let place = vec![
        row("send-row-meeting", &told(frame.choice.lang)),
        row("send-unit", "Huyện Sông Trong"),
        row("send-field", "Đất đai"),
    ];
    let contact = vec![
        row("send-name", HOSTILE),
        row("send-row-address", ""),
        row("send-phone", "0912 345 678"),
    ];
    let shown = form(&[("shown", "ab12")]);
    let text = format!("Đường thôn Đông lầy lội.\nXe không vào được.\n\n{HOSTILE}");
    let page = |level, contact, changed| CheckPage {
        frame,
        form: &shown,
        back: links::NewCaseContact.to_string(),
        text: text.clone(),
        place: place.clone(),
        level,
        for_another: changed,
        contact,
        changed,
    };
    let faulty = wrong(frame, shown.clone(), &[("unit", "fault-unknown-unit")]);
    let full = page(IdentityLevel::Confidential, contact.clone(), false);
    vec![
        (
            "check-faults",
            CheckPage { form: &faulty, ..page(IdentityLevel::Open, contact, false) }.render(),
        ),
        ("check", full.render()),
        ("check-changed", page(IdentityLevel::None, Vec::new(), true).render()),
    ]
}

fn after(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let form = form(&[]);
    let day = match frame.choice.lang {
        Lang::Vi => "thứ Năm, 10/12/2026",
        Lang::En => "Thursday, 10 December 2026",
    };
    let sent = |due_on: Option<&str>, by_email| {
        SentPage {
            frame,
            form: &form,
            reference: "ST-26-000001-4".to_owned(),
            receipt: "482 019 377 564 120 908".to_owned(),
            digits: "482019377564120908".to_owned(),
            base_url: "https://hoidan.example.vn".to_owned(),
            due_on: due_on.map(str::to_owned),
            reachable: by_email,
            by_email,
        }
        .render()
    };
    vec![
        ("sent", sent(Some(day), true)),
        ("sent-anonymous", sent(None, false)),
        ("gone-draft", GonePage { frame, receipt: false }.render()),
        ("gone-receipt", GonePage { frame, receipt: true }.render()),
    ]
}
