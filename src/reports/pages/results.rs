//! The public results: figures of the whole office in a year or of all time.

use chrono::{Datelike as _, DurationRound as _, NaiveDate, TimeDelta};
use domain::{
    numbers::{Lang, Ratio, print_integer},
    reports::{AsOf, Counts, Figure, Grouping, Month, Period, Row},
    text::fold,
};
use views::{
    Frame, dates,
    links::{CaseList, ResultsOf, ResultsOrder},
    reports::{MonthRow, OfficeFigures, ResultsPage, Tab, UnitRow},
};

use super::{lists::Lists, surveys};
use crate::{
    app::App,
    error::{Error, Fault, Result},
    reports::{
        directory::month_name,
        resolution::{self, Counted, Question},
    },
    wire::{Query, Reading},
};

/// What somebody wants to see.
struct Wanted {
    /// A year; `None`: all time.
    year: Option<i32>,
    order: ResultsOrder,
}

impl Wanted {
    fn read(query: &Query) -> Result<Self> {
        let mut reading = Reading::of(query);
        let year = reading.one("year", |word| {
            let year = word.parse().ok().filter(|year| (1..9998).contains(year));
            year.ok_or_else(|| Fault::new("?year", "bad-number"))
        });
        let order = reading.one("order", |word| {
            let known = ResultsOrder::ALL.iter().map(|order| order.word()).collect::<Vec<_>>();
            let found = ResultsOrder::ALL.iter().find(|order| order.word() == word).copied();
            let fault = || Fault::new("?order", "unknown-word").with("word", word);
            found.ok_or_else(|| fault().with("known", known.join(", ")))
        });
        reading.finish(Some(Self { year, order: order.unwrap_or_default() }))
    }

    fn address(&self) -> ResultsOf {
        ResultsOf { year: self.year, order: self.order }
    }

    /// The days it is about; `None` where no case was received ever.
    fn period(&self, all: Option<Period>) -> Result<Option<Period>> {
        let Some(year) = self.year else { return Ok(all) };
        let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        resolution::period(first(year), first(year + 1)).map(Some).map_err(Error::invalid)
    }
}

/// The page of results.
///
/// # Errors
/// A parameter that cannot be understood; figures that do not reconcile; the database's.
pub async fn page<'a>(app: &App, frame: &'a Frame, query: &Query) -> Result<ResultsPage<'a>> {
    let wanted = Wanted::read(query)?;
    let all = resolution::all_time(app.books.read(), &app.clock).await?;
    // To the minute, so that all who look within one see the same page.
    let now = app.clock.now();
    let minute = now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now);
    let as_of = AsOf::instant(minute);
    let lang = frame.choice.lang;
    let figures = match wanted.period(all)? {
        None => None,
        Some(period) => {
            let grouping = Some(Grouping::Unit);
            let question = Question { period, as_of, grouping, unit: None };
            let counted =
                resolution::counted(&app.books, &app.office, &app.clock, &question, lang).await?;
            let lists = Lists::of(&question, &app.clock, lang);
            let is_empty = counted.report.total().received() == 0;
            (!is_empty).then(|| Box::new(figures(&counted, &lists, frame, &wanted)))
        }
    };
    let until = minute.with_timezone(&app.clock.zone).naive_local();
    Ok(ResultsPage {
        frame,
        periods: periods(frame, &wanted, all),
        as_of: dates::moment(frame.words(), until, app.clock.zone.name()),
        figures,
        surveys: surveys::published(app, lang).await?,
    })
}

/// All time, and each year from the last to the first.
fn periods(frame: &Frame, wanted: &Wanted, all: Option<Period>) -> Vec<Tab> {
    let Some(all) = all else { return Vec::new() };
    let last = all.to().pred_opt().unwrap_or(all.to()).year();
    let years = (all.from().year()..=last).rev().map(Some);
    std::iter::once(None)
        .chain(years)
        .map(|year| Tab {
            name: match year {
                Some(year) => {
                    frame.words().say_with("results-year", &[("year", (&year.to_string()).into())])
                }
                None => frame.words().say("results-all-time"),
            },
            href: ResultsOf { year, ..wanted.address() }.to_string(),
            is_here: year == wanted.year,
        })
        .collect()
}

fn figures(counted: &Counted, lists: &Lists, frame: &Frame, wanted: &Wanted) -> OfficeFigures {
    let (total, whole) = (counted.report.total(), lists.whole());
    let figure = |figure| lists.figure(total, figure, &whole);
    let answered = total.answered_ratio();
    let overdue = Ratio::new(total.overdue(), total.counted().saturating_sub(total.overdue()));
    let in_progress = Ratio::new(total.in_progress(), total.answered());
    let months = months(counted, lists, frame.choice.lang);
    let most = months.iter().flat_map(|month| [&month.received, &month.answered]);
    let most = most.map(|opened| opened.count.value).max().unwrap_or(0);
    OfficeFigures {
        received: figure(Figure::Received),
        excluded: figure(Figure::Excluded),
        answered: (figure(Figure::Answered), lists.share(total.answered_pct(), answered)),
        in_progress: (
            figure(Figure::InProgress),
            lists.share(total.in_progress_pct(), in_progress),
        ),
        overdue: (figure(Figure::Overdue), lists.share(overdue.share(), overdue)),
        units: units(counted.report.rows(), lists, wanted.order),
        total: unit(&frame.words().say("results-all-units"), total, lists, &whole),
        orders: orders(frame, wanted),
        most_in_a_month: print_integer(most, frame.choice.lang),
        all_months: MonthRow {
            name: frame.words().say("results-all-months"),
            received: figure(Figure::Received),
            answered: figure(Figure::Answered),
        },
        months,
    }
}

fn orders(frame: &Frame, wanted: &Wanted) -> Vec<Tab> {
    let tab = |order: &ResultsOrder| Tab {
        name: frame.words().say(match order {
            ResultsOrder::Name => "results-order-name",
            ResultsOrder::Overdue => "results-order-overdue",
        }),
        href: ResultsOf { order: *order, ..wanted.address() }.to_string(),
        is_here: *order == wanted.order,
    };
    ResultsOrder::ALL.iter().map(tab).collect()
}

/// The units by name, or those with most overdue first. An order to find one's own, not a rank.
fn units(rows: &[Row], lists: &Lists, order: ResultsOrder) -> Vec<UnitRow> {
    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by_cached_key(|row| {
        let first = match order {
            ResultsOrder::Name => 0,
            ResultsOrder::Overdue => u64::MAX - row.counts.overdue(),
        };
        (first, fold(&row.label), row.label.clone(), row.key.clone())
    });
    rows.into_iter()
        .map(|row| unit(&row.label, &row.counts, lists, &lists.row(Grouping::Unit, &row.key)))
        .collect()
}

fn unit(name: &str, counts: &Counts, lists: &Lists, list: &CaseList) -> UnitRow {
    UnitRow {
        name: name.to_owned(),
        counted: lists.figure(counts, Figure::Counted, list),
        answered: lists.figure(counts, Figure::Answered, list),
        in_progress: lists.figure(counts, Figure::InProgress, list),
        overdue: lists.figure(counts, Figure::Overdue, list),
        share: lists.share(counts.answered_pct(), counts.answered_ratio()),
    }
}

/// Every month from the first in which something happened to the last.
fn months(counted: &Counted, lists: &Lists, lang: Lang) -> Vec<MonthRow> {
    let received = |month: Month| {
        let key = month.to_string();
        let rows = counted.months.iter().filter(|row| row.key == key);
        rows.map(|row| row.counts.received()).sum()
    };
    let known = counted.months.iter().filter_map(|row| row.key.parse::<Month>().ok());
    let known = known.chain(counted.answered.keys().copied());
    let (Some(first), Some(last)) = (known.clone().min(), known.max()) else { return Vec::new() };
    std::iter::successors(Some(first), |month| Some(month.next()))
        .take_while(|month| *month <= last)
        .map(|month| {
            let came = lists.row(Grouping::Month, &month.to_string());
            let went = CaseList { answered: Some(month.to_string()), ..lists.whole() };
            let answered = counted.answered.get(&month).copied().unwrap_or(0);
            MonthRow {
                name: month_name(month, lang),
                received: lists.opened(received(month), &came),
                answered: lists.opened(answered, &went),
            }
        })
        .collect()
}
