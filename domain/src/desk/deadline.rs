//! How long the clock of a case rested, in days of the calendar (case ledger §3.3 and §3.9).
//!
//! The day on which the sender is asked still counts for the office; the days after it, up to and
//! with the day on which the question ends, do not. Ten working days at most rest in total, however
//! late anybody notices that they are over.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::calendar::{Calendar, Pause};
use crate::cases::Case;

/// For how many working days the clock has rested in total, the time that lasts left out.
pub fn days_rested(
    case: &Case,
    calendar: &Calendar,
    day: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> u32 {
    let rests = rests(case, calendar, day, "");
    let days = rests.iter().map(|rest| working_days(rest, calendar)).sum::<usize>();
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// The times that the clock rested, as the days that are not counted; `reason` says why.
pub fn rests(
    case: &Case,
    calendar: &Calendar,
    day: impl Fn(DateTime<Utc>) -> NaiveDate,
    reason: &str,
) -> Vec<Pause> {
    let mut left = u16::try_from(Case::MOST_REST).unwrap_or(u16::MAX);
    let mut rests = Vec::new();
    for pause in &case.facts().pauses {
        let since = day(pause.from);
        let last = day(pause.until).min(calendar.add_working_days(since, left));
        if left > 0 && last > since {
            let (from, to) = (since + Days::new(1), last + Days::new(1));
            let rest = Pause { from, to, reason: reason.to_owned() };
            let spent = u16::try_from(working_days(&rest, calendar)).unwrap_or(left);
            left = left.saturating_sub(spent);
            rests.push(rest);
        }
    }
    rests
}

fn working_days(rest: &Pause, calendar: &Calendar) -> usize {
    rest.from
        .iter_days()
        .take_while(|day| *day < rest.to)
        .filter(|day| calendar.is_working(*day))
        .count()
}
