//! Samples of resolution reports.

use chrono::NaiveDate;
use domain::reports::{Figure, Identity};

use super::{as_of, figure, list, number, opened, share};
use crate::Frame;
use crate::form::Form;
use crate::links::{CaseList, StaffPrintedOf, StaffResolutionOf};
use crate::reports::{
    Broken, Cell, FlowLine, Held, OlderReport, PrintedPage, PrintedRow, Refused, ResolutionPage,
    ResolutionRow, ResolutionTable, Share, Shown,
};

pub(super) fn resolution<'a>(frame: &'a Frame, form: &'a Form, shown: Shown) -> ResolutionPage<'a> {
    let words = frame.words();
    let every = words.say_with("report-every-unit", &[("office", (&frame.office).into())]);
    let by = |word: &str| (word.to_owned(), words.name(crate::words::Family::Grouping, word));
    ResolutionPage {
        frame,
        form,
        units: vec![(String::new(), every), ("HA01".to_owned(), "Thị trấn Hồi Âm".to_owned())],
        groupings: vec![
            by("unit"),
            by("level"),
            ("none".to_owned(), words.say("report-undivided")),
        ],
        shown,
        done: true,
        enter_printed: Some(StaffPrintedOf(older_question()).to_string()),
        older: vec![OlderReport {
            name: "Báo cáo năm 2019".to_owned(),
            period: ("01/01/2019".to_owned(), "31/12/2019".to_owned()),
            href: "/staff/reports/resolution?group_by=level".to_owned(),
        }],
    }
}

/// What an older report was about.
pub(super) fn older_question() -> StaffResolutionOf<'static> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let (from, until, as_of) = (day(2019, 1, 1), day(2019, 12, 31), day(2020, 1, 10));
    StaffResolutionOf { from, until, as_of, group_by: "level" }
}

pub(super) fn entering<'a>(frame: &'a Frame, form: &'a Form) -> PrintedPage<'a> {
    let pair = |word: &str, name: &str| (word.to_owned(), name.to_owned());
    PrintedPage {
        frame,
        form,
        question: older_question(),
        days: ["01/01/2019", "31/12/2019", "10/01/2020"].map(str::to_owned),
        rows: vec![pair("district", "Cấp huyện"), pair("commune", "Cấp xã")],
        measures: vec![pair("answered", &frame.words().say("class-answered"))],
    }
}

pub(super) fn table(frame: &Frame, rows: u64) -> Shown {
    let words = frame.words();
    let none = rows == 0;
    let n = |n: u64| if none { 0 } else { n };
    Shown::Table(Box::new(ResolutionTable {
        unit: frame.office.clone(),
        period: ("01/01/2019".to_owned(), "31/12/2019".to_owned()),
        as_of: as_of(frame),
        printed_on: "21/11/2026".to_owned(),
        grouping: words.say("grouping-level"),
        rows: (0..rows)
            .map(|at| row(frame, format!("Xã Lạc Thuận {at} <b>"), 40 + at, at))
            .collect(),
        total: row(frame, words.say("report-total"), n(474), 99),
        response: share(frame, "31.00", n(41), n(132)),
        flow: flow(),
        printed: if none { Vec::new() } else { printed(frame) },
        held: [Identity::I1, Identity::I6, Identity::I9]
            .map(|identity| Held { identity, tried: "24".to_owned() })
            .into(),
    }))
}

pub(super) fn row(frame: &Frame, name: String, n: u64, at: u64) -> ResolutionRow {
    let list =
        CaseList { unit: Some(format!("HA{at:02}")), within: Some("HA".to_owned()), ..list() };
    let of = |count: u64, which| figure(count, which, list.clone());
    let percent = |part| match n {
        0 => Share { percent: "–".to_owned(), part: number(0), base: number(0) },
        _ => share(frame, "90.53", part, n),
    };
    ResolutionRow {
        name,
        received: opened(n, list.clone()),
        excluded: of(0, Figure::Excluded),
        counted: of(n, Figure::Counted),
        answered: of(n / 2, Figure::Answered),
        in_progress: of(n - n / 2, Figure::InProgress),
        overdue: of(n / 8, Figure::Overdue),
        answered_share: percent(n / 2),
        solved_share: percent(n / 4),
        on_time_share: percent(n / 3),
        satisfied_share: percent(n / 5),
    }
}

fn flow() -> Vec<FlowLine> {
    let stock = |n, which| Cell::Stock(figure(n, which, list()));
    let stocks = |key, open, answered| FlowLine {
        key,
        in_progress: stock(open, Figure::InProgress),
        answered: stock(answered, Figure::Answered),
        is_stock: true,
    };
    vec![
        stocks("flow-opening", 0, 0),
        FlowLine {
            key: "flow-new",
            in_progress: Cell::Moves("+474".to_owned()),
            answered: Cell::None,
            is_stock: false,
        },
        FlowLine {
            key: "flow-answered",
            in_progress: Cell::Moves("−421".to_owned()),
            answered: Cell::Moves("+421".to_owned()),
            is_stock: false,
        },
        stocks("flow-closing", 53, 421),
    ]
}

pub(super) fn printed(frame: &Frame) -> Vec<PrintedRow> {
    let words = frame.words();
    let row = |name: &str, key: &str, printed: &str, counted: &str, gap: &str| PrintedRow {
        report: "Báo cáo năm 2019 & <b>".to_owned(),
        name: name.to_owned(),
        measure: words.say(key),
        printed: printed.to_owned(),
        counted: counted.to_owned(),
        gap: gap.to_owned(),
        is_closed: gap == "0",
    };
    vec![
        row("Cấp huyện", "class-answered", "167", "167", "0"),
        row("Cấp huyện", "class-in_progress", "23", "22", "+1"),
        row("Cấp xã", "class-in_progress", "19", "27", "−8"),
        row("Cấp xã", "report-answered-pct", "90,52 %", "90,53 %", "−0,01"),
    ]
}

pub(super) fn refused() -> Refused {
    let broken = |identity, place: &str, left: &str, right: &str, gap: &str| Broken {
        identity,
        place: place.to_owned(),
        left: left.to_owned(),
        right: right.to_owned(),
        gap: gap.to_owned(),
    };
    Refused {
        broken: vec![
            broken(Identity::I8, "total: answered", "425", "424", "+1"),
            broken(Identity::I9, "events: answered", "424", "425", "−1"),
        ],
        more: Some("3".to_owned()),
    }
}
