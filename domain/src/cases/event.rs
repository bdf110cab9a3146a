//! Events: what the ledger keeps of each change, for ever (case ledger §3.8).

use super::{
    Actor, CaseRef, Change, Class, FieldId, Kind, Link, Move, NotCanonical, SealedEvent, StageName,
    canonical,
};
use crate::{people::PersonId, units::UnitId};
use chrono::serde::ts_microseconds;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Where a case stands among all that is counted by something that can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Its stage.
    pub stage: StageName,
    /// The unit that owns it.
    pub unit: UnitId,
    /// Its field of work.
    pub field: FieldId,
    /// What it is about.
    pub kind: Kind,
}

impl Place {
    /// How it is counted there.
    pub const fn class(self) -> Class {
        self.stage.class()
    }
}

/// One change of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The case.
    pub case: CaseRef,
    /// The version of the case after it: 1 for its first event, then one more each time.
    pub version: u32,
    /// When it happened, UTC; microseconds since 1970 in JSON. Never before the event before it.
    #[serde(with = "ts_microseconds")]
    pub at: DateTime<Utc>,
    /// When it was written down, UTC, likewise; never before `at`.
    #[serde(with = "ts_microseconds")]
    pub recorded_at: DateTime<Utc>,
    /// Who did it.
    pub actor: Actor,
    /// The absent colleague whose place the actor took.
    pub on_behalf_of: Option<PersonId>,
    /// Where the case stood before; `None` for its first event.
    pub from: Option<Place>,
    /// Where it stands now.
    pub to: Place,
    /// What changed.
    pub change: Change,
}

/// What an event does to the counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Movement {
    /// What kind of move.
    pub kind: Move,
    /// The place it leaves; `None` for a new case.
    pub from: Option<Place>,
    /// The place it takes; the one it has when `kind` is [`Move::None`].
    pub to: Place,
}

impl Event {
    /// What it does to the counts.
    pub const fn movement(&self) -> Movement {
        Movement { kind: self.change.transition().movement(), from: self.from, to: self.to }
    }

    /// Its canonical form (RFC 8785): one JSON text for one event, on every machine.
    ///
    /// # Errors
    /// [`NotCanonical::Unfaithful`] for what the form cannot hold: numbers beyond ±2⁵³.
    pub fn canonical(&self) -> Result<String, NotCanonical> {
        canonical::print(self)
    }

    /// Reads the canonical form back.
    ///
    /// # Errors
    /// [`NotCanonical`] for any text that [`Event::canonical`] does not print.
    pub fn from_canonical(text: &str) -> Result<Self, NotCanonical> {
        canonical::read(text)
    }

    /// Links the event to the one before it, or to [`Link::origin`].
    pub fn sealed(self, prev: Link) -> Result<SealedEvent, NotCanonical> {
        let canonical = self.canonical()?;
        Ok(SealedEvent { event: self, prev, hash: prev.followed_by(&canonical), canonical })
    }
}
