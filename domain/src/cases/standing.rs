//! What counting needs of a case at an instant.

use super::{
    BrokenHistory, Case, Class, Event, ExclusionReason, FieldId, Kind, Outcome, Source, StageName,
};
use crate::{meetings::MeetingId, units::UnitId};
use chrono::{DateTime, NaiveDate, Utc};

/// A case as the figures see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub stage: StageName,
    /// Why it is out of the count; `None` exactly while it is in it.
    pub reason: Option<ExclusionReason>,
    /// The unit that owns it.
    pub unit: UnitId,
    /// Its field of work.
    pub field: FieldId,
    /// What it is about.
    pub kind: Kind,
    /// How it came.
    pub source: Source,
    /// The meeting it was said at; `None` exactly when the source is another.
    pub meeting: Option<MeetingId>,
    /// How the answer settled the matter; `None` exactly while it is not answered.
    pub outcome: Option<Outcome>,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// The last local day for an answer; `None` while no rule applies.
    pub due_on: Option<NaiveDate>,
    /// When it was answered for the first time, UTC, even if it was reopened since.
    pub first_answered_at: Option<DateTime<Utc>>,
    /// Whether it was ever reopened.
    pub reopened: bool,
}

impl Standing {
    /// How it is counted.
    pub const fn class(&self) -> Class {
        self.stage.class()
    }
}

impl Case {
    /// What counting needs of the case as it is now.
    pub fn standing(&self) -> Standing {
        let facts = &self.facts;
        Standing {
            stage: self.stage.name(),
            reason: self.excluded(),
            unit: facts.unit,
            field: facts.field,
            kind: facts.kind,
            source: facts.origin.source(),
            meeting: facts.origin.meeting(),
            outcome: self.outcome(),
            received_at: facts.received_at,
            due_on: facts.due.as_ref().map(|due| due.on),
            first_answered_at: facts.first_answered_at,
            reopened: facts.reopened > 0,
        }
    }
}

/// What counting needs of a case as of the instant `as_of`, from its whole history: the events
/// before that instant count, those at it and after do not. `None` if it was not received yet.
///
/// # Errors
/// [`BrokenHistory`] when the events are not the history of one case.
pub fn standing_at(
    events: &[Event],
    as_of: DateTime<Utc>,
) -> Result<Option<Standing>, BrokenHistory> {
    let before = events.partition_point(|event| event.at < as_of);
    match &events[..before] {
        [] => Ok(None),
        past => Case::from_events(past).map(|case| Some(case.standing())),
    }
}
