//! Samples of reports of surveys.

use super::{as_of, decimal, number};
use crate::reports::{
    Audience, Counted, DimensionRow, GroupRow, Interval, OptionRow, QuestionTable, SurveyPage,
    SurveyReportsPage, SurveyStanding, Tab,
};
use crate::{Frame, Lang};

pub(super) fn survey(frame: &Frame, audience: Audience, n: Option<u64>) -> SurveyPage<'_> {
    let words = frame.words();
    let tab = |name: &str, is_here| Tab {
        name: name.to_owned(),
        href: "/results/surveys/papi-local?form=long".to_owned(),
        is_here,
    };
    let n = n.map(number);
    let is_few = n.is_none();
    SurveyPage {
        frame,
        audience,
        title: survey_title(frame),
        labels: vec![words.say("survey-not-a-sample")],
        version: "2".to_owned(),
        versions: vec![tab("1", false), tab("2", true)],
        forms: vec![
            tab(&words.say("survey-results-core"), true),
            tab(&words.say("survey-results-long"), false),
        ],
        n,
        as_of: as_of(frame),
        dimensions: vec![
            dimension("1. Tham gia của người dân ở cơ sở", Some(578), true),
            dimension("2. Công khai, minh bạch", Some(405), false),
            dimension("3. Trách nhiệm giải trình với người dân", None, false),
        ],
        total: (!is_few).then(|| decimal(frame, "45.51")),
        questions: vec![question(false), question(is_few), many(), open_question()],
    }
    .decimals(frame)
}

impl SurveyPage<'_> {
    /// Scores as the language of the page prints them.
    fn decimals(mut self, frame: &Frame) -> Self {
        for row in &mut self.dimensions {
            if let Some((printed, _)) = &mut row.score {
                *printed = decimal(frame, printed);
            }
        }
        self
    }
}

pub(super) fn staff(frame: &Frame) -> Audience {
    let words = frame.words();
    let tab = |key: &str, is_here| Tab {
        name: words.say(key),
        href: format!("/staff/reports/surveys/papi-local?group_by={key}"),
        is_here,
    };
    let row = |name: &str| GroupRow {
        name: name.to_owned(),
        n: "82".to_owned(),
        scores: ["5.78", "4.05", "–"].map(|score| decimal(frame, score)).into(),
        total: "–".to_owned(),
    };
    Audience::Staff {
        groupings: vec![tab("survey-results-undivided", false), tab("grouping-unit", true)],
        grouping: words.say("grouping-unit"),
        rows: vec![row("Thị trấn Hồi Âm"), row("Xã Lạc Thuận")],
    }
}

fn dimension(name: &str, score: Option<u32>, with_interval: bool) -> DimensionRow {
    let interval = Interval { low: ("5,61".to_owned(), 561), high: ("5,95".to_owned(), 595) };
    DimensionRow {
        name: name.to_owned(),
        n: score.map(|_| number(987)),
        score: score.map(|at| (format!("{}.{:02}", at / 100, at % 100), at)),
        interval: with_interval.then_some(interval),
    }
}

fn question(is_few: bool) -> QuestionTable {
    let option = |text: &str, n: u64, percent: &str, interval: &str| OptionRow {
        text: text.to_owned(),
        counted: (!is_few).then(|| Counted {
            count: number(n),
            percent: percent.to_owned(),
            interval: interval.to_owned(),
        }),
    };
    QuestionTable {
        id: if is_few { "q12" } else { "q11" }.to_owned(),
        text: "Ông/bà có biết những việc <i>nào</i> ở thôn được bàn không?".to_owned(),
        base: (!is_few).then(|| number(1023)),
        missing: vec![
            ("survey-results-blank", (!is_few).then(|| number(12))),
            ("survey-results-98", (!is_few).then(|| number(25))),
        ],
        is_many: false,
        options: vec![
            option("Biết và kể được ít nhất một việc", 500, "48,88 %", "45,83–51,93"),
            option("Không biết", 0, "0,00 %", "0,00–0,37"),
        ],
    }
}

fn many() -> QuestionTable {
    let options = vec![OptionRow {
        text: "Cùng bàn trước khi quyết định".to_owned(),
        counted: Some(Counted {
            count: number(300),
            percent: "90,00 %".to_owned(),
            interval: "86,26–92,80".to_owned(),
        }),
    }];
    QuestionTable { id: "q14b".to_owned(), is_many: true, options, ..question(false) }
}

fn open_question() -> QuestionTable {
    let text = "Ông/bà muốn nói thêm điều gì?".to_owned();
    QuestionTable {
        id: "q99".to_owned(),
        text,
        options: vec![],
        missing: vec![],
        ..question(false)
    }
}

pub(super) fn surveys(frame: &Frame, any: bool) -> SurveyReportsPage<'_> {
    let standing = SurveyStanding {
        title: survey_title(frame),
        href: "/staff/reports/surveys/papi-local".to_owned(),
        version: "2".to_owned(),
        n: number(1060),
    };
    SurveyReportsPage { frame, surveys: any.then_some(standing).into_iter().collect() }
}

pub(super) fn survey_title(frame: &Frame) -> String {
    match frame.choice.lang {
        Lang::Vi => "Phiếu khảo sát hiệu quả quản trị và hành chính công".to_owned(),
        Lang::En => "Survey of governance and public administration".to_owned(),
    }
}
