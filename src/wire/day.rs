//! A day that was typed into three boxes.

use chrono::{Datelike as _, NaiveDate};
use views::form::Typed;

use crate::error::Fault;

/// The day typed at `name`, in the boxes `name-day`, `name-month` and `name-year`; `None` where all
/// three are empty.
///
/// # Errors
/// The fault `not-a-day`.
pub fn day(typed: &Typed, name: &str) -> Result<Option<NaiveDate>, Fault> {
    let typed_at = |end: &str| typed.one(&format!("{name}-{end}")).trim().to_owned();
    let boxes = ["day", "month", "year"].map(typed_at);
    if boxes.iter().all(String::is_empty) {
        return Ok(None);
    }
    let [day, month, year] = &boxes;
    let are_digits = boxes.iter().all(|typed| typed.bytes().all(|byte| byte.is_ascii_digit()));
    let read = || {
        let date =
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        // Of a year that both databases can compare with others.
        date.filter(|day| are_digits && year.len() == 4 && (1..9999).contains(&day.year()))
    };
    read().map(Some).ok_or_else(|| Fault::new(name, "not-a-day"))
}

/// The boxes that show a day.
pub fn boxes(typed: Typed, name: &str, day: NaiveDate) -> Typed {
    let at = |end: &str| format!("{name}-{end}");
    let typed = typed.with(&at("day"), day.format("%-d").to_string());
    let typed = typed.with(&at("month"), day.format("%-m").to_string());
    typed.with(&at("year"), day.format("%Y").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_boxes_make_a_day_or_none() {
        let typed = |day: &str, month: &str, year: &str| {
            Typed::default().with("on-day", day).with("on-month", month).with("on-year", year)
        };
        let date = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        assert_eq!(day(&typed(" 2", "11", "2026"), "on"), Ok(Some(date)));
        assert_eq!(day(&typed("", "", " "), "on"), Ok(None));
        for wrong in [
            typed("31", "2", "2026"),
            typed("2", "11", "26"),
            typed("2", "", "2026"),
            typed("+8", "6", "-019"),
            typed("8", "+6", "2019"),
            typed("1", "1", "0000"),
            typed("31", "12", "9999"),
        ] {
            assert_eq!(day(&wrong, "on").unwrap_err().code, "not-a-day");
        }
        assert_eq!(day(&boxes(Typed::default(), "on", date), "on"), Ok(Some(date)));
    }
}
