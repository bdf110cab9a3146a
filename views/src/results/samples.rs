//! Samples of the list: empty, one row, every stage, a page in the middle with long names.

use domain::cases::{Kind, Source, StageName};
use domain::reports::Figure;

use super::{CaseListPage, CaseRow, Criterion};
use crate::links::{CaseList, CasePage};
use crate::{Frame, Lang, Number};

/// Each sample and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, CaseListPage<'_>)> {
    let stages: Vec<_> =
        (1..).zip(StageName::ALL).map(|(n, &stage)| row(frame, n, stage)).collect();
    vec![
        ("empty", whole(frame, vec![Criterion::Figure(Figure::Overdue)], vec![])),
        ("one", whole(frame, vec![], stages[..1].to_vec())),
        ("stages", whole(frame, criteria(frame), stages)),
        ("middle", middle(frame)),
    ]
}

fn whole(frame: &Frame, criteria: Vec<Criterion>, rows: Vec<CaseRow>) -> CaseListPage<'_> {
    let total = number(frame, rows.len() as u64);
    CaseListPage {
        frame,
        total,
        as_of: day(frame),
        criteria,
        rows,
        part: None,
        older: None,
        newest: None,
    }
}

/// A page in the middle of a long list, with words that have to wrap.
fn middle(frame: &Frame) -> CaseListPage<'_> {
    let long = format!("<i>& {}", "Phòng-Nông-nghiệp-và-Phát-triển-nông-thôn ".repeat(4));
    let late = CaseRow {
        unit: long.clone(),
        field: long,
        overdue: true,
        href: None,
        ..row(frame, 4217, StageName::Processing)
    };
    let list = CaseList { figure: Some(Figure::InProgress), ..CaseList::default() };
    let older = CaseList { after: Some("c-4217".to_owned()), ..list.clone() };
    CaseListPage {
        total: number(frame, 1060),
        part: Some(number(frame, 1)),
        older: Some(older.to_string()),
        newest: Some(list.to_string()),
        ..whole(frame, vec![Criterion::Figure(Figure::InProgress)], vec![late])
    }
}

/// One of every criterion.
fn criteria(frame: &Frame) -> Vec<Criterion> {
    let words = frame.words();
    vec![
        Criterion::Figure(Figure::WillDo),
        Criterion::Unit(frame.office.clone()),
        Criterion::Within(frame.office.clone()),
        Criterion::Level(words.name(crate::words::Family::Level, "commune")),
        Criterion::Field("Đất đai".to_owned()),
        Criterion::Kind(Kind::Opinion),
        Criterion::Source(Source::Meeting),
        Criterion::Meeting("XL-2019-06-28".to_owned()),
        Criterion::Month("06/2019".to_owned()),
        Criterion::Answered("07/2019".to_owned()),
        Criterion::Period { from: "01/01/2019".to_owned(), to: "31/12/2019".to_owned() },
    ]
}

fn row(frame: &Frame, n: u32, stage: StageName) -> CaseRow {
    let reference = format!("ST-19-{n:06}-0");
    CaseRow {
        href: Some(CasePage(&reference).to_string()),
        reference,
        received_on: "28/06/2019".to_owned(),
        unit: frame.office.clone(),
        field: "Đất đai".to_owned(),
        stage,
        overdue: false,
    }
}

fn day(frame: &Frame) -> String {
    match frame.choice.lang {
        Lang::Vi => "08:00 ngày 10/01/2020".to_owned(),
        Lang::En => "10 January 2020, 08:00".to_owned(),
    }
}

fn number(frame: &Frame, value: u64) -> Number {
    let printed = match (value, frame.choice.lang) {
        (1060, Lang::Vi) => "1.060".to_owned(),
        (1060, Lang::En) => "1,060".to_owned(),
        (small, _) => small.to_string(),
    };
    Number { value, printed }
}
