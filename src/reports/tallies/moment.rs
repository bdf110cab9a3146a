//! An instant as of which tallies are read, and the rows that it sees.

use chrono::{DateTime, NaiveDate, Utc};
use domain::reports::{
    AsOf, day_start,
    tallies::{Cause, Span},
};

use crate::clock::Clock;

/// What an instant sees of the moves of its own day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OfToday {
    /// None: the day begins with it.
    Nothing,
    /// Those before it.
    Part,
    /// Every one, and nothing was moved on a later day.
    Everything,
}

/// An instant, and how tallies are read as of it.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The instant.
    pub as_of: AsOf,
    /// Its local day.
    pub today: NaiveDate,
    of_today: OfToday,
}

/// Rows of one span whose moves are of `from` or later and of before `until`; `None`: from the
/// first on, to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// The span.
    pub span: Span,
    /// The first day of the first.
    pub from: Option<NaiveDate>,
    /// The first day of the first that is left out.
    pub until: Option<NaiveDate>,
}

impl Moment {
    /// How an instant is read, where the last of all moves was at `last`; `None`: there was none.
    pub fn of(as_of: AsOf, last: Option<DateTime<Utc>>, clock: &Clock) -> Self {
        let today = clock.local_day(as_of.end());
        let of_today = if last.is_none_or(|last| as_of.sees(last)) {
            OfToday::Everything
        } else if day_start(today, &clock.zone) == as_of.end() {
            OfToday::Nothing
        } else {
            OfToday::Part
        };
        Self { as_of, today, of_today }
    }

    /// The instants of its day whose moves are not in the rows that it sees, though it sees the
    /// moves; `None`: there are none.
    pub fn beside(&self, clock: &Clock) -> Option<std::ops::Range<DateTime<Utc>>> {
        let from = day_start(self.today, &clock.zone);
        (self.of_today == OfToday::Part).then(|| from..self.as_of.end())
    }

    /// The rows that it sees: years, then the months of its year, then the days of its month.
    pub fn rows(&self, cause: Cause) -> Vec<Rows> {
        let [year, month] = [Span::Year, Span::Month].map(|span| span.first(self.today));
        if cause == Cause::Event && self.of_today == OfToday::Everything {
            return vec![Rows { span: Span::Year, from: None, until: None }];
        }
        let days = [(None, year), (Some(year), month), (Some(month), self.today)];
        Span::ALL
            .iter()
            .zip(days)
            .map(|(span, (from, until))| Rows { span: *span, from, until: Some(until) })
            .filter(|rows| rows.from != rows.until)
            .collect()
    }
}
