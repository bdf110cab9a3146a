//! What each stage carries: the facts without which a case could not stand there.

use super::{Answer, Class, Exclusion, Label, Settlement, StageName, TextDigest};
use crate::people::PersonId;
use chrono::{DateTime, Utc};

words! {
    /// Why an answered case was closed.
    Closing {
        /// The sender said so.
        Satisfied = "satisfied",
        /// Thirty days went by and nobody came back to it.
        Time = "time",
    }
}

/// An answer that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The answer.
    pub answer: Answer,
    /// When it was given, UTC.
    pub at: DateTime<Utc>,
    /// Who had handled the case; `None` when it was answered on the spot or in an older book.
    pub handler: Option<PersonId>,
}

/// Where a case stands, with the facts that make it true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// In the register, not yet given to anyone.
    Received,
    /// Given to a handler.
    Assigned {
        /// To whom.
        handler: PersonId,
    },
    /// Being worked on.
    Processing {
        /// By whom; `None` after a reopening of a case that nobody here had handled.
        handler: Option<PersonId>,
    },
    /// The sender was asked something; the clock rests.
    WaitingCitizen {
        /// Who asked.
        handler: PersonId,
        /// The question, as a digest.
        question: TextDigest,
        /// Since when, UTC.
        since: DateTime<Utc>,
        /// When the days of rest that the case had left are used up, UTC.
        rest_ends_at: DateTime<Utc>,
    },
    /// Another office was asked; the clock runs.
    WaitingOther {
        /// Who asked.
        handler: PersonId,
        /// Which office.
        body: Label,
    },
    /// An answer is written and awaits approval.
    Drafted {
        /// Who wrote it.
        handler: PersonId,
        /// The draft, as a digest.
        text: TextDigest,
        /// The outcome it proposes.
        settlement: Settlement,
    },
    /// The answer was given.
    Answered(Settled),
    /// The answer was given and the matter rests.
    Closed(Settled, Closing),
    /// Out of the count.
    Excluded(Exclusion),
}

impl Stage {
    /// The stage without its facts.
    pub const fn name(&self) -> StageName {
        match self {
            Self::Received => StageName::Received,
            Self::Assigned { .. } => StageName::Assigned,
            Self::Processing { .. } => StageName::Processing,
            Self::WaitingCitizen { .. } => StageName::WaitingCitizen,
            Self::WaitingOther { .. } => StageName::WaitingOther,
            Self::Drafted { .. } => StageName::Drafted,
            Self::Answered(_) => StageName::Answered,
            Self::Closed(..) => StageName::Closed,
            Self::Excluded(_) => StageName::Excluded,
        }
    }

    /// How the case is counted.
    pub const fn class(&self) -> Class {
        self.name().class()
    }

    /// Who handles the case; `None` while nobody does.
    pub const fn handler(&self) -> Option<PersonId> {
        match self {
            Self::Received | Self::Excluded(_) => None,
            Self::Assigned { handler }
            | Self::WaitingCitizen { handler, .. }
            | Self::WaitingOther { handler, .. }
            | Self::Drafted { handler, .. } => Some(*handler),
            Self::Processing { handler } => *handler,
            Self::Answered(settled) | Self::Closed(settled, _) => settled.handler,
        }
    }

    /// The answer that stands; `None` while there is none.
    pub const fn settled(&self) -> Option<&Settled> {
        match self {
            Self::Answered(settled) | Self::Closed(settled, _) => Some(settled),
            Self::Received
            | Self::Assigned { .. }
            | Self::Processing { .. }
            | Self::WaitingCitizen { .. }
            | Self::WaitingOther { .. }
            | Self::Drafted { .. }
            | Self::Excluded(_) => None,
        }
    }

    /// Why the case is out of the count; `None` while it is in it.
    pub const fn exclusion(&self) -> Option<&Exclusion> {
        match self {
            Self::Excluded(exclusion) => Some(exclusion),
            Self::Received
            | Self::Assigned { .. }
            | Self::Processing { .. }
            | Self::WaitingCitizen { .. }
            | Self::WaitingOther { .. }
            | Self::Drafted { .. }
            | Self::Answered(_)
            | Self::Closed(..) => None,
        }
    }
}
