//! Samples of the pages of figures: filled, empty, faulty, refused, long, and a broad table.

use chrono::NaiveDate;
use domain::reports::{Figure, Identity};
use maud::Render;

use super::{
    Audience, Broken, Cell, Counted, DimensionRow, FlowLine, GroupRow, Held, Interval, MonthRow,
    OfficeFigures, OlderReport, Opened, OptionRow, PrintedPage, PrintedRow, QuestionTable, Refused,
    ResolutionPage, ResolutionRow, ResolutionTable, ResultsPage, Share, Shown, SurveyPage,
    SurveyReportsPage, SurveyStanding, Tab, UnitRow,
};
use crate::form::{Form, Typed, Wrong};
use crate::links::{
    CaseList, ResultsOf, ResultsOrder, StaffPrintedOf, StaffResolutionOf, SurveyResults,
};
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

fn resolution<'a>(frame: &'a Frame, form: &'a Form, shown: Shown) -> ResolutionPage<'a> {
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
fn older_question() -> StaffResolutionOf<'static> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let (from, until, as_of) = (day(2019, 1, 1), day(2019, 12, 31), day(2020, 1, 10));
    StaffResolutionOf { from, until, as_of, group_by: "level" }
}

fn entering<'a>(frame: &'a Frame, form: &'a Form) -> PrintedPage<'a> {
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

fn table(frame: &Frame, rows: u64) -> Shown {
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

fn row(frame: &Frame, name: String, n: u64, at: u64) -> ResolutionRow {
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

fn printed(frame: &Frame) -> Vec<PrintedRow> {
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

fn refused() -> Refused {
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

fn survey(frame: &Frame, audience: Audience, n: Option<u64>) -> SurveyPage<'_> {
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

fn staff(frame: &Frame) -> Audience {
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

fn surveys(frame: &Frame, any: bool) -> SurveyReportsPage<'_> {
    let standing = SurveyStanding {
        title: survey_title(frame),
        href: "/staff/reports/surveys/papi-local".to_owned(),
        version: "2".to_owned(),
        n: number(1060),
    };
    SurveyReportsPage { frame, surveys: any.then_some(standing).into_iter().collect() }
}

fn survey_title(frame: &Frame) -> String {
    match frame.choice.lang {
        Lang::Vi => "Phiếu khảo sát hiệu quả quản trị và hành chính công".to_owned(),
        Lang::En => "Survey of governance and public administration".to_owned(),
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
