//! The grounds on which a case leaves the count, each with the facts that it needs.

use super::{CaseRef, ExclusionReason, Label, TextDigest};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

words! {
    /// Why two cases are taken to come from one sender.
    SameSender {
        /// The same receipt was used for both.
        Receipt = "receipt",
        /// The same telephone number.
        Phone = "phone",
        /// The same form, sent again.
        FormToken = "form_token",
    }
}

/// Why a case left the count, with the facts that the reason needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Exclusion {
    /// Not an opinion at all.
    Spam {
        /// The filter rule it hit, or the reason given by the person who proposed it.
        because: Label,
    },
    /// The same sender sent the same thing twice.
    DoubleSubmit {
        /// The case that stays.
        master: CaseRef,
        /// Why the sender is taken to be the same.
        evidence: SameSender,
    },
    /// The sender took it back.
    Withdrawn,
    /// Not what the register is for.
    OutOfScope {
        /// The code of the legal ground.
        legal_reason: Label,
        /// The advice sent to the sender, as a digest.
        advice: TextDigest,
    },
    /// Sent to a body outside the system.
    SentOutside {
        /// Who has it now.
        body: Label,
        /// That body's reference, or the number of the letter sent to it.
        letter: Label,
        /// The local day the sender was told.
        told_on: NaiveDate,
    },
}

impl Exclusion {
    /// The reason it is counted under.
    pub const fn reason(&self) -> ExclusionReason {
        match self {
            Self::Spam { .. } => ExclusionReason::Spam,
            Self::DoubleSubmit { .. } => ExclusionReason::DoubleSubmit,
            Self::Withdrawn => ExclusionReason::Withdrawn,
            Self::OutOfScope { .. } => ExclusionReason::OutOfScope,
            Self::SentOutside { .. } => ExclusionReason::SentOutside,
        }
    }
}
