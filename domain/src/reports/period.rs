//! The period of a report.

use std::ops::Range;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use thiserror::Error;

use super::day_start;

/// The local days from one date up to, and without, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

/// Why two dates are no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum PeriodRefused {
    /// It holds no day.
    #[error("the period from {from} up to {to} holds no day")]
    Empty {
        /// Its first day.
        from: NaiveDate,
        /// The day after its last.
        to: NaiveDate,
    },
}

impl PeriodRefused {
    /// The stable word for this refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty { .. } => "period-empty",
        }
    }
}

impl Period {
    /// The days from `from`, included, up to `to`, not included.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, PeriodRefused> {
        if from < to { Ok(Self { from, to }) } else { Err(PeriodRefused::Empty { from, to }) }
    }

    /// The first day.
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// The day after the last.
    pub const fn to(self) -> NaiveDate {
        self.to
    }

    /// Whether a local date lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        (self.from..self.to).contains(&date)
    }

    /// The instants it covers in a zone.
    pub fn instants<Tz: TimeZone>(self, zone: &Tz) -> Range<DateTime<Utc>> {
        day_start(self.from, zone)..day_start(self.to, zone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::local_date;
    use crate::reports::samples::{at, date, hanoi};

    #[test]
    fn a_period_without_a_day_is_refused() {
        let day = date(2019, 1, 1);
        assert_eq!(Period::new(day, day), Err(PeriodRefused::Empty { from: day, to: day }));
        assert!(Period::new(date(2019, 2, 1), day).is_err());
        assert!(Period::new(day, date(2019, 1, 2)).is_ok());
    }

    #[test]
    fn the_last_microsecond_is_in_and_the_next_midnight_is_out() {
        // Month end, year end, the day before and the day of a leap day, the day after.
        let edges = [(2019, 2, 1), (2020, 1, 1), (2020, 2, 29), (2020, 3, 1), (2019, 3, 1)];
        for (year, month, day) in edges {
            let end = date(year, month, day);
            let period = Period::new(date(2019, 1, 1), end).unwrap();
            let last = at(&format!("{}T23:59:59.999999+07:00", end.pred_opt().unwrap()));
            let next = at(&format!("{end}T00:00:00+07:00"));
            assert!(period.instants(&hanoi()).contains(&last), "{last}");
            assert!(!period.instants(&hanoi()).contains(&next), "{next}");
            assert!(period.contains(local_date(last, &hanoi())));
            assert!(!period.contains(local_date(next, &hanoi())));
        }
        println!("{} edges of periods checked", edges.len());
    }

    #[test]
    fn the_first_midnight_is_in_and_the_microsecond_before_is_out() {
        let period = Period::new(date(2019, 1, 1), date(2020, 1, 1)).unwrap();
        let instants = period.instants(&hanoi());
        assert!(instants.contains(&at("2019-01-01T00:00:00+07:00")));
        assert!(!instants.contains(&at("2018-12-31T23:59:59.999999+07:00")));
    }
}
