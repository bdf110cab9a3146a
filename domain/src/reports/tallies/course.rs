//! The course of one case, as the deltas that it comes down to.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};

use super::Mark;
use crate::{
    cases::{FieldId, Kind, Outcome, Satisfaction, Source, StageName},
    meetings::MeetingId,
    reports::{AsOf, Month, SenselessStatus, Status, is_overdue, local_date},
    units::UnitId,
};

/// Where one case stood from an instant until another. A report as of an instant that is later than
/// `from` and not later than `until` counts it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Since when.
    pub from: DateTime<Utc>,
    /// Until when; `None`: it still stands there.
    pub until: Option<DateTime<Utc>>,
    /// Whose it was.
    pub unit: UnitId,
    /// What else it is told apart by.
    pub parts: Parts,
    /// Its stage.
    pub stage: StageName,
    /// Why it was not counted.
    pub reason: Option<crate::cases::ExclusionReason>,
    /// How its answer settled the matter.
    pub outcome: Option<Outcome>,
    /// The local day by whose end it was due; `None`: no rule holds for it.
    pub due_on: Option<NaiveDate>,
    /// The local day of its first answer.
    pub answered_on: Option<NaiveDate>,
}

/// What cases are told apart by, beside their unit and the month of their receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parts {
    /// What it is about.
    pub field: FieldId,
    /// Its kind.
    pub kind: Kind,
    /// How it reached the office.
    pub source: Source,
    /// Where it was said; `None`: not at a meeting.
    pub meeting: Option<MeetingId>,
}

/// Everything of one case that figures depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// When it was received, in the office's zone.
    pub month: Month,
    /// Where it stood, one stretch behind the other.
    pub stretches: Vec<Stretch>,
    /// What its sender thinks of the answer, and since when.
    pub rated: Option<(Satisfaction, DateTime<Utc>)>,
}

/// When a figure moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// At an instant: something was done.
    At(DateTime<Utc>),
    /// When this local day was over: it was due.
    EndOf(NaiveDate),
}

impl When {
    /// Whether a report as of an instant sees it.
    pub fn is_seen<Tz: TimeZone>(self, as_of: AsOf, zone: &Tz) -> bool {
        match self {
            Self::At(at) => as_of.sees(at),
            Self::EndOf(due_on) => is_overdue(due_on, as_of, zone),
        }
    }

    /// The local day whose moves it belongs to.
    pub fn day<Tz: TimeZone>(self, zone: &Tz) -> NaiveDate {
        match self {
            Self::At(at) => local_date(at, zone),
            Self::EndOf(day) => day,
        }
    }
}

/// So many cases more, or fewer where it is below zero, of one mark at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Delta {
    /// Since when.
    pub when: When,
    /// Whose they are.
    pub unit: UnitId,
    /// When they were received, in the office's zone.
    pub month: Month,
    /// What else they are told apart by.
    pub parts: Parts,
    /// What they are counted by.
    pub mark: Mark,
    /// How many.
    pub n: i64,
}

impl Course {
    /// What the case adds to the tallies. For every instant, the deltas that it sees add up to where
    /// the case stands.
    ///
    /// # Errors
    /// A stretch that contradicts itself.
    pub fn deltas<Tz: TimeZone>(&self, zone: &Tz) -> Result<Vec<Delta>, SenselessStatus> {
        let mut deltas = Vec::new();
        for stretch in &self.stretches {
            let mut put = |when, mark, n| {
                let Stretch { unit, parts, .. } = *stretch;
                deltas.push(Delta { when, unit, month: self.month, parts, mark, n });
            };
            let mut during = |from: When, mark: Mark| {
                put(from, mark, 1);
                if let Some(until) = stretch.until {
                    put(When::At(until), mark, -1);
                }
            };
            let status = |overdue| stretch.status(overdue).map(Mark::Counts);
            let begins = When::At(stretch.from);
            match stretch.falls_due(zone) {
                None => during(begins, status(stretch.begins_overdue(zone))?),
                Some(due_on) => {
                    during(When::EndOf(due_on), status(true)?);
                    put(begins, status(false)?, 1);
                    put(When::EndOf(due_on), status(false)?, -1);
                    continue;
                }
            }
            if !matches!(stretch.status(false)?, Status::Answered { .. }) {
                continue;
            }
            if let Some(day) = stretch.answered_on {
                during(begins, Mark::FirstAnswer(Month::of(day)));
            }
            if let Some((satisfaction, at)) = self.rated
                && stretch.until.is_none_or(|until| at < until)
            {
                during(When::At(at.max(stretch.from)), Mark::Rated(satisfaction));
            }
        }
        Ok(deltas)
    }
}

impl Stretch {
    fn status(&self, overdue: bool) -> Result<Status, SenselessStatus> {
        let in_time = |due_on| self.answered_on.is_some_and(|answered_on| answered_on <= due_on);
        let on_time = self.due_on.is_none_or(in_time);
        Status::of(self.stage, self.reason, self.outcome, overdue, on_time)
    }

    /// Its due day, if that ends while the case stands here.
    fn falls_due<Tz: TimeZone>(&self, zone: &Tz) -> Option<NaiveDate> {
        let due_on = self.due_on.filter(|_| self.is_in_progress())?;
        let over_by = |at| is_overdue(due_on, AsOf::instant(at), zone);
        (!over_by(self.from) && self.until.is_none_or(over_by)).then_some(due_on)
    }

    fn begins_overdue<Tz: TimeZone>(&self, zone: &Tz) -> bool {
        let over = |due_on| is_overdue(due_on, AsOf::instant(self.from), zone);
        self.is_in_progress() && self.due_on.is_some_and(over)
    }

    const fn is_in_progress(&self) -> bool {
        matches!(self.stage.class(), crate::cases::Class::InProgress)
    }
}
