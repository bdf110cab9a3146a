//! The counting identities of a town (case ledger §3.5), through `domain::reports` alone.

use crate::books::{Books, hanoi};
use crate::flows::flows;
use crate::names::{Names, groupings};
use crate::town::Town;
use chrono::Days;
use domain::reports::{
    Cell, Check, Counts, Directory as _, Figure, Flow, Grouping, Identity, Period,
    ResolutionReport, Scope, Unreconciled, list_lengths, rows,
};
use std::collections::BTreeMap;

/// How much was tried.
#[derive(Default)]
pub struct Tried {
    pub reports: usize,
    pub equations: BTreeMap<Identity, usize>,
    /// Cases that were entered late, over all instants: what I9 makes an exception of.
    pub corrections: usize,
}

impl Tried {
    pub fn add(&mut self, other: &Self) {
        self.reports += other.reports;
        self.corrections += other.corrections;
        for (id, times) in &other.equations {
            *self.equations.entry(*id).or_default() += times;
        }
    }

    fn count(&mut self, report: &ResolutionReport) {
        self.reports += 1;
        for (id, times) in report.identities() {
            *self.equations.entry(id).or_default() += times;
        }
    }
}

/// The cases as of one instant, seen in three ways.
pub struct Instant {
    pub now: Books,
    pub then: Books,
    pub mended: Books,
}

/// Tries every identity in every grouping at the end of the history and in one grouping each at
/// the instants within it; and of one of these I9 in every grouping, for there it can fail best.
pub fn hold(town: &Town, seed: u64) -> Tried {
    let mut tried = Tried::default();
    let last = town.looks.len() - 1;
    let chosen = usize::try_from(seed).unwrap();
    let past = chosen % last;
    let mut opening = Books::now(&[], town.born);
    for (number, look) in town.looks.iter().enumerate() {
        let (now, then) = (Books::now(&town.cases, look.at), Books::then(look));
        let (mended, corrected) = now.mended(&town.cases, look);
        let flows = flows(town, &opening, &now);
        let instant = Instant { now, then, mended };
        let one = groupings().nth((chosen + number) % groupings().count()).unwrap();
        for grouping in groupings().filter(|grouping| number == last || *grouping == one) {
            let report = whole(&instant, grouping, number == past, &flows);
            let report = report.unwrap_or_else(|why| panic!("history {seed}, {grouping:?}: {why}"));
            tried.count(&report);
        }
        tried.corrections += corrected;
        opening = instant.now;
    }
    tried
}

/// The report with every identity; with I9 of all groupings if `of_past`.
fn whole(
    instant: &Instant,
    grouping: Option<Grouping>,
    of_past: bool,
    flows: &[Flow],
) -> Result<ResolutionReport, Unreconciled> {
    let mut report = cohort(instant, grouping)?;
    for other in groupings().filter(|_| of_past) {
        report = report.with_checks(unchanged(instant, other)?)?;
    }
    flows.iter().try_fold(report, |report, flow| report.with_flow(*flow))
}

/// The report of an instant with identities I1 to I5, I8 and I9.
pub fn cohort(
    instant: &Instant,
    grouping: Option<Grouping>,
) -> Result<ResolutionReport, Unreconciled> {
    let scope = scope(&instant.now, grouping);
    let now = instant.now.sums(grouping).report(scope, &Names)?;
    let lists = lists(&now, &instant.now.cells);
    now.with_checks(lists)?.with_checks(unchanged(instant, grouping)?)
}

/// Identity I9: what is told now of the instant, but for the listed corrections, is what was read
/// at it.
fn unchanged(instant: &Instant, grouping: Option<Grouping>) -> Result<Vec<Check>, Unreconciled> {
    let table = |books: &Books| {
        let rows = rows(grouping, &books.cells, &Names);
        ResolutionReport::reconcile(scope(books, grouping), rows, Counts::of(&books.cells), vec![])
    };
    Ok(table(&instant.mended)?.unchanged_since(&table(&instant.then)?))
}

/// All cases ever received, as of the books' instant.
pub fn scope(books: &Books, grouping: Option<Grouping>) -> Scope {
    let today = books.as_of.date(&hanoi());
    let period = Period::new(today - Days::new(40_000), today + Days::new(1)).unwrap();
    Scope { period, as_of: books.as_of, grouping }
}

/// Identity I8 in every row: its numbers, counted from cells of many cases, against lists of cases
/// taken one by one.
pub fn lists(report: &ResolutionReport, cases: &[Cell]) -> Vec<Check> {
    let mut by_key: BTreeMap<String, Vec<&Cell>> = BTreeMap::new();
    for case in cases {
        by_key.entry(key(report.scope().grouping, case)).or_default().push(case);
    }
    let mut lengths = Vec::new();
    for row in report.rows() {
        let cases = by_key.remove(&row.key).unwrap_or_default();
        for figure in Figure::ALL {
            let list = cases.iter().filter(|case| figure.includes(case.status));
            let place = format!("list of {}: {figure}", row.key);
            lengths.push((place, row.counts.get(*figure), list.count() as u64));
        }
    }
    let astray = by_key.into_iter().map(|(key, cases)| (key, 0, cases.len() as u64));
    list_lengths(lengths.into_iter().chain(astray))
}

/// The key of the row that a case belongs to.
fn key(grouping: Option<Grouping>, case: &Cell) -> String {
    match grouping {
        None => "all".to_owned(),
        Some(Grouping::Unit) => Names.unit(case.unit).key,
        Some(Grouping::Level) => Names.level(case.unit).key,
        Some(Grouping::Field) => Names.field(case.field).key,
        Some(Grouping::Kind) => case.kind.to_string(),
        Some(Grouping::Source) => case.source.to_string(),
        Some(Grouping::Meeting) => {
            case.meeting.map_or_else(|| "none".to_owned(), |meeting| Names.meeting(meeting).key)
        }
        Some(Grouping::Month) => case.month.to_string(),
    }
}
