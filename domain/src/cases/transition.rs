//! Every kind of change a case can undergo, each by its word, and how it moves the counts.

words! {
    /// The transitions of case ledger §3.4, by the words that stand in the stored events.
    Transition {
        /// Row 1.
        Received = "received",
        /// Row 2.
        AnsweredOnTheSpot = "answered_on_the_spot",
        /// Row 3.
        Assigned = "assigned",
        /// Row 4, to another handler.
        Reassigned = "reassigned",
        /// Row 4, to `processing`.
        Begun = "begun",
        /// A word for the office's own history; nothing moves.
        Annotated = "annotated",
        /// Row 4, back to triage.
        PutBack = "put_back",
        /// Row 4, to `waiting_citizen`.
        CitizenAsked = "citizen_asked",
        /// Row 4, to `waiting_other`.
        OtherAsked = "other_asked",
        /// Row 5, by the sender.
        CitizenReplied = "citizen_replied",
        /// Row 5, by the clock.
        RestEnded = "rest_ended",
        /// Row 6.
        Drafted = "drafted",
        /// Row 7.
        Answered = "answered",
        /// Row 7i: answered already in the older book it comes from.
        AnswerImported = "answer_imported",
        /// Case ledger §3.3: a promise that was kept turns `will_do` into `fixed`.
        PromiseKept = "promise_kept",
        /// Row 8.
        SentBack = "sent_back",
        /// Row 9.
        Closed = "closed",
        /// Row 10.
        Reopened = "reopened",
        /// Row 11, to another unit.
        Transferred = "transferred",
        /// Row 11, the first refusal: back to the unit that sent it.
        Bounced = "bounced",
        /// Row 11, the second refusal: up to the common ancestor.
        Escalated = "escalated",
        /// Row 11, what the common ancestor decided.
        OwnerDecided = "owner_decided",
        /// Rows 12 to 15, the first of two parties.
        ExclusionProposed = "exclusion_proposed",
        /// Rows 12 to 15, the proposal falls.
        ExclusionDropped = "exclusion_dropped",
        /// Rows 12 to 16.
        Excluded = "excluded",
        /// Row 15, a person finds that the filter was wrong.
        Released = "released",
        /// Row 17.
        Restored = "restored",
        /// Row 18.
        Grouped = "grouped",
        /// Row 18.
        Ungrouped = "ungrouped",
        /// Row 18b, at the case that held two matters.
        Split = "split",
        /// Row 19.
        Redacted = "redacted",
        /// Row 19.
        Published = "published",
        /// Row 19.
        Unpublished = "unpublished",
        /// Row 19.
        Reclassified = "reclassified",
        /// Row 19.
        UnitCorrected = "unit_corrected",
        /// Row 19.
        IdentityErased = "identity_erased",
        /// Row 20.
        Reorganised = "reorganised",
        /// Case ledger §3.9.
        DeadlineRecomputed = "deadline_recomputed",
    }
}

words! {
    /// How an event moves the counts (case ledger §3.4, last table; identities I6 and I7).
    Move {
        /// One more in progress.
        New = "new",
        /// One more answered, that was never in progress.
        NewOnTheSpot = "new_on_the_spot",
        /// From in progress to answered.
        Answered = "answered",
        /// From answered to in progress.
        Reopened = "reopened",
        /// From in progress to excluded.
        Excluded = "excluded",
        /// From excluded to in progress.
        Restored = "restored",
        /// In progress, from one unit to another.
        Transferred = "transferred",
        /// Whatever its class, written to another unit because units were re-organised or the
        /// wrong one had been written down.
        Reorganised = "reorganised",
        /// Whatever its class, written under another field or kind.
        Reclassified = "reclassified",
        /// Not at all.
        None = "none",
    }
}

impl Transition {
    /// How the counts move.
    pub const fn movement(self) -> Move {
        match self {
            Self::Received => Move::New,
            Self::AnsweredOnTheSpot => Move::NewOnTheSpot,
            Self::Answered | Self::AnswerImported => Move::Answered,
            Self::Reopened => Move::Reopened,
            Self::Excluded => Move::Excluded,
            Self::Restored => Move::Restored,
            Self::Transferred | Self::Bounced | Self::Escalated | Self::OwnerDecided => {
                Move::Transferred
            }
            Self::UnitCorrected | Self::Reorganised => Move::Reorganised,
            Self::Reclassified => Move::Reclassified,
            Self::Assigned
            | Self::Reassigned
            | Self::Begun
            | Self::Annotated
            | Self::PutBack
            | Self::CitizenAsked
            | Self::OtherAsked
            | Self::CitizenReplied
            | Self::RestEnded
            | Self::Drafted
            | Self::PromiseKept
            | Self::SentBack
            | Self::Closed
            | Self::ExclusionProposed
            | Self::ExclusionDropped
            | Self::Released
            | Self::Grouped
            | Self::Ungrouped
            | Self::Split
            | Self::Redacted
            | Self::Published
            | Self::Unpublished
            | Self::IdentityErased
            | Self::DeadlineRecomputed => Move::None,
        }
    }
}
