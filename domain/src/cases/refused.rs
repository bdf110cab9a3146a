//! Why an act on a case is refused.

use super::{Class, StageName, Transition, Who};
use thiserror::Error;

/// Makes the enum of refusals: a name, a stable code, a sentence for logs.
macro_rules! refusals {
    ($($variant:ident $({ $($field:ident: $type:ty),+ })? = $code:literal, $text:literal;)+) => {
        /// Why an act on a case is refused. The ledger is as it was.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
        pub enum Refused {
            $(
                #[doc = $text]
                #[error($text)]
                $variant $({
                    $(#[doc = concat!("What stands for “", stringify!($field), "” in the sentence.")]
                    $field: $type,)+
                })?,
            )+
        }

        impl Refused {
            /// The codes of all refusals, in order.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The stable name of the refusal, under which its words are found.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant $({ $($field: _),+ })? => $code,)+ }
            }
        }
    };
}

refusals! {
    Stale { seen: u32, now: u32 } = "stale", "version {seen} was seen, the case is at {now}";
    Backwards = "backwards", "it would have happened before the last event of the case";
    NotYet = "not-yet", "it would have been written down before it happened";

    WrongParty { who: Who } = "wrong-party", "the party “{who}” may not do this to a case";
    AdminNeverActs = "admin-never-acts", "an administrator does nothing to cases";
    SameParty = "same-party", "this needs two different people";
    ApprovalNeeded = "approval-needed", "in this unit a leader gives the answer";

    NotReceived { stage: StageName } = "not-received", "the case is past triage: {stage}";
    NotAssigned = "not-assigned", "the case was not given to anyone yet";
    AlreadyThere { stage: StageName } = "already-there", "the case is “{stage}” already";
    NotAsked { stage: StageName } = "not-asked", "nothing was asked of the sender: {stage}";
    NotDrafted { stage: StageName } = "not-drafted", "there is no draft: {stage}";
    NotAnswered { stage: StageName } = "not-answered", "the case is not answered: {stage}";
    AlreadyAnswered = "already-answered", "the case is answered; reopen it first";
    AlreadyClosed = "already-closed", "the case is closed already";
    OutOfCount = "out-of-count", "the case is excluded; restore it first";
    NotExcluded = "not-excluded", "the case is not excluded";

    BlankLabel = "blank-label", "a required word is missing";
    BadLabel = "bad-label", "a label is one line of at most 200 characters";
    Unchanged = "unchanged", "nothing would change";

    NoOutcome = "no-outcome", "an answer needs an outcome";
    NoPromisedDate = "no-promised-date", "a promise needs the day by which it is kept";
    StrayPromise = "stray-promise", "only a promise has a promised day";
    NoPromise = "no-promise", "the answer promised nothing";
    NotAtMeeting = "not-at-meeting", "only what was said at a meeting is answered on the spot";

    RestSpent = "rest-spent", "the case has rested ten working days in total";
    RestNotOver = "rest-not-over", "the days of rest are not used up";

    TooEarlyToClose = "too-early-to-close", "thirty days have not gone by since the answer";
    ReopenedTooOften = "reopened-too-often", "the sender has reopened the case twice";
    ReopenTooLate = "reopen-too-late", "more than thirty days have gone by since the answer";

    SameUnit = "same-unit", "the unit has the case already";
    NothingToBounce = "nothing-to-bounce", "nobody transferred the case here";
    BounceTooLate = "bounce-too-late", "the two working days for sending it back are over";
    AncestorNeeded = "ancestor-needed", "a second refusal names the common ancestor";
    DecisionPending = "decision-pending", "the common ancestor has yet to decide who owns it";
    NothingToDecide = "nothing-to-decide", "the owner of the case is not in dispute";
    OwnerDecided = "owner-decided", "the common ancestor has decided who owns the case";

    AlreadyProposed = "already-proposed", "an exclusion is proposed already";
    NoProposal = "no-proposal", "no exclusion is proposed";
    MasterNeeded = "master-needed", "the case that stays must be at hand";
    WrongMaster = "wrong-master", "that is not the case that stays";
    MasterIsItself = "master-is-itself", "a case is not a second copy of itself";
    MasterExcluded = "master-excluded", "the case that should stay is excluded itself";
    MasterCounts = "master-counts", "the case that stays is in the count";
    NotQuarantined = "not-quarantined", "no filter holds the case";

    AlreadyGrouped = "already-grouped", "the case is in a group already";
    NotGrouped = "not-grouped", "the case is in no group";
    ChildIsItself = "child-is-itself", "the second matter needs a reference of its own";

    SpamIsNotPublic = "spam-is-not-public", "what is no opinion is not published";
    NotPublished = "not-published", "nothing of the case is public";
    NothingToErase = "nothing-to-erase", "nothing is known of the sender";
}

impl Refused {
    /// Why a transition does not lead from a stage that it does not lead from.
    pub(super) fn at(transition: Transition, stage: StageName) -> Self {
        match (stage.class(), transition) {
            (Class::Excluded, _) => Self::OutOfCount,
            (Class::Answered | Class::InProgress, Transition::Restored) => Self::NotExcluded,
            (Class::Answered, Transition::Closed) => Self::AlreadyClosed,
            (Class::Answered, _) => Self::AlreadyAnswered,
            (Class::InProgress, transition) => Self::at_open(transition, stage),
        }
    }

    /// The same, for a case in progress.
    fn at_open(transition: Transition, stage: StageName) -> Self {
        use Transition as T;
        if matches!(transition, T::PromiseKept | T::Closed | T::Reopened) {
            Self::NotAnswered { stage }
        } else if matches!(transition, T::Answered | T::SentBack) {
            Self::NotDrafted { stage }
        } else if matches!(transition, T::Assigned | T::AnswerImported) {
            Self::NotReceived { stage }
        } else if matches!(transition, T::CitizenReplied | T::RestEnded) {
            Self::NotAsked { stage }
        } else if transition == T::Reassigned {
            Self::NotAssigned
        } else {
            Self::AlreadyThere { stage }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_refusal_has_a_code_of_its_own_in_kebab_case() {
        let unique: BTreeSet<_> = Refused::CODES.iter().collect();
        assert_eq!(unique.len(), Refused::CODES.len());
        for code in Refused::CODES {
            assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{code}");
        }
    }
}
