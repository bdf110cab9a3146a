//! Samples of the home page: filled, both empty states, and names too long for a line.

use std::sync::Arc;

use domain::reports::Figure as Counts;

use super::{Figure, Figures, HomePage, MeetingLink, Share, Standing, Start, SurveyLink, Told};
use crate::links::{CaseList, Meeting, Survey};
use crate::{Frame, Lang, Number};

/// Each sample and its name.
pub(crate) fn samples(frame: &Frame) -> Vec<(&'static str, HomePage<'_>)> {
    let page = |standing, surveys: Vec<SurveyLink>| {
        // An office with surveys has meetings too.
        let meetings = surveys.iter().map(|_| meeting(frame)).collect();
        HomePage { frame, told: Arc::new(Told { standing, surveys, meetings }) }
    };
    let counted = |figures| Standing::Counted(Box::new(figures));
    vec![
        ("filled", page(counted(figures(frame)), vec![survey(frame)])),
        ("long", page(counted(long(frame)), vec![survey(frame), survey(frame)])),
        ("no-units", page(Standing::Empty(Start::NoUnits), vec![])),
        ("no-cases", page(Standing::Empty(Start::NoCases { unit: frame.office.clone() }), vec![])),
    ]
}

fn figures(frame: &Frame) -> Figures {
    let lang = frame.choice.lang;
    let share = |percent: &str, base| Some(share(lang, percent, base));
    Figures {
        unit: frame.office.clone(),
        as_of: match lang {
            Lang::Vi => "08:00 ngày 10/01/2020 (giờ Việt Nam)".to_owned(),
            Lang::En => "10 January 2020, 08:00 (Viet Nam time)".to_owned(),
        },
        received: figure(194, Counts::Received, None),
        counted: figure(189, Counts::Counted, None),
        answered: figure(167, Counts::Answered, share("88.36", 189)),
        solved: figure(120, Counts::Fixed, share("63.49", 189)),
        on_time: figure(150, Counts::OnTime, share("88.24", 170)),
        in_progress: figure(22, Counts::InProgress, share("11.64", 189)),
        overdue: figure(3, Counts::Overdue, share("1.59", 189)),
        excluded: figure(5, Counts::Excluded, share("2.58", 194)),
    }
}

/// A unit with a name that wraps, markup in it, one single case, and shares of nothing.
fn long(frame: &Frame) -> Figures {
    let unit = format!("{} <b>& {}", frame.office, "Nguyễn-Trường-Thịnh ".repeat(8));
    let received = figure(1, Counts::Received, None);
    let empty = Share { percent: "–".to_owned(), base: number(0) };
    let on_time = figure(0, Counts::OnTime, Some(empty));
    Figures { unit, received, on_time, ..figures(frame) }
}

fn figure(count: u64, counts: Counts, share: Option<Share>) -> Figure {
    let list = CaseList {
        figure: Some(counts),
        as_of: Some("2020-01-10T08:00:00+07:00".to_owned()),
        ..CaseList::default()
    };
    Figure { count: number(count), href: list.to_string(), share }
}

fn share(lang: Lang, percent: &str, base: u64) -> Share {
    let percent = match lang {
        Lang::Vi => format!("{} %", percent.replace('.', ",")),
        Lang::En => format!("{percent}%"),
    };
    Share { percent, base: number(base) }
}

fn number(value: u64) -> Number {
    Number { value, printed: value.to_string() }
}

fn survey(frame: &Frame) -> SurveyLink {
    let title = match frame.choice.lang {
        Lang::Vi => "Phiếu khảo sát hiệu quả quản trị và hành chính công",
        Lang::En => "Survey of governance and public administration",
    };
    SurveyLink { title: title.to_owned(), href: Survey("papi-local").to_string() }
}

fn meeting(frame: &Frame) -> MeetingLink {
    let day = match frame.choice.lang {
        Lang::Vi => "thứ Bảy, 18/01/2020",
        Lang::En => "Saturday, 18 January 2020",
    };
    let place = "Nhà văn hóa thôn Khe Gầy <b>".to_owned();
    MeetingLink { day: day.to_owned(), place, href: Meeting("LT7K3M").to_string() }
}
