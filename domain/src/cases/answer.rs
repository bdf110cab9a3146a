//! Answers: what the office replied, how that settled the matter, and who stands for it.

use super::{Label, Outcome, Refused, TextDigest};
use crate::people::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An outcome together with what it needs to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Settlement {
    /// Giải quyết xong.
    Fixed,
    /// Tiếp thu, sẽ giải quyết.
    WillDo {
        /// The local day by which it is promised; `None` only where an older book does not say.
        promised_on: Option<NaiveDate>,
    },
    /// Giải trình, cung cấp thông tin.
    Explained,
    /// Không tiếp thu, nêu lý do.
    NotAccepted,
    /// Chưa đủ cơ sở, tiếp tục tập hợp.
    Noted,
}

impl Settlement {
    /// Puts the two fields of a form together.
    ///
    /// # Errors
    /// [`Refused::NoOutcome`], [`Refused::NoPromisedDate`] for a promise without a day,
    /// [`Refused::StrayPromise`] for a day without a promise.
    pub fn new(outcome: Option<Outcome>, promised: Option<NaiveDate>) -> Result<Self, Refused> {
        let settled = match (outcome.ok_or(Refused::NoOutcome)?, promised) {
            (Outcome::WillDo, Some(_)) => return Ok(Self::WillDo { promised_on: promised }),
            (Outcome::WillDo, None) => return Err(Refused::NoPromisedDate),
            (Outcome::Fixed, _) => Self::Fixed,
            (Outcome::Explained, _) => Self::Explained,
            (Outcome::NotAccepted, _) => Self::NotAccepted,
            (Outcome::Noted, _) => Self::Noted,
        };
        if promised.is_some() { Err(Refused::StrayPromise) } else { Ok(settled) }
    }

    /// What an older book says of an answer; it may not know the day of a promise.
    ///
    /// # Errors
    /// [`Refused::NoOutcome`], [`Refused::StrayPromise`] for a day without a promise.
    pub fn imported(
        outcome: Option<Outcome>,
        promised: Option<NaiveDate>,
    ) -> Result<Self, Refused> {
        match (outcome, promised) {
            (Some(Outcome::WillDo), None) => Ok(Self::WillDo { promised_on: None }),
            (outcome, promised) => Self::new(outcome, promised),
        }
    }

    /// Whether a promise has its day: only an older book's may lack it.
    pub(super) const fn is_complete(self) -> Result<(), Refused> {
        match self {
            Self::WillDo { promised_on: None } => Err(Refused::NoPromisedDate),
            Self::WillDo { promised_on: Some(_) }
            | Self::Fixed
            | Self::Explained
            | Self::NotAccepted
            | Self::Noted => Ok(()),
        }
    }

    /// The outcome it is counted under.
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::Fixed => Outcome::Fixed,
            Self::WillDo { .. } => Outcome::WillDo,
            Self::Explained => Outcome::Explained,
            Self::NotAccepted => Outcome::NotAccepted,
            Self::Noted => Outcome::Noted,
        }
    }
}

words! {
    /// How a regulation was dealt with (Decree 20/2008, article 15); for kinds 2 to 8.
    HandlingForm {
        /// Amended or abolished by the office itself.
        Amended = "amended",
        /// Proposed to the body that is competent.
        Proposed = "proposed",
        /// A new regulation issued or proposed.
        Issued = "issued",
    }
}

/// What the office replied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The words, as a digest.
    pub text: TextDigest,
    /// How it settled the matter.
    pub settlement: Settlement,
    /// How it was given.
    pub given: Given,
}

/// What stands under an answer in writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signed.
    pub signer: PersonId,
    /// Number and symbol of the document, where it has one.
    pub document: Option<Label>,
    /// The copy that may be published, as a digest; `None` when none was made.
    pub copy: Option<TextDigest>,
    /// How a regulation was dealt with; `None` for kinds that are not about one.
    pub handling: Option<HandlingForm>,
}

/// How an answer was given, and who stands for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Given {
    /// In writing.
    Signed(Signature),
    /// Said at the meeting, before everyone.
    OnTheSpot {
        /// Who kept the meeting's record.
        organizer: PersonId,
        /// The leader who stands for the answer.
        leader: PersonId,
        /// The name of whoever spoke, as a digest.
        speaker: TextDigest,
        /// Where the minutes say so.
        minutes: Label,
    },
    /// Copied from an older book, which alone stands for it.
    Imported,
}
