//! A case as it is now.

use super::{
    CaseRef, Class, Due, Exclusion, ExclusionReason, FieldId, GroupId, IdentityLevel, Kind, Label,
    Origin, Outcome, Party, Place, Stage, TextDigest,
};
use crate::units::UnitId;
use chrono::{DateTime, NaiveDate, Utc};

/// How the case came to the unit that owns it (case ledger §3.4, row 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Custody {
    /// It was received there, or nobody disputes that it belongs there.
    Undisputed,
    /// Another unit transferred it.
    Offered {
        /// Which unit.
        by: UnitId,
        /// Before which instant it may be bounced, UTC.
        until: DateTime<Utc>,
        /// Whether it was bounced once before; then the next bounce goes up.
        bounced: bool,
    },
    /// It was bounced back there.
    Returned,
    /// It was bounced twice: this unit is the common ancestor and decides.
    Escalated,
    /// The common ancestor decided that it belongs there.
    Decided,
}

/// An exclusion that awaits its second party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// On what grounds.
    pub exclusion: Exclusion,
    /// The first party.
    pub by: Party,
}

/// A time the clock rested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// When the sender was asked, UTC.
    pub from: DateTime<Utc>,
    /// When the case left `waiting_citizen`, UTC.
    pub until: DateTime<Utc>,
}

/// What is known of a case besides its stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Its public number.
    pub reference: CaseRef,
    /// The unit that owns it: exactly one at a time.
    pub unit: UnitId,
    /// Its primary field.
    pub field: FieldId,
    /// What it is about.
    pub kind: Kind,
    /// How it came.
    pub origin: Origin,
    /// How much is known of the sender.
    pub identity: IdentityLevel,
    /// The words as received.
    pub text: TextDigest,
    /// The words as they may be shown: redacted, or `text` itself.
    pub shown: TextDigest,
    /// When it was received, UTC. Never edited.
    pub received_at: DateTime<Utc>,
    /// The local day it was said or written, where known.
    pub said_on: Option<NaiveDate>,
    /// When it is due; `None` while no rule applies.
    pub due: Option<Due>,
    /// How many events it has.
    pub version: u32,
    /// When the last of them happened, UTC.
    pub last_at: DateTime<Utc>,
    /// How often it was reopened.
    pub reopened: u32,
    /// How often of these by the sender; 2 at most.
    pub reopened_by_citizen: u32,
    /// When it was answered for the first time, UTC.
    pub first_answered_at: Option<DateTime<Utc>>,
    /// The filter rule that holds it.
    pub quarantined: Option<Label>,
    /// The exclusion that awaits its second party; only while in progress.
    pub proposal: Option<Proposal>,
    /// The group of cases that say the same, and its lead case.
    pub group: Option<(GroupId, CaseRef)>,
    /// The case it was split off.
    pub split_from: Option<CaseRef>,
    /// How it came to its unit.
    pub custody: Custody,
    /// The times its clock rested, oldest first; not the one that lasts.
    pub pauses: Vec<Pause>,
    /// The copy that is public.
    pub published: Option<TextDigest>,
}

/// A case: its facts and its stage. Only events change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub(super) facts: Facts,
    pub(super) stage: Stage,
}

impl Case {
    /// What is known of it.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Where it stands.
    pub const fn stage(&self) -> &Stage {
        &self.stage
    }

    /// How it is counted.
    pub const fn class(&self) -> Class {
        self.stage.class()
    }

    /// Its public number.
    pub const fn reference(&self) -> &CaseRef {
        &self.facts.reference
    }

    /// How many events it has; the version that the next act must have seen.
    pub const fn version(&self) -> u32 {
        self.facts.version
    }

    /// Why it is out of the count; `None` while it is in it.
    pub fn excluded(&self) -> Option<ExclusionReason> {
        self.stage.exclusion().map(Exclusion::reason)
    }

    /// How the answer that stands settled the matter; `None` while there is none.
    pub fn outcome(&self) -> Option<Outcome> {
        self.stage.settled().map(|settled| settled.answer.settlement.outcome())
    }

    /// Where it stands among all that is counted.
    pub const fn place(&self) -> Place {
        Place {
            stage: self.stage.name(),
            unit: self.facts.unit,
            field: self.facts.field,
            kind: self.facts.kind,
        }
    }
}
