//! What somebody wants to know of how cases were resolved.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use domain::{
    UnknownWord,
    reports::{AsOf, Grouping, Period},
};
use utoipa::{IntoParams, openapi::schema::Object};

use crate::{
    clock::Clock,
    error::{Fault, Result},
    wire::{Query, Reading, described},
};

/// The parameters of the address, as its description shows them.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
pub struct Asked {
    /// First day of the period, before the year 9999
    #[param(example = "2019-01-01")]
    from: NaiveDate,
    /// First day after the period, before the year 9999
    #[param(example = "2020-01-01")]
    to: NaiveDate,
    /// As things stood at the end of this day, or at this instant (RFC 3339); now, if left out
    #[param(schema_with = described::day_or_instant)]
    as_of: Option<String>,
    /// What the rows are; one row, if left out
    #[param(schema_with = groupings)]
    group_by: Option<String>,
    /// Only the cases of this unit and the units below it
    unit: Option<String>,
    /// Language of the labels
    lang: Option<String>,
}

fn groupings() -> Object {
    described::word(Grouping::WORDS)
}

/// What somebody wants to know.
#[derive(Debug, Clone)]
pub struct Question {
    /// When the cases were received.
    pub period: Period,
    /// As of when.
    pub as_of: AsOf,
    /// What the rows are; `None`: one row.
    pub grouping: Option<Grouping>,
    /// The code of a unit; `None`: every unit.
    pub unit: Option<String>,
}

impl Question {
    /// Reads the parameters of the address.
    ///
    /// # Errors
    /// One fault for each parameter that cannot be understood.
    pub fn read(query: &Query, clock: &Clock) -> Result<Self> {
        let mut reading = Reading::of(query);
        let from = reading.needed("from", |word| day("?from", word));
        let to = reading.needed("to", |word| day("?to", word));
        let asked = reading.one("as_of", |word| as_of(word, clock));
        let grouping = reading.one("group_by", grouping);
        let unit = reading.one("unit", |code| Ok(code.to_owned()));
        let period = from.zip(to).and_then(|(from, to)| reading.keep(period(from, to)));
        let as_of = asked.unwrap_or(AsOf::instant(clock.now()));
        reading.finish(period.map(|period| Self { period, as_of, grouping, unit }))
    }
}

/// A day as RFC 3339 writes it, of a year that both databases can compare with others.
///
/// # Errors
/// The fault `bad-date`.
pub fn day(at: &str, word: &str) -> Result<NaiveDate, Fault> {
    let read = word.parse().ok().filter(|day: &NaiveDate| day.to_string() == word);
    let day = read.filter(|day| (1..9999).contains(&day.year()));
    day.ok_or_else(|| Fault::new(at, "bad-date").with("word", word))
}

/// A half-open period.
///
/// # Errors
/// The fault `bad-period` when it holds no day.
pub fn period(from: NaiveDate, to: NaiveDate) -> Result<Period, Fault> {
    Period::new(from, to).map_err(|why| Fault::of("?to", "bad-period", why))
}

/// A grouping by its word.
///
/// # Errors
/// The fault `unknown-word`.
pub fn grouping(word: &str) -> Result<Grouping, Fault> {
    word.parse().map_err(|unknown: UnknownWord| {
        let fault = Fault::of("?group_by", "unknown-word", &unknown);
        fault.with("word", word).with("known", unknown.known.join(", "))
    })
}

/// The end of a day in the office's zone, or an instant, of a year that both databases can compare
/// with others.
///
/// # Errors
/// The fault `bad-time`.
pub fn as_of(word: &str, clock: &Clock) -> Result<AsOf, Fault> {
    let bad = || Fault::new("?as_of", "bad-time").with("word", word);
    if let Ok(end) = day("?as_of", word) {
        return Ok(AsOf::end_of(end, &clock.zone));
    }
    // In a query a plus sign that was not escaped arrives as a space.
    let instant = DateTime::parse_from_rfc3339(&word.replace(' ', "+")).map_err(|_| bad())?;
    let instant = instant.with_timezone(&Utc);
    let known = (1..9999).contains(&instant.year());
    known.then_some(AsOf::instant(instant)).ok_or_else(bad)
}
