//! Where a page of a queue ends, and so where the next one begins.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{Datelike as _, NaiveDate};
use domain::cases::CaseId;

/// The last row of a page, by what orders the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Its due day, or the day it was received; `None`: it has no due day.
    pub day: Option<NaiveDate>,
    /// Its number.
    pub case: CaseId,
}

impl Cursor {
    /// As an address carries it: letters that mean nothing to people, so that nobody builds one.
    pub fn print(self) -> String {
        let day = self.day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        BASE64_URL_SAFE_NO_PAD.encode(format!("{day} {}", self.case.0))
    }

    /// Reads back what [`print`](Self::print) gave; `None` for anything else.
    pub fn read(printed: &str) -> Option<Self> {
        let text = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(printed).ok()?).ok()?;
        let (day, case) = text.split_once(' ')?;
        let is_known = |day: &NaiveDate| (1..9999).contains(&day.year());
        let day = match day {
            "-" => None,
            day => Some(day.parse().ok().filter(is_known)?),
        };
        Some(Self { day, case: CaseId(case.parse().ok()?) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_as_it_prints() {
        for day in [NaiveDate::from_ymd_opt(2026, 11, 20), None] {
            let cursor = Cursor { day, case: CaseId(17) };
            assert_eq!(Cursor::read(&cursor.print()), Some(cursor));
        }
    }

    #[test]
    fn what_the_queue_did_not_give_out_is_no_cursor() {
        for text in ["", "-", "- x", "2026-13-01 5", "99999-01-01 5", "2026-11-20"] {
            assert_eq!(Cursor::read(&BASE64_URL_SAFE_NO_PAD.encode(text)), None, "{text:?}");
        }
        assert_eq!(Cursor::read("not base 64!"), None);
    }
}
