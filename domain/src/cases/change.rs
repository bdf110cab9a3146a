//! What an event says has changed. These are stored for decades: variants and fields may be
//! added, never renamed, and a new field must have a default that old events read as.

use super::{
    Answer, CaseRef, Closing, Due, Exclusion, FieldId, GroupId, Kind, Label, Opening, Party,
    Settlement, TextDigest, Transition,
};
use crate::{people::PersonId, units::UnitId};
use chrono::serde::ts_microseconds;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

words! {
    /// Why a due date was computed again.
    Recount {
        /// The calendar of working days was changed.
        Calendar = "calendar",
        /// The clock had rested while the sender was asked.
        Rest = "rest",
        /// The deadline rule was changed, or another one applies.
        Rule = "rule",
    }
}

words! {
    /// Where something is made public (Decree 20/2008, article 19).
    Channel {
        /// On a website.
        Website = "website",
        /// In the mass media.
        Media = "media",
        /// By letter to the sender.
        Letter = "letter",
        /// Elsewhere.
        Other = "other",
    }
}

/// One change, tagged by the word of its [`Transition`]. `reason`, `note`, `text` and the like
/// are digests: the words themselves are kept, and erased, elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "transition", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each field is one of the facts its row of §3.4 names")]
pub enum Change {
    /// `received_at` is kept apart from the event's `at`: the second matter split off a case
    /// takes the first one's.
    Received {
        opening: Box<Opening>,
        #[serde(with = "ts_microseconds")]
        received_at: DateTime<Utc>,
    },
    /// Received and answered in one breath, at a meeting.
    AnsweredOnTheSpot { opening: Box<Opening>, answer: Answer },
    /// To a handler, with the due date that then holds.
    Assigned { handler: PersonId, due: Due },
    /// To another handler.
    Reassigned { handler: PersonId, note: Option<TextDigest> },
    /// Work goes on.
    Begun { handler: PersonId, note: Option<TextDigest> },
    /// A note; nothing moves.
    Annotated { note: TextDigest },
    /// Back to triage.
    PutBack { note: Option<TextDigest> },
    /// The clock rests, until `rest_ends_at` at most.
    CitizenAsked {
        handler: PersonId,
        question: TextDigest,
        #[serde(with = "ts_microseconds")]
        rest_ends_at: DateTime<Utc>,
    },
    /// Another office was asked.
    OtherAsked { handler: PersonId, body: Label, note: Option<TextDigest> },
    /// The sender replied; `rested` working days had gone by.
    CitizenReplied { reply: TextDigest, rested: u32 },
    /// The days of rest are used up.
    RestEnded { rested: u32 },
    /// An answer was written.
    Drafted { handler: PersonId, text: TextDigest, settlement: Settlement },
    /// The answer was given.
    Answered { answer: Answer },
    /// The answer that the older book has.
    AnswerImported { answer: Answer },
    /// What had been promised was done.
    PromiseKept { note: TextDigest },
    /// The draft was not approved.
    SentBack { reason: TextDigest },
    /// The matter rests.
    Closed { closing: Closing },
    /// For the `number`th time.
    Reopened { reason: TextDigest, number: u32 },
    /// Both due dates are kept. The new owner may bounce it before `bounce_until`.
    Transferred {
        unit: UnitId,
        reason: TextDigest,
        due_before: Option<Due>,
        due: Option<Due>,
        #[serde(with = "ts_microseconds")]
        bounce_until: DateTime<Utc>,
    },
    /// Back to the unit that had sent it.
    Bounced { unit: UnitId, reason: TextDigest, due_before: Option<Due>, due: Option<Due> },
    /// Up to the common ancestor, which must decide.
    Escalated { unit: UnitId, reason: TextDigest, due_before: Option<Due>, due: Option<Due> },
    /// The owner that the common ancestor chose.
    OwnerDecided { unit: UnitId, reason: TextDigest, due_before: Option<Due>, due: Option<Due> },
    /// The first of two parties holds that the case does not count.
    ExclusionProposed { exclusion: Exclusion, by: Party },
    /// It counts after all.
    ExclusionDropped { reason: TextDigest },
    /// Out of the count. `proposed` is the first party; `None` when the sender withdrew it, or
    /// when the filter was the first party.
    Excluded { exclusion: Exclusion, proposed: Option<Party> },
    /// No spam, the filter was wrong.
    Released { reason: TextDigest },
    /// Back in the count; without a `reason` because the case that was kept instead is excluded.
    Restored { reason: Option<TextDigest> },
    /// Said by several: put beside the others, under a lead case.
    Grouped { group: GroupId, lead: CaseRef },
    /// By itself again.
    Ungrouped { group: GroupId },
    /// A second matter became a case of its own.
    Split { child: CaseRef },
    /// Words were hidden from the shown text; the digests before and after.
    Redacted { before: TextDigest, after: TextDigest, reason: Label },
    /// Made public, in this form.
    Published { copy: TextDigest, channel: Channel },
    /// No longer public.
    Unpublished { reason: TextDigest },
    /// Another field or kind.
    Reclassified { field: FieldId, kind: Kind, reason: TextDigest },
    /// The wrong unit had been written down.
    UnitCorrected { unit: UnitId, reason: TextDigest },
    /// Who sent it is no longer known, nor the words if `text`.
    IdentityErased { text: bool },
    /// Units were re-organised; `leader` leads the new one.
    Reorganised { unit: UnitId, leader: PersonId, batch: Label, effective_on: NaiveDate },
    /// Another due date.
    DeadlineRecomputed { due_before: Option<Due>, due: Due, why: Recount },
}

impl Change {
    /// Which transition it is.
    pub const fn transition(&self) -> Transition {
        match self {
            Self::Received { .. } => Transition::Received,
            Self::AnsweredOnTheSpot { .. } => Transition::AnsweredOnTheSpot,
            Self::Assigned { .. } => Transition::Assigned,
            Self::Reassigned { .. } => Transition::Reassigned,
            Self::Begun { .. } => Transition::Begun,
            Self::Annotated { .. } => Transition::Annotated,
            Self::PutBack { .. } => Transition::PutBack,
            Self::CitizenAsked { .. } => Transition::CitizenAsked,
            Self::OtherAsked { .. } => Transition::OtherAsked,
            Self::CitizenReplied { .. } => Transition::CitizenReplied,
            Self::RestEnded { .. } => Transition::RestEnded,
            Self::Drafted { .. } => Transition::Drafted,
            Self::Answered { .. } => Transition::Answered,
            Self::AnswerImported { .. } => Transition::AnswerImported,
            Self::PromiseKept { .. } => Transition::PromiseKept,
            Self::SentBack { .. } => Transition::SentBack,
            Self::Closed { .. } => Transition::Closed,
            Self::Reopened { .. } => Transition::Reopened,
            Self::Transferred { .. } => Transition::Transferred,
            Self::Bounced { .. } => Transition::Bounced,
            Self::Escalated { .. } => Transition::Escalated,
            Self::OwnerDecided { .. } => Transition::OwnerDecided,
            Self::ExclusionProposed { .. } => Transition::ExclusionProposed,
            Self::ExclusionDropped { .. } => Transition::ExclusionDropped,
            Self::Excluded { .. } => Transition::Excluded,
            Self::Released { .. } => Transition::Released,
            Self::Restored { .. } => Transition::Restored,
            Self::Grouped { .. } => Transition::Grouped,
            Self::Ungrouped { .. } => Transition::Ungrouped,
            Self::Split { .. } => Transition::Split,
            Self::Redacted { .. } => Transition::Redacted,
            Self::Published { .. } => Transition::Published,
            Self::Unpublished { .. } => Transition::Unpublished,
            Self::Reclassified { .. } => Transition::Reclassified,
            Self::UnitCorrected { .. } => Transition::UnitCorrected,
            Self::IdentityErased { .. } => Transition::IdentityErased,
            Self::Reorganised { .. } => Transition::Reorganised,
            Self::DeadlineRecomputed { .. } => Transition::DeadlineRecomputed,
        }
    }
}
