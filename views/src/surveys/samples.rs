//! Samples of the pages of a survey in each of their states: every type of question, blank, filled
//! in and faulty, and the survey of the product as a whole.

use std::sync::LazyLock;

use domain::surveys::{Definition, Filling, Part, Question, QuestionId, fields_of, parts};
use maud::{Markup, Render as _};

use super::{
    AskedPart, AskedQuestion, CheckPage, Cut, Gathering, LaterPage, Length, ListedSurvey, Notice,
    QuestionsPage, StartPage, SurveySentPage, SurveysPage, Welcome, said,
};
use crate::form::{Form, Typed, Wrong};
use crate::{Frame, Lang, Number};

static SMALL: LazyLock<Definition> =
    LazyLock::new(|| Definition::parse(include_str!("samples.json")).unwrap());
static LONG: LazyLock<Definition> = LazyLock::new(|| {
    Definition::parse(include_str!("../../../assets/surveys/papi-local.json")).unwrap()
});

/// Each sample, rendered, and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    [lists(frame), starts(frame), questions(frame), checks(frame), ends(frame)].concat()
}

fn number(value: u64) -> Number {
    Number { value, printed: value.to_string() }
}

fn length(questions: u64) -> Length {
    Length { questions: number(questions), minutes: number(questions / 4) }
}

fn lists(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let listed = |definition: &Definition| ListedSurvey {
        slug: definition.slug().to_owned(),
        title: said(definition.title(), frame.choice.lang).to_owned(),
        disclaimer: definition.disclaimer().map(|text| said(text, frame.choice.lang).to_owned()),
        length: length(47),
    };
    let filled = SurveysPage { frame, surveys: vec![listed(&LONG), listed(&SMALL)] };
    let empty = SurveysPage { frame, surveys: Vec::new() };
    vec![("list-filled", filled.render()), ("list-empty", empty.render())]
}

fn starts(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let blank = form(&[]);
    let mistyped = Form {
        wrong: wrong(frame, &[("code", "fault-no-such-form")]),
        ..form(&[("code", "482 019")])
    };
    let fresh = |whole_first| Welcome::Fresh { whole_first };
    let underway = |next| Welcome::Underway { answered: 12, shown: 45, next };
    let page = |definition, form, welcome, notice, gathering| {
        let length = length(47);
        StartPage { frame, form, definition, length, welcome, notice, gathering, whole: true }
            .render()
    };
    let met = || Some(gathering(frame));
    let nowhere = Some(Notice::UnknownMeeting);
    vec![
        ("start-fresh", page(&LONG, &blank, fresh(false), None, None)),
        ("start-meeting-wide", page(&SMALL, &blank, fresh(true), None, met())),
        ("start-no-meeting", page(&SMALL, &blank, fresh(false), nowhere, None)),
        ("start-mistyped", page(&SMALL, &mistyped, fresh(false), Some(Notice::Lost), None)),
        ("start-underway", page(&LONG, &blank, underway(Some(3)), None, met())),
        ("start-all-answered", page(&LONG, &blank, underway(None), Some(Notice::Begun), None)),
    ]
}

fn gathering(frame: &Frame) -> Gathering {
    let day = match frame.choice.lang {
        Lang::Vi => "thứ Sáu, 20/11/2026",
        Lang::En => "Friday, 20 November 2026",
    };
    let place = "Nhà văn hoá thôn <i>Khe Gầy</i>".to_owned();
    Gathering { code: "GM-01".to_owned(), place, day: day.to_owned() }
}

fn form(typed: &[(&str, &str)]) -> Form {
    let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Form { typed: Typed(typed.collect()), key: "5f".repeat(16), ..Form::default() }
}

fn wrong(frame: &Frame, wrong: &[(&str, &str)]) -> Vec<Wrong> {
    let words = frame.words();
    let one = |(name, key): &(&str, &str)| Wrong {
        name: (*name).to_owned(),
        sentence: words
            .say_with(key, &[("max", "2".into()), ("min", "0".into()), ("code", "98".into())]),
    };
    wrong.iter().map(one).collect()
}

const TYPED: &[(&str, &str)] = &[
    ("visit", "1"),
    ("pleased", "4"),
    ("why", "a"),
    ("why", "b"),
    ("seen", "98"),
    ("minutes", "45"),
    ("paid-none", "99"),
    ("on-day", "2"),
    ("on-month", "9"),
    ("on-year", "2026"),
    ("words", "Chờ lâu quá.\n\n<script>alert(1)</script>"),
];
const MISTYPED: &[(&str, &str)] = &[
    ("visit", "1"),
    ("why", "a"),
    ("why", "0"),
    ("seen", "a"),
    ("minutes", "nửa giờ"),
    ("paid", "5.000"),
    ("paid-none", "98"),
    ("on-day", "31"),
    ("on-month", "2"),
    ("words", "\"><script>alert(1)</script>"),
];
const FAULTS: &[(&str, &str)] = &[
    ("why", "fault-none-with-others"),
    ("minutes", "fault-not-a-whole-number"),
    ("paid", "fault-missing-with-others"),
    ("on", "fault-not-a-day"),
];

fn questions(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let faulty = Form { wrong: wrong(frame, FAULTS), ..form(MISTYPED) };
    let all = |_: &Question| true;
    let never = |_: &Question| false;
    let is_pleased = |question: &Question| question.id().as_str() == "pleased";
    let part = Cut::Part { number: 1, of: 1 };
    let page = |definition, cut, form, checking, shown, opened| {
        let parts = asked(definition, shown, opened);
        let back = "/surveys/mau-phieu".to_owned();
        QuestionsPage { frame, form, definition, cut, parts, checking, back }.render()
    };
    vec![
        ("part-blank", page(&*SMALL, part, &form(&[]), false, &all, &never)),
        ("part-filled", page(&SMALL, part, &form(TYPED), true, &all, &never)),
        ("part-faults", page(&SMALL, part, &faulty, false, &all, &never)),
        ("part-opened", page(&SMALL, part, &form(&[("visit", "1")]), false, &all, &is_pleased)),
        ("whole", page(&LONG, Cut::Whole, &form(&[]), false, &all, &never)),
    ]
}

fn asked<'d>(
    definition: &'d Definition,
    shown: &dyn Fn(&Question) -> bool,
    opened: &dyn Fn(&Question) -> bool,
) -> Vec<AskedPart<'d>> {
    let part = |part: Part<'d>| {
        let shown = part.numbered().filter(|(_, question)| shown(question));
        let asked = shown.map(|(number, question)| AskedQuestion {
            number,
            question,
            opened: opened(question),
        });
        AskedPart { part, asked: asked.collect() }
    };
    parts(definition).into_iter().map(part).collect()
}

fn checks(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let ids: Vec<&QuestionId> = SMALL.questions().iter().map(Question::id).collect();
    let blank = Filling::begin(&SMALL);
    let filled = blank.save(&ids, &form(TYPED).typed.0).unwrap().filling;
    // What is kept is shown again as it was typed.
    assert!(
        fields_of(&SMALL.questions()[0], filled.answer(&SMALL.questions()[0]).unwrap()).len() == 1
    );
    let seen = form(&[("seen", "0f")]);
    let nothing = Form { wrong: wrong(frame, &[("", "survey-nothing-answered")]), ..form(&[]) };
    let page = |definition, form, filling: &Filling<'_>, gathering, newer, changed| {
        let back = "/surveys/mau-phieu/parts/1".to_owned();
        CheckPage { frame, form, definition, filling, gathering, newer, changed, back }.render()
    };
    let long = Filling::begin(&LONG);
    let met = Some(gathering(frame));
    vec![
        ("check-filled", page(&*SMALL, &seen, &filled, met, true, true)),
        ("check-empty", page(&SMALL, &nothing, &blank, None, false, false)),
        ("check-long", page(&LONG, &seen, &long, None, false, false)),
    ]
}

fn ends(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let until = gathering(frame).day;
    let later = LaterPage {
        frame,
        form: &form(&[]),
        slug: "mau-phieu",
        code: "482 019 377 564 120 908".to_owned(),
        until,
        address: "https://hoiam.example.vn/surveys/mau-phieu".to_owned(),
    };
    let receipt = Some("482 019 377 564 120 908".to_owned());
    let sent = SurveySentPage { frame, definition: &SMALL, receipt };
    let again = SurveySentPage { frame, definition: &SMALL, receipt: None };
    vec![("later", later.render()), ("sent", sent.render()), ("sent-nothing", again.render())]
}
