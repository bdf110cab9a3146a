use super::{AboutCase, Confirmation, Invitation, Letter, News};
use crate::frame::samples::frame;
use crate::links::Track;
use crate::{Lang, Words};

const BASE: &str = "https://hoi-am.example.vn";
const REFERENCE: &str = "ST-26-004217-3";

/// Every letter of an invented office.
fn samples(lang: Lang) -> Vec<(&'static str, Letter)> {
    let (words, office) = (Words::of(lang), frame(lang).office);
    let due_on = match lang {
        Lang::Vi => "thứ Sáu, 18/12/2026",
        Lang::En => "Friday, 18 December 2026",
    };
    let (link, page) = (format!("{BASE}{Track}"), format!("{BASE}/cases/{REFERENCE}"));
    let news = [
        ("received", News::Received { due_on: Some(due_on.to_owned()) }, &link),
        ("received-bare", News::Received { due_on: None }, &page),
        ("question-bare", News::Question, &page),
        ("answered-bare", News::Answered, &page),
        ("reopened-bare", News::Reopened, &page),
        ("question", News::Question, &link),
        ("answered", News::Answered, &link),
        ("reopened", News::Reopened, &link),
        ("followed-answered", News::FollowedAnswered, &page),
        ("followed-reopened", News::FollowedReopened, &page),
    ];
    let told = news.into_iter().map(|(name, news, link)| {
        let about = AboutCase {
            words,
            office: office.clone(),
            reference: REFERENCE.to_owned(),
            news,
            has_receipt: !name.ends_with("-bare"),
            link: link.clone(),
            stop: format!("{BASE}/u/5a5a5a5a"),
        };
        (name, about.letter())
    });
    let confirmation = Confirmation {
        words,
        office: office.clone(),
        reference: REFERENCE.to_owned(),
        link: format!("{BASE}/follow/6b6b6b6b"),
        until: due_on.to_owned(),
    };
    let invitation = Invitation {
        words,
        office: office.clone(),
        link: format!("{BASE}/set-password/7c7c7c7c"),
        until: due_on.to_owned(),
    };
    let others = [("confirmation", confirmation.letter()), ("invitation", invitation.letter())];
    told.chain(others).collect()
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
            let links: Vec<_> = text.lines().filter(|line| line.starts_with(BASE)).collect();
            assert!(!links.is_empty(), "{name} {lang}: a link has a line of its own");
            let told = name == "invitation" || text.contains(REFERENCE);
            assert!(told && text.ends_with('\n'), "{name} {lang}");
            assert!(!subject.contains(BASE), "{name} {lang}");
        }
    }
}

#[test]
fn a_letter_about_a_case_says_where_letters_are_stopped() {
    for &lang in Lang::ALL {
        let letters = samples(lang);
        let about = letters.iter().filter(|(_, letter)| letter.text.contains("/u/5a5a5a5a\n"));
        assert_eq!(about.count(), 10, "{lang}");
    }
}
