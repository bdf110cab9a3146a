//! One day that differs from a plain week.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::text::{ColumnFault, FieldFault, Row};

words! {
    /// How a day differs from a plain week.
    DayType {
        /// A public holiday (Labour Code 2019, article 112).
        Holiday = "holiday",
        /// Off because a holiday fell on the weekly rest day (article 111.3).
        Compensatory = "compensatory",
        /// A weekday off, worked on another day.
        SwapOff = "swap_off",
        /// A day of the weekend worked in place of a weekday off.
        SwapWork = "swap_work",
    }
}

words! {
    /// How far a calendar entry can be trusted.
    DayStatus {
        /// The rule or the schedule was read.
        Seen = "seen",
        /// Cited by others.
        SecondHand = "second_hand",
        /// Well known, not looked up.
        Memory = "memory",
        /// To be checked.
        Check = "check",
        /// Follows from article 111.3 of the Labour Code.
        Computed = "computed",
        /// A guess at a decision that is not out yet.
        Provisional = "provisional",
    }
}

/// One entry of a calendar: a dated day with its names and its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The day, in local time.
    pub date: NaiveDate,
    /// How it differs.
    pub day_type: DayType,
    /// What it is called in Vietnamese.
    pub name_vi: String,
    /// What it is called in English.
    pub name_en: String,
    /// The decision or text that set it.
    pub source: String,
    /// How far that can be trusted.
    pub status: DayStatus,
}

impl Day {
    /// The columns of a calendar file, in their order.
    pub const COLUMNS: &'static [&'static str] =
        &["date", "weekday", "day_type", "name_vi", "name_en", "source", "status"];

    /// Reads the fields of one row. The column `weekday` (`Mon` … `Sun`) may be empty; when it is
    /// not, it must be that of the date.
    pub fn from_fields(fields: &[&str]) -> Result<Self, Vec<ColumnFault>> {
        let mut row = Row::new(Self::COLUMNS, fields);
        let (date, day_type) = (row.date("date"), row.parsed("day_type"));
        let (name_vi, name_en) = (row.line("name_vi", 200), row.line("name_en", 200));
        let (source, status) = (row.line("source", 200), row.parsed("status"));
        if let (Some(date), Some(given)) = (date, row.given("weekday"))
            && given.parse::<Weekday>() != Ok(date.weekday())
        {
            row.refuse("weekday", FieldFault::Mismatch { other: "date" });
        }
        if let (Some(date), Some(day_type)) = (date, day_type)
            && !fits(date, day_type)
        {
            row.refuse("day_type", FieldFault::Mismatch { other: "date" });
        }
        let day = (|| {
            Some(Self {
                date: date?,
                day_type: day_type?,
                name_vi: name_vi?,
                name_en: name_en?,
                source: source?,
                status: status?,
            })
        })();
        row.finish(day)
    }
}

/// Whether a day of this type can fall on this date: only the weekend is worked instead, and only a
/// weekday is taken off instead. A holiday falls where it falls.
pub(super) fn fits(date: NaiveDate, day_type: DayType) -> bool {
    match day_type {
        DayType::Holiday => true,
        DayType::Compensatory | DayType::SwapOff => !is_weekend(date),
        DayType::SwapWork => is_weekend(date),
    }
}

pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
