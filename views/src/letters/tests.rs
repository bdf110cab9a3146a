use super::{Answered, Letter, Received};
use crate::frame::samples::frame;
use crate::links::Track;
use crate::{Lang, Words};

/// Both letters, to a sender of an invented office.
fn samples(lang: Lang) -> [(&'static str, Letter); 2] {
    let (words, office) = (Words::of(lang), frame(lang).office);
    let reference = "ST-26-004217-3".to_owned();
    let link = format!("https://hoi-am.example.vn{Track}");
    let due_on = match lang {
        Lang::Vi => "thứ Sáu, 18/12/2026",
        Lang::En => "Friday, 18 December 2026",
    };
    let received = Received {
        words,
        office: office.clone(),
        reference: reference.clone(),
        due_on: due_on.to_owned(),
        link: link.clone(),
    };
    let answered = Answered { words, office, reference, link };
    [("received", received.letter()), ("answered", answered.letter())]
}

#[test]
fn every_letter_in_every_language() {
    for &lang in Lang::ALL {
        for (name, letter) in samples(lang) {
            let printed = format!("Subject: {}\n\n{}", letter.subject, letter.text);
            insta::assert_snapshot!(format!("letter-{name}-{lang}"), printed);
        }
    }
}

#[test]
fn a_subject_is_one_line_and_a_text_has_no_gap_left() {
    for &lang in Lang::ALL {
        for (name, Letter { subject, text }) in samples(lang) {
            assert!(!subject.contains(['\n', '\r']), "{name} {lang}");
            assert!(!subject.contains('{') && !text.contains('{'), "{name} {lang}");
            assert!(subject.contains("ST-26-004217-3"), "{name} {lang}");
            assert!(text.contains("https://hoi-am.example.vn/track\n"), "{name} {lang}");
        }
    }
}
