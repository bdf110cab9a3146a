//! Samples of the pages of figures: filled, empty, faulty, refused, long, and a broad table.

mod resolution;
mod survey;

use chrono::NaiveDate;
use domain::reports::Figure;
use maud::Render;

use self::resolution::{entering, refused, resolution, table};
use self::survey::{staff, survey, survey_title, surveys};
use super::{
    Audience, MonthRow, OfficeFigures, Opened, ResolutionPage, ResultsPage, Share, Shown, Tab,
    UnitRow,
};
use crate::form::{Form, Typed, Wrong};
use crate::links::{CaseList, ResultsOf, ResultsOrder, SurveyResults};
use crate::{Frame, Lang, Number};

/// Each sample and its name.
pub(crate) fn samples<'a>(
    frame: &'a Frame,
    forms: &'a Forms,
) -> Vec<(&'static str, Box<dyn Render + 'a>)> {
    vec![
        ("results-filled", Box::new(results(frame, Some(office(frame, 3))))),
        ("results-empty", Box::new(results(frame, None))),
        ("resolution-filled", Box::new(resolution(frame, &forms.asked, table(frame, 3)))),
        ("resolution-empty", Box::new(resolution(frame, &forms.asked, table(frame, 0)))),
        ("resolution-faulty", Box::new(resolution(frame, &forms.faulty, Shown::Nothing))),
        (
            "resolution-refused",
            Box::new(resolution(frame, &forms.asked, Shown::Refused(refused()))),
        ),
        ("printed-blank", Box::new(entering(frame, &forms.blank))),
        ("printed-faulty", Box::new(entering(frame, &forms.no_figure))),
        ("survey-public", Box::new(survey(frame, Audience::Public, Some(1060)))),
        ("survey-few", Box::new(survey(frame, Audience::Public, None))),
        ("survey-staff", Box::new(survey(frame, staff(frame), Some(1060)))),
        ("survey-nobody", Box::new(survey(frame, staff(frame), Some(0)))),
        ("surveys", Box::new(surveys(frame, true))),
        ("surveys-empty", Box::new(surveys(frame, false))),
    ]
}

/// The forms that samples show.
pub(crate) struct Forms {
    asked: Form,
    faulty: Form,
    blank: Form,
    no_figure: Form,
}

impl Forms {
    /// One that was understood, and one that was not.
    pub(crate) fn new(frame: &Frame) -> Self {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let typed = |until: &str| {
            Typed(vec![
                pair("unit", ""),
                pair("group_by", "level"),
                pair("from", "01/01/2019"),
                pair("until", until),
                pair("as_of", "10/01/2020"),
            ])
        };
        let sentence = frame.words().say("fault-bad-day");
        let wrong = vec![Wrong { name: "until".to_owned(), sentence }];
        Self {
            asked: Form { typed: typed("31/12/2019"), ..Form::default() },
            faulty: Form { typed: typed("31/13/2019 <b>"), wrong, ..Form::default() },
            blank: Form::default(),
            no_figure: Form {
                typed: Typed(vec![pair("report", "Báo cáo <b>"), pair("printed", "nhiều")]),
                wrong: vec![Wrong {
                    name: "printed".to_owned(),
                    sentence: frame.words().say("fault-not-a-figure"),
                }],
                ..Form::default()
            },
        }
    }
}

/// The public results of an office of so many units.
pub(crate) fn office_results(frame: &Frame, units: u64) -> ResultsPage<'_> {
    results(frame, Some(office(frame, units)))
}

/// The resolution report over so many rows.
pub(crate) fn resolution_report<'a>(
    frame: &'a Frame,
    forms: &'a Forms,
    rows: u64,
) -> ResolutionPage<'a> {
    resolution(frame, &forms.asked, table(frame, rows))
}

fn results(frame: &Frame, figures: Option<OfficeFigures>) -> ResultsPage<'_> {
    let words = frame.words();
    let year = |year: Option<i32>, name: String| Tab {
        name,
        href: ResultsOf { year, order: ResultsOrder::Name }.to_string(),
        is_here: year.is_none(),
    };
    let survey = SurveyResults {
        slug: "papi-local",
        for_staff: false,
        version: None,
        form: None,
        group_by: None,
    };
    let surveys = figures.iter().map(|_| Tab {
        name: survey_title(frame),
        href: survey.to_string(),
        is_here: false,
    });
    ResultsPage {
        frame,
        periods: vec![
            year(None, words.say("results-all-time")),
            year(Some(2019), words.say_with("results-year", &[("year", "2019".into())])),
        ],
        as_of: as_of(frame),
        surveys: surveys.collect(),
        figures: figures.map(Box::new),
    }
}

fn office(frame: &Frame, units: u64) -> OfficeFigures {
    let words = frame.words();
    let order = |order: ResultsOrder, key: &str| Tab {
        name: words.say(key),
        href: ResultsOf { year: None, order }.to_string(),
        is_here: order == ResultsOrder::Name,
    };
    let month = |month: &str, name: &str, received: u64, answered: u64| MonthRow {
        name: name.to_owned(),
        received: opened(received, CaseList { month: Some(month.to_owned()), ..list() }),
        answered: opened(answered, CaseList { answered: Some(month.to_owned()), ..list() }),
    };
    OfficeFigures {
        received: opened(479, list()),
        excluded: figure(5, Figure::Excluded, list()),
        answered: (figure(425, Figure::Answered, list()), share(frame, "89.66", 425, 474)),
        in_progress: (figure(49, Figure::InProgress, list()), share(frame, "10.34", 49, 474)),
        overdue: (figure(9, Figure::Overdue, list()), share(frame, "1.90", 9, 474)),
        units: (0..units).map(|at| unit(frame, at)).collect(),
        total: unit_row(frame, words.say("results-all-units"), [474, 425, 49, 9], list()),
        orders: vec![
            order(ResultsOrder::Name, "results-order-name"),
            order(ResultsOrder::Overdue, "results-order-overdue"),
        ],
        months: vec![
            month("2019-06", "06/2019", 168, 129),
            month("2019-07", "07/2019", 102, 78),
            month("2019-08", "08/2019", 64, 73),
        ],
        all_months: month("all", &words.say("results-all-months"), 479, 425),
        most_in_a_month: "168".to_owned(),
    }
}

fn unit(frame: &Frame, at: u64) -> UnitRow {
    let name = match at {
        0 => format!("Phòng Nông nghiệp <i>& {}", "Phát-triển-nông-thôn ".repeat(3)),
        _ => format!("Xã Lạc Thuận {at}"),
    };
    let list = CaseList { unit: Some(format!("HA{at:02}")), ..list() };
    unit_row(frame, name, [40 + at, 30, 10 + at, at], list)
}

fn unit_row(frame: &Frame, name: String, n: [u64; 4], list: CaseList) -> UnitRow {
    let [counted, answered, in_progress, overdue] = n;
    UnitRow {
        name,
        counted: figure(counted, Figure::Counted, list.clone()),
        answered: figure(answered, Figure::Answered, list.clone()),
        in_progress: figure(in_progress, Figure::InProgress, list.clone()),
        overdue: figure(overdue, Figure::Overdue, list),
        share: share(frame, "88.36", answered, counted),
    }
}

fn list() -> CaseList {
    CaseList {
        from: NaiveDate::from_ymd_opt(2019, 1, 1),
        to: NaiveDate::from_ymd_opt(2020, 1, 1),
        as_of: Some("2020-01-10T08:05:00Z".to_owned()),
        ..CaseList::default()
    }
}

fn figure(n: u64, figure: Figure, list: CaseList) -> Opened {
    opened(n, CaseList { figure: Some(figure), ..list })
}

fn opened(n: u64, list: CaseList) -> Opened {
    Opened { count: number(n), href: list.to_string() }
}

fn share(frame: &Frame, percent: &str, part: u64, base: u64) -> Share {
    let percent = match frame.choice.lang {
        Lang::Vi => format!("{} %", percent.replace('.', ",")),
        Lang::En => format!("{percent}%"),
    };
    Share { percent, part: number(part), base: number(base) }
}

fn decimal(frame: &Frame, number: &str) -> String {
    match frame.choice.lang {
        Lang::Vi => number.replace('.', ","),
        Lang::En => number.to_owned(),
    }
}

fn as_of(frame: &Frame) -> String {
    match frame.choice.lang {
        Lang::Vi => "hết ngày 10/01/2020 (giờ Việt Nam)".to_owned(),
        Lang::En => "the end of 10 January 2020 (Viet Nam time)".to_owned(),
    }
}

fn number(value: u64) -> Number {
    Number { value, printed: value.to_string() }
}
