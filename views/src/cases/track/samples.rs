//! Samples of tracking: every stage that changes what the page says, faults, hostile words.

use domain::cases::{ExclusionReason, Outcome, StageName};
use maud::{Markup, Render as _};

use super::{
    Asked, CasePage, Due, FindPage, Happened, Kept, Outlook, PublicPage, Rating, ReopenPage,
    Reopening, Settled, WithdrawPage,
};
use crate::form::{Form, Typed, Wrong};
use crate::{Frame, Lang};

const HOSTILE: &str = "<script>alert(1)</script>\"'&\nDòng hai.\n\nĐoạn hai.";
const REFERENCE: &str = "ST-26-000001-4";

/// Each sample and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    [find(frame), cases(frame), forms(frame), public(frame)].concat()
}

fn form(values: &[(&str, &str)]) -> Form {
    let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let typed = Typed(values.iter().map(pair).collect());
    Form { typed, key: "0f".repeat(16), ..Form::default() }
}

fn wrong(frame: &Frame, form: Form, name: &str, key: &str) -> Form {
    let sentence = frame.words().say(key);
    Form { wrong: vec![Wrong { name: name.to_owned(), sentence }], ..form }
}

fn day(frame: &Frame) -> String {
    match frame.choice.lang {
        Lang::Vi => "thứ Năm, 10/12/2026".to_owned(),
        Lang::En => "Thursday, 10 December 2026".to_owned(),
    }
}

fn find(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let page = |form: &Form, notice, kept| FindPage { frame, form, notice, kept }.render();
    let typed = form(&[("receipt", "482 019 377 564 120 909")]);
    let faulty = wrong(frame, typed, "receipt", "fault-unknown-receipt");
    let kept = Kept(vec![
        ("then".to_owned(), "reply".to_owned()),
        ("text".to_owned(), HOSTILE.to_owned()),
    ]);
    vec![
        ("find", page(&form(&[]), None, Kept::default())),
        ("find-fault", page(&faulty, None, Kept::default())),
        ("find-over", page(&form(&[]), Some("track-over"), kept)),
        ("find-left", page(&form(&[]), Some("track-left"), Kept::default())),
    ]
}

fn case<'a>(frame: &'a Frame, form: &'a Form, stage: StageName, due: Due) -> CasePage<'a> {
    CasePage {
        frame,
        form,
        done: None,
        notice: None,
        since: Vec::new(),
        unsent: None,
        version: 3,
        reference: REFERENCE.to_owned(),
        unit: "Huyện Sông Trong".to_owned(),
        field: "Đất đai".to_owned(),
        received_on: day(frame),
        outlook: Outlook { stage, due },
        excluded: None,
        advice: None,
        text: Some(HOSTILE.to_owned()),
        story: vec![Happened { on: day(frame), stage: StageName::Received }],
        answer: None,
        question: None,
        rating: None,
        reopening: None,
        can_withdraw: true,
    }
}

fn settled(frame: &Frame, text: Option<&str>) -> Settled {
    Settled {
        outcome: Outcome::WillDo,
        promised_on: Some(day(frame)),
        on: day(frame),
        text: text.map(str::to_owned),
    }
}

fn reopening(frame: &Frame) -> Reopening {
    Reopening { left: "2".to_owned(), until: day(frame) }
}

const DEGREES: [(&str, &str); 5] = [
    ("very_satisfied", "satisfaction-very_satisfied"),
    ("satisfied", "satisfaction-satisfied"),
    ("neutral", "satisfaction-neutral"),
    ("dissatisfied", "satisfaction-dissatisfied"),
    ("very_dissatisfied", "satisfaction-very_dissatisfied"),
];

fn cases(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let blank = form(&[]);
    let page = |stage, due| case(frame, &blank, stage, due);
    let asked = |question: Option<&str>| Asked {
        question: question.map(str::to_owned),
        until: day(frame),
        limit: 4000,
    };
    let refused = wrong(frame, form(&[("text", "")]), "text", "fault-empty");
    let typed = form(&[("text", HOSTILE)]);
    let happened = |stage| Happened { on: day(frame), stage };
    let answered = CasePage {
        answer: Some(settled(frame, Some(HOSTILE))),
        rating: Some(Rating { degrees: DEGREES.to_vec(), given: None }),
        reopening: Some(reopening(frame)),
        can_withdraw: false,
        ..page(StageName::Answered, Due::Over)
    };
    let closed = CasePage {
        done: Some("track-done-rate"),
        answer: Some(settled(frame, None)),
        rating: Some(Rating { degrees: DEGREES.to_vec(), given: Some("satisfaction-satisfied") }),
        text: None,
        can_withdraw: false,
        ..page(StageName::Closed, Due::Over)
    };
    let waiting = StageName::WaitingCitizen;
    let question = CasePage { question: Some(asked(Some(HOSTILE))), ..page(waiting, Due::Resting) };
    let faults =
        CasePage { question: Some(asked(None)), ..case(frame, &refused, waiting, Due::Resting) };
    let stale = CasePage {
        notice: Some("track-stale"),
        since: vec![happened(StageName::Processing), happened(StageName::Drafted)],
        unsent: Some(HOSTILE.to_owned()),
        ..case(frame, &typed, StageName::Drafted, Due::By(day(frame)))
    };
    let excluded = CasePage {
        excluded: Some(ExclusionReason::OutOfScope),
        advice: Some("Xin gửi đến Tòa án nhân dân huyện.".to_owned()),
        can_withdraw: false,
        done: Some("track-done-withdraw"),
        ..page(StageName::Excluded, Due::Over)
    };
    vec![
        ("received", page(StageName::Received, Due::By(day(frame))).render()),
        ("late", page(StageName::Processing, Due::Late(day(frame))).render()),
        ("undated", page(StageName::Assigned, Due::Open).render()),
        ("question", question.render()),
        ("question-faults", faults.render()),
        ("answered", answered.render()),
        ("closed", closed.render()),
        ("excluded", excluded.render()),
        ("stale", stale.render()),
    ]
}

fn forms(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let withdraw = form(&[]);
    let reopen = |form: &Form| {
        let reopening = reopening(frame);
        ReopenPage { frame, form, version: 3, reopening, limit: 4000 }.render()
    };
    let faulty = wrong(frame, form(&[("text", HOSTILE)]), "text", "fault-empty");
    let reference = REFERENCE.to_owned();
    vec![
        ("withdraw", WithdrawPage { frame, form: &withdraw, version: 3, reference }.render()),
        ("reopen", reopen(&form(&[]))),
        ("reopen-faults", reopen(&faulty)),
    ]
}

fn public(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let page = |stage, due, answer, excluded| {
        PublicPage {
            frame,
            reference: REFERENCE.to_owned(),
            unit: HOSTILE.to_owned(),
            field: "Đất đai".to_owned(),
            received_on: day(frame),
            outlook: Outlook { stage, due },
            excluded,
            answer,
        }
        .render()
    };
    let withdrawn = Some(ExclusionReason::Withdrawn);
    let (published, unpublished) = (settled(frame, Some(HOSTILE)), settled(frame, None));
    vec![
        ("public", page(StageName::Processing, Due::By(day(frame)), None, None)),
        ("public-answered", page(StageName::Answered, Due::Over, Some(published), None)),
        ("public-unpublished", page(StageName::Closed, Due::Over, Some(unpublished), None)),
        ("public-excluded", page(StageName::Excluded, Due::Over, None, withdrawn)),
    ]
}
