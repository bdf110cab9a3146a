//! The table of days, and what it says of any date.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::day::{fits, is_weekend};
use super::{Day, DayType};
use crate::text::{FieldFault, RowFault};

/// Why days do not make a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CalendarFault {
    /// Two entries for one date.
    #[error("{date} has two entries")]
    Twice {
        /// The date.
        date: NaiveDate,
    },
    /// A weekday worked instead, or a day of the weekend taken off instead.
    #[error("{date} cannot be {day_type}")]
    WrongWeekday {
        /// The date.
        date: NaiveDate,
        /// What it was said to be.
        day_type: DayType,
    },
}

impl CalendarFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Twice { .. } => "calendar-twice",
            Self::WrongWeekday { .. } => "calendar-wrong-weekday",
        }
    }
}

/// What a date is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// A plain weekday.
    Working,
    /// A day of the weekend that is worked.
    WorkedInstead(Day),
    /// A plain Saturday or Sunday.
    Weekend,
    /// A holiday or another day off, on whatever weekday.
    Off(Day),
}

impl Nature {
    /// Whether offices work on such a day.
    pub const fn is_working(&self) -> bool {
        match self {
            Self::Working | Self::WorkedInstead(_) => true,
            Self::Weekend | Self::Off(_) => false,
        }
    }
}

/// The days that differ from a plain week. Monday to Friday is worked, Saturday and Sunday is not,
/// unless an entry says otherwise (case ledger §3.9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, Day>,
    version: String,
}

impl Calendar {
    /// A calendar of these days; none at all is a calendar of plain weeks.
    pub fn new(days: impl IntoIterator<Item = Day>) -> Result<Self, Vec<CalendarFault>> {
        let (mut table, mut faults) = (BTreeMap::new(), Vec::new());
        for day in days {
            let (date, day_type) = (day.date, day.day_type);
            if !fits(date, day_type) {
                faults.push(CalendarFault::WrongWeekday { date, day_type });
            }
            if table.insert(date, day).is_some() {
                faults.push(CalendarFault::Twice { date });
            }
        }
        let version = version(table.values());
        if faults.is_empty() { Ok(Self { days: table, version }) } else { Err(faults) }
    }

    /// A calendar from the rows of a file, each with its line number; [`Day::COLUMNS`] names the
    /// fields. Refuses the whole file, naming every fault.
    pub fn from_rows<'a>(
        rows: impl IntoIterator<Item = (u64, Vec<&'a str>)>,
    ) -> Result<Self, Vec<RowFault>> {
        let (mut days, mut faults) = (BTreeMap::new(), Vec::new());
        for (line, fields) in rows {
            let at = |column, fault| RowFault { line, column, fault };
            match Day::from_fields(&fields) {
                Err(found) => faults.extend(found.into_iter().map(|f| at(f.column, f.fault))),
                Ok(day) => {
                    let given = day.date.to_string();
                    if days.insert(day.date, day).is_some() {
                        faults.push(at("date", FieldFault::Repeated { given }));
                    }
                }
            }
        }
        let version = version(days.values());
        if faults.is_empty() { Ok(Self { days, version }) } else { Err(faults) }
    }

    /// Every entry, by date.
    pub fn days(&self) -> impl Iterator<Item = &Day> {
        self.days.values()
    }

    /// Twelve hexadecimal digits that stand for these days and their names. A deadline keeps it, so
    /// that a changed calendar is seen. A corrected source or status is not another version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether the table has any entry in a year. Without one, only weekends are known.
    pub fn covers(&self, year: i32) -> bool {
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        first.is_some_and(|first| {
            self.days.range(first..).next().is_some_and(|(date, _)| date.year() == year)
        })
    }

    /// What a date is.
    pub fn nature(&self, date: NaiveDate) -> Nature {
        match self.days.get(&date) {
            Some(day) if day.day_type == DayType::SwapWork => Nature::WorkedInstead(day.clone()),
            Some(day) => Nature::Off(day.clone()),
            None if is_weekend(date) => Nature::Weekend,
            None => Nature::Working,
        }
    }

    /// Whether offices work on a date.
    pub fn is_working(&self, date: NaiveDate) -> bool {
        match self.days.get(&date) {
            Some(day) => day.day_type == DayType::SwapWork,
            None => !is_weekend(date),
        }
    }

    /// How many working days come after `from`, up to and with `to`; 0 when `to` is not later.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> usize {
        from.iter_days()
            .skip(1)
            .take_while(|date| *date <= to)
            .filter(|date| self.is_working(*date))
            .count()
    }

    /// The `amount`-th working day after `from`; for 0, `from` itself or the next working day.
    pub fn add_working_days(&self, from: NaiveDate, amount: u16) -> NaiveDate {
        let skipped = usize::from(amount).saturating_sub(1);
        let first = usize::from(amount > 0);
        let mut working = from.iter_days().skip(first).filter(|date| self.is_working(*date));
        working.nth(skipped).unwrap_or(NaiveDate::MAX)
    }
}

fn version<'a>(days: impl Iterator<Item = &'a Day>) -> String {
    let mut hash = Sha256::new();
    for day in days {
        let line = format!("{}\t{}\t{}\t{}\n", day.date, day.day_type, day.name_vi, day.name_en);
        hash.update(line);
    }
    hash.finalize().iter().take(6).fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
