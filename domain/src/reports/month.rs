//! A month of a year, as reports group by it.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

/// A month of a year in the office's zone. Printed and read as `2019-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

/// A text that is no month.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{0}” is not a month such as 2019-06")]
pub struct NotAMonth(pub String);

impl NotAMonth {
    /// The stable word for this refusal.
    pub const fn code(&self) -> &'static str {
        "month-unreadable"
    }
}

impl Month {
    /// The month of a local date.
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The month after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self { year, month: 12 } => Self { year: year.saturating_add(1), month: 1 },
            Self { year, month } => Self { year, month: month + 1 },
        }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MAX)
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub const fn number(self) -> u32 {
        self.month
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let first = NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok();
        let month = first.map(Self::of).filter(|month| month.to_string() == text);
        month.ok_or_else(|| NotAMonth(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reads_as_it_prints_and_sorts_by_time() {
        let june: Month = "2019-06".parse().unwrap();
        assert_eq!((june.year(), june.number()), (2019, 6));
        assert_eq!(june.to_string(), "2019-06");
        let december: Month = "2018-12".parse().unwrap();
        assert!(december < june);
        assert_eq!([december, june].map(|month| month.next().to_string()), ["2019-01", "2019-07"]);
        for bad in ["2019-13", "2019-6", "2019", "2019-06-01", " 2019-06", ""] {
            assert_eq!(bad.parse::<Month>(), Err(NotAMonth(bad.to_owned())));
        }
    }
}
