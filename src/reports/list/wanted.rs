//! Which list somebody wants, read from the address.

use chrono::NaiveDate;
use domain::{
    cases::ExclusionReason,
    reports::{AsOf, Figure, Period},
    units::Unit,
};
use sea_orm::ConnectionTrait;
use views::links::CaseList;

use super::{cursor::Cursor, part::Part};
use crate::{
    clock::Clock,
    error::{Fault, Result},
    office::Office,
    reports::{resolution, store::Cohort},
    wire::{Query, Reading},
};

/// A list, and where in it the reader is.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The cases that the report is about.
    pub cohort: Cohort,
    /// The figure whose list it is.
    pub figure: Figure,
    /// The unit whose report it is, with the units below it; `None`: every unit.
    pub within: Option<Unit>,
    /// The part of it that one row counts.
    pub part: Part,
    /// The last row of the page before; `None` on the first page.
    pub after: Option<Cursor>,
    /// The address of the first page, with everything spelled out: period, instant and figure too,
    /// so that the pages of one list are of one count.
    pub address: CaseList,
}

impl Wanted {
    /// Reads the address and finds what its codes name. Without a period it is all time, without
    /// an instant now, without a figure every case received.
    ///
    /// # Errors
    /// One fault for each parameter that cannot be understood; the database's.
    pub async fn read(
        db: &impl ConnectionTrait,
        query: &Query,
        office: &Office,
        clock: &Clock,
    ) -> Result<Self> {
        let mut reading = Reading::of(query);
        let all = resolution::all_time(db, clock).await?;
        let period = period(&mut reading, all, clock.today());
        let as_of = reading.one("as_of", |word| resolution::as_of(word, clock));
        let figure = reading.one("figure", figure).unwrap_or(Figure::Received);
        let part = Part::read(db, &mut reading, office).await?;
        let after = reading.one("after", |word| {
            Cursor::read(word).ok_or_else(|| Fault::new("?after", "bad-cursor"))
        });
        let as_of = as_of.unwrap_or(AsOf::instant(clock.now()));
        let code = reading.one("within", |code| Ok(code.to_owned()));
        let subtree = code.zip(period).and_then(|(code, period)| {
            reading.keep(resolution::subtree(office, clock, "?within", &code, period, as_of))
        });
        let period = reading.finish(period)?;
        let as_of_day = clock.local_day(as_of.end());
        let address = CaseList {
            from: Some(period.from()),
            to: Some(period.to()),
            as_of: Some(resolution::spelled(as_of, clock)),
            figure: Some(figure),
            within: subtree.as_ref().map(|(unit, _)| unit.code.as_str().to_owned()),
            ..part.address(office)
        };
        let (within, units) = subtree.map(|(unit, units)| (unit.clone(), units)).unzip();
        let cohort = Cohort { period, as_of, as_of_day, units };
        Ok(Self { cohort, figure, within, part, after, address })
    }

    /// The address of the page that begins after a row.
    pub fn page_after(&self, last: &Cursor) -> CaseList {
        CaseList { after: Some(last.print()), ..self.address.clone() }
    }
}

/// A figure whose list everybody may open. Why a case left the count is not told of single cases
/// (case ledger §3.3: spam is not public).
fn figure(word: &str) -> Result<Figure, Fault> {
    let public = |figure: &Figure| {
        !ExclusionReason::ALL.iter().any(|reason| Figure::of_reason(*reason) == *figure)
    };
    let known: Vec<_> = Figure::ALL.iter().filter(|figure| public(figure)).collect();
    let found = known.iter().find(|figure| figure.word() == word);
    let words: Vec<_> = known.iter().map(|figure| figure.word()).collect();
    let unknown = || Fault::new("?figure", "unknown-word").with("word", word);
    found.map(|figure| **figure).ok_or_else(|| unknown().with("known", words.join(", ")))
}

/// A year whose days both databases can compare with others.
fn year(word: &str) -> Result<i32, Fault> {
    let year = word.parse().ok().filter(|year| (1..9998).contains(year));
    year.ok_or_else(|| Fault::new("?year", "bad-number"))
}

/// The period, its missing ends filled in from its year or from all time. `None` after a fault.
fn period(reading: &mut Reading<'_>, all: Option<Period>, today: NaiveDate) -> Option<Period> {
    let mut end = |name: &str| reading.one(name, |word| resolution::day(&format!("?{name}"), word));
    let (from, to) = (end("from"), end("to"));
    let year = reading.one("year", year);
    let from = from.or(year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)));
    let to = to.or(year.and_then(|year| NaiveDate::from_ymd_opt(year + 1, 1, 1)));
    let after = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    let first = all.map_or(today, Period::from);
    let last = all.map_or(after(today), Period::to);
    let from =
        from.unwrap_or_else(|| to.map_or(first, |to| first.min(to.pred_opt().unwrap_or(to))));
    let to = to.unwrap_or_else(|| last.max(after(from)));
    reading.keep(resolution::period(from, to))
}
