//! Samples of the queue: empty, nothing chosen, every stage with every due day, long words, faults.

use domain::calendar::Left;
use domain::cases::StageName;

use super::{Choices, Chosen, QueueList, QueuePage, QueueRow};
use crate::cases::due::Due;
use crate::form::{Form, Typed, Wrong};
use crate::links::{Queue, StaffCases};
use crate::{Frame, Lang, Number};

/// Forms for the samples, which borrow them.
pub(crate) struct Forms {
    plain: Form,
    filled: Form,
    faulty: Form,
}

impl Forms {
    /// Nothing typed, much typed, and something that cannot be understood.
    pub(crate) fn new(lang: Lang) -> Self {
        let typed = |pairs: &[(&str, &str)]| {
            Typed(pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
        };
        let plain = Form { typed: typed(&[("below", "yes")]), ..Form::default() };
        let filled = typed(&[
            ("q", "<b>đường & \"cống\""),
            ("stage", "processing"),
            ("unit", "ST-XA"),
            ("below", "no"),
            ("due", "overdue"),
            ("handler", "me"),
            ("sort", "newest"),
        ]);
        let wrong = Wrong {
            name: "meeting".to_owned(),
            sentence: match lang {
                Lang::Vi => "Không có buổi họp mang mã “XX”. Hãy xem lại mã.".to_owned(),
                Lang::En => "There is no meeting with the code “XX”. Check the code.".to_owned(),
            },
        };
        let faulty = typed(&[("q", "đường"), ("meeting", "XX"), ("below", "yes")]);
        Self {
            plain,
            filled: Form { typed: filled, ..Form::default() },
            faulty: Form { typed: faulty, wrong: vec![wrong], ..Form::default() },
        }
    }
}

/// Each sample and its name.
pub(crate) fn samples<'a>(
    frame: &'a Frame,
    forms: &'a Forms,
) -> Vec<(&'static str, QueuePage<'a>)> {
    let page = |form, list| QueuePage { frame, form, choices: choices(frame), list };
    vec![
        ("empty", page(&forms.filled, Some(list(frame, 0, vec![], chosen(frame))))),
        ("nothing", page(&forms.plain, Some(list(frame, 0, vec![], vec![])))),
        (
            "stages",
            page(&forms.plain, Some(list(frame, 9, stages(frame), chosen(frame)[..1].to_vec()))),
        ),
        ("middle", page(&forms.filled, Some(middle(frame)))),
        ("faulty", page(&forms.faulty, None)),
    ]
}

fn list(frame: &Frame, total: u64, rows: Vec<QueueRow>, chosen: Vec<Chosen>) -> QueueList {
    QueueList { total: number(frame, total), chosen, rows, part: None, next: None, first: None }
}

/// A page that has others around it, with words as long as they come.
fn middle(frame: &Frame) -> QueueList {
    let name = "Công-Tằng-Tôn-Nữ ".repeat(6);
    let long = QueueRow {
        words: Some(format!("<script>alert(1)</script> {}…", "đường lầy lội ".repeat(9))),
        unit: format!("{} {name}", frame.office),
        handler: Some(name),
        ..row(frame, 1, StageName::WaitingCitizen, Some(Left::Overdue(1_060)))
    };
    let next = Queue { after: Some("MjAyNi0xMS0yMCAx".to_owned()), ..Queue::default() };
    QueueList {
        part: Some(number(frame, 1)),
        next: Some(next.to_string()),
        first: Some(StaffCases.to_string()),
        ..list(frame, 1_060, vec![long], chosen(frame))
    }
}

fn stages(frame: &Frame) -> Vec<QueueRow> {
    let left = [
        Left::Overdue(4),
        Left::Overdue(0),
        Left::Today,
        Left::Working(0),
        Left::Working(3),
        Left::Working(12),
    ];
    let left = left.into_iter().map(Some).chain([None, None, None]);
    let rows = (1..).zip(StageName::ALL).zip(left);
    let mut rows: Vec<_> = rows.map(|((n, stage), left)| row(frame, n, *stage, left)).collect();
    rows[0] = QueueRow { words: None, due: None, handler: None, ..rows[0].clone() };
    rows
}

fn row(frame: &Frame, n: u32, stage: StageName, left: Option<Left>) -> QueueRow {
    let (unit, field) = match frame.choice.lang {
        Lang::Vi => ("Xã An", "Giao thông"),
        Lang::En => ("An Commune", "Roads and transport"),
    };
    QueueRow {
        reference: format!("ST-26-{n:06}-{}", n % 10),
        words: Some("Đường thôn Đông lầy lội, xe cứu thương không vào được.".to_owned()),
        unit: unit.to_owned(),
        field: field.to_owned(),
        stage,
        due: Some(Due { day: "10/12/2026".to_owned(), left }),
        handler: Some("Nguyễn Thị Lan".to_owned()),
    }
}

fn chosen(frame: &Frame) -> Vec<Chosen> {
    let (stage, unit) = match frame.choice.lang {
        Lang::Vi => ("Đang xử lý", "Xã An, không tính đơn vị cấp dưới"),
        Lang::En => ("In progress", "An Commune, without the units below it"),
    };
    let chosen = |name, value: &str| Chosen {
        name,
        value: value.to_owned(),
        without: Queue { words: Some("x".to_owned()), ..Queue::default() }.to_string(),
    };
    vec![
        chosen("list-stage", stage),
        chosen("queue-unit", unit),
        chosen("queue-search", "<b>đường & \"cống\""),
    ]
}

fn choices(frame: &Frame) -> Choices {
    let unit = match frame.choice.lang {
        Lang::Vi => "Xã An",
        Lang::En => "An Commune",
    };
    Choices {
        units: vec![("ST".to_owned(), frame.office.clone()), ("ST-XA".to_owned(), unit.to_owned())],
        fields: vec![("land".to_owned(), "Đất đai".to_owned())],
    }
}

fn number(frame: &Frame, value: u64) -> Number {
    Number { value, printed: domain::numbers::print_integer(value, frame.choice.lang) }
}
