//! One row of an import file, read column by column.
//!
//! Files (CSV, XLSX, JSON) are opened elsewhere; what arrives here are the fields of one row in the
//! order of its columns. A row is read to its end, so that its sender is told of every fault at once.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::checks::{TextFault, check_line};
use super::code::CodeFault;
use crate::UnknownWord;

/// Why a field is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FieldFault {
    /// Nothing stands where something must.
    #[error("must not be empty")]
    Empty,
    /// Not a date of the years 1900 to 2200 written as 2019-06-28 or 28/6/2019.
    #[error("“{given}” is not a date such as 2019-06-28")]
    NotADate {
        /// What was given.
        given: String,
    },
    /// Not a whole number from zero on.
    #[error("“{given}” is not a whole number")]
    NotACount {
        /// What was given.
        given: String,
    },
    /// Not one of the words the column may hold.
    #[error(transparent)]
    UnknownWord(#[from] UnknownWord),
    /// Not a code.
    #[error(transparent)]
    Code(#[from] CodeFault),
    /// Not a text that may stand here.
    #[error(transparent)]
    Text(#[from] TextFault),
    /// A date that does not come after the one in another column.
    #[error("must be later than {other}")]
    NotAfter {
        /// The other column.
        other: &'static str,
    },
    /// A number that exceeds the one in another column.
    #[error("must not be more than {other}")]
    MoreThan {
        /// The other column.
        other: &'static str,
    },
    /// It contradicts another column.
    #[error("does not fit {other}")]
    Mismatch {
        /// The other column.
        other: &'static str,
    },
    /// Another row of the file already has it.
    #[error("“{given}” already stands in another row")]
    Repeated {
        /// What was given.
        given: String,
    },
}

impl FieldFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "field-empty",
            Self::NotADate { .. } => "field-not-a-date",
            Self::NotACount { .. } => "field-not-a-count",
            Self::UnknownWord(_) => "field-unknown-word",
            Self::Code(fault) => fault.code(),
            Self::Text(fault) => fault.code(),
            Self::NotAfter { .. } => "field-not-after",
            Self::MoreThan { .. } => "field-more-than",
            Self::Mismatch { .. } => "field-mismatch",
            Self::Repeated { .. } => "field-repeated",
        }
    }
}

/// A fault and the column it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{column}: {fault}")]
pub struct ColumnFault {
    /// The column, by the name in the file's head.
    pub column: &'static str,
    /// What is wrong.
    pub fault: FieldFault,
}

/// A fault, its column and its line in the file, the head being line 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, {column}: {fault}")]
pub struct RowFault {
    /// The line.
    pub line: u64,
    /// The column, by the name in the file's head.
    pub column: &'static str,
    /// What is wrong.
    pub fault: FieldFault,
}

/// The fields of one row and what was found wrong with them so far.
#[derive(Debug)]
pub struct Row<'a> {
    columns: &'static [&'static str],
    fields: &'a [&'a str],
    faults: Vec<ColumnFault>,
}

impl<'a> Row<'a> {
    /// A row whose fields stand in the order of `columns`. Fields that are missing count as empty.
    pub fn new(columns: &'static [&'static str], fields: &'a [&'a str]) -> Self {
        Self { columns, fields, faults: Vec::new() }
    }

    /// What stands in a column, trimmed; `None` when nothing does.
    pub fn given(&self, column: &str) -> Option<&'a str> {
        let index = self.columns.iter().position(|&name| name == column)?;
        self.fields.get(index).map(|field| field.trim()).filter(|field| !field.is_empty())
    }

    /// Notes a fault.
    pub fn refuse(&mut self, column: &'static str, fault: impl Into<FieldFault>) {
        self.faults.push(ColumnFault { column, fault: fault.into() });
    }

    /// What `read` makes of a field; an empty one is a fault.
    pub fn required<T, F: Into<FieldFault>>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, F>,
    ) -> Option<T> {
        if self.given(column).is_none() {
            self.refuse(column, FieldFault::Empty);
        }
        self.optional(column, read)
    }

    /// What `read` makes of a field; `None` when it is empty or wrong, the latter being a fault.
    pub fn optional<T, F: Into<FieldFault>>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, F>,
    ) -> Option<T> {
        match read(self.given(column)?) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.refuse(column, fault);
                None
            }
        }
    }

    /// A word or code that must stand there.
    pub fn parsed<T: FromStr<Err: Into<FieldFault>>>(&mut self, column: &'static str) -> Option<T> {
        self.required(column, str::parse)
    }

    /// One line of text that must stand there.
    pub fn line(&mut self, column: &'static str, max: usize) -> Option<String> {
        self.required(column, |line| check_line(line, max))
    }

    /// One line of text that may stand there.
    pub fn optional_line(&mut self, column: &'static str, max: usize) -> Option<String> {
        self.optional(column, |line| check_line(line, max))
    }

    /// A date that must stand there.
    pub fn date(&mut self, column: &'static str) -> Option<NaiveDate> {
        self.required(column, date)
    }

    /// A date that may stand there.
    pub fn optional_date(&mut self, column: &'static str) -> Option<NaiveDate> {
        self.optional(column, date)
    }

    /// A whole number that may stand there; `None` means nobody counted.
    pub fn optional_count(&mut self, column: &'static str) -> Option<u32> {
        self.optional(column, |given| {
            given.parse().map_err(|_| FieldFault::NotACount { given: given.to_owned() })
        })
    }

    /// The value read, unless anything was wrong. A `None` comes from a field already refused.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Vec<ColumnFault>> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            Some(_) | None => Err(self.faults),
        }
    }
}

/// A date, written the international way or the Vietnamese way.
fn date(given: &str) -> Result<NaiveDate, FieldFault> {
    NaiveDate::parse_from_str(given, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(given, "%d/%m/%Y"))
        .ok()
        .filter(|date| (1900..=2200).contains(&date.year()))
        .ok_or_else(|| FieldFault::NotADate { given: given.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[&str] = &["name", "held_on", "attended"];

    #[test]
    fn a_row_names_every_fault_in_it() {
        let mut row = Row::new(COLUMNS, &[" ", "31/2/2019", "-3"]);
        let value = (row.line("name", 9), row.date("held_on"), row.optional_count("attended"));
        assert_eq!(value, (None, None, None));
        let faults = row.finish(Some(())).unwrap_err();
        let told: Vec<_> = faults.iter().map(|f| (f.column, f.fault.code())).collect();
        let expected = [
            ("name", "field-empty"),
            ("held_on", "field-not-a-date"),
            ("attended", "field-not-a-count"),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn dates_are_read_as_offices_write_them() {
        let day = NaiveDate::from_ymd_opt(2019, 6, 28);
        for given in ["2019-06-28", "28/06/2019", "28/6/2019"] {
            assert_eq!(date(given).ok(), day);
        }
        for given in ["0019-06-28", "6/28/2019", "2019", "28.6.19"] {
            assert_eq!(date(given).map_err(|f| f.code()), Err("field-not-a-date"), "{given}");
        }
    }

    #[test]
    fn a_short_row_has_empty_fields() {
        let mut row = Row::new(COLUMNS, &["Lan"]);
        assert_eq!(row.line("name", 9).as_deref(), Some("Lan"));
        assert_eq!(row.optional_count("attended"), None);
        assert!(row.finish(Some(())).is_ok());
    }
}
