//! The due date, and why, day by day (case ledger §3.9).
//!
//! One rule covers both sorts of days: a matter is due on the first day, from the day of receipt on,
//! that offices work, on which the clock does not rest, and by which the term's days have passed
//! after the day of receipt. The day of receipt itself is never counted (Civil Code 2015, article
//! 147), so what comes in on a Saturday is due when Friday's is.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Calendar, DayUnit, Nature, Term};

/// A time during which the clock rests, because the sender was asked something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The first day that is not counted.
    pub from: NaiveDate,
    /// The first day that is counted again. A pause still open ends where its limit does.
    pub to: NaiveDate,
    /// Why the clock rests.
    pub reason: String,
}

impl Pause {
    fn covers(&self, date: NaiveDate) -> bool {
        self.from <= date && date < self.to
    }
}

/// How one day was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// The day of receipt, which is not counted.
    DayOfReceipt,
    /// Counted, as the n-th day of the term.
    Counted(u16),
    /// Not counted: a day off in a term of working days, or a day off after the term's last day.
    DayOff,
    /// Not counted: the clock rested, for this reason.
    Paused(String),
    /// The term's last day was a day off or a pause; this is the first working day after it.
    MovedToNextWorkingDay,
}

/// One line of an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The day.
    pub date: NaiveDate,
    /// What the calendar says of it.
    pub nature: Nature,
    /// How it was read.
    pub reading: Reading,
}

/// A due date with its explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The last day in time, to its end (23:59:59 local time).
    pub due_on: NaiveDate,
    /// Every day from the day of receipt to the due date.
    pub explanation: Vec<Line>,
    /// The years met of which the calendar knows only the weekends.
    pub uncovered_years: Vec<i32>,
    /// The version of the calendar used.
    pub calendar_version: String,
}

/// When a matter received on a local day is due, and why.
pub fn due(received: NaiveDate, term: Term, calendar: &Calendar, pauses: &[Pause]) -> Deadline {
    let mut explanation = Vec::new();
    let (mut due_on, mut counted) = (received, 0);
    for date in received.iter_days() {
        due_on = date;
        let nature = calendar.nature(date);
        let pause = pauses.iter().find(|pause| pause.covers(date));
        let is_end = nature.is_working() && pause.is_none();
        let reading = if date == received {
            Reading::DayOfReceipt
        } else if let Some(pause) = pause {
            Reading::Paused(pause.reason.clone())
        } else if counted < term.amount && counts(term.unit, &nature) {
            counted += 1;
            Reading::Counted(counted)
        } else if is_end {
            Reading::MovedToNextWorkingDay
        } else {
            Reading::DayOff
        };
        explanation.push(Line { date, nature, reading });
        if is_end && counted == term.amount {
            break;
        }
    }
    let uncovered_years = (received.year()..=due_on.year()).filter(|y| !calendar.covers(*y));
    Deadline {
        due_on,
        explanation,
        uncovered_years: uncovered_years.collect(),
        calendar_version: calendar.version().to_owned(),
    }
}

const fn counts(unit: DayUnit, nature: &Nature) -> bool {
    match unit {
        DayUnit::Calendar => true,
        DayUnit::Working => nature.is_working(),
    }
}

impl Deadline {
    /// The inverse: whether this due date is right, found by counting back from it and from the last
    /// day before it that could have been one. Reads nothing of the explanation.
    pub fn is_right(
        &self,
        received: NaiveDate,
        term: Term,
        calendar: &Calendar,
        pauses: &[Pause],
    ) -> bool {
        let runs = |date: NaiveDate| !pauses.iter().any(|pause| pause.covers(date));
        let can_end = |date: NaiveDate| calendar.is_working(date) && runs(date);
        let back_from = |end: NaiveDate| end.iter_days().rev().take_while(|day| *day >= received);
        let counts = |date: NaiveDate| match term.unit {
            DayUnit::Calendar => runs(date),
            DayUnit::Working => can_end(date),
        };
        let is_enough = |end: NaiveDate| {
            let passed = back_from(end).filter(|day| *day > received && counts(*day)).count();
            passed >= usize::from(term.amount)
        };
        let earlier = back_from(self.due_on).skip(1).find(|day| can_end(*day));
        self.due_on >= received
            && can_end(self.due_on)
            && is_enough(self.due_on)
            && earlier.is_none_or(|earlier| !is_enough(earlier))
    }
}
