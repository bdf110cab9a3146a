//! A day as people read it, with its weekday: a date alone is easily mistaken.

use chrono::{Datelike, NaiveDate};

use crate::{Lang, Words};

/// `thứ Sáu, 21/11/2026`; `Friday, 21 November 2026`.
pub fn day(date: NaiveDate, lang: Lang) -> String {
    let words = Words::of(lang);
    let weekday = words.say(&format!("weekday-{}", date.weekday().number_from_monday()));
    let month = words.say(&format!("month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    let gaps = [
        ("weekday", (&weekday).into()),
        ("day", (&day).into()),
        ("month", (&month).into()),
        ("year", (&year).into()),
    ];
    words.say_with("day-long", &gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_with_its_weekday() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        assert_eq!(day(date, Lang::Vi), "thứ Sáu, 20/11/2026");
        assert_eq!(day(date, Lang::En), "Friday, 20 November 2026");
    }
}
