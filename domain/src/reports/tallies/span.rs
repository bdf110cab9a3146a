//! The spans of time that moves are added up by.

use chrono::{Datelike as _, NaiveDate};

use super::When;

words! {
    /// How much time is added up.
    Span {
        /// A year.
        Year = "year",
        /// A month.
        Month = "month",
        /// A day.
        Day = "day",
    }
}

impl Span {
    /// The first day of the span that a day is in.
    pub fn first(self, day: NaiveDate) -> NaiveDate {
        let first = match self {
            Self::Year => day.with_ordinal(1),
            Self::Month => day.with_day(1),
            Self::Day => Some(day),
        };
        first.unwrap_or(day)
    }
}

words! {
    /// What moved a figure.
    Cause {
        /// Something was done.
        Event = "event",
        /// A due day was over.
        Due = "due",
    }
}

impl Cause {
    /// The cause of what moved a figure then.
    pub const fn of(when: When) -> Self {
        match when {
            When::At(_) => Self::Event,
            When::EndOf(_) => Self::Due,
        }
    }
}
