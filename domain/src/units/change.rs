//! What became of a unit.

use chrono::NaiveDate;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::UnitCode;
use super::UnitId;

words! {
    /// How a unit became another.
    ChangeKind {
        /// It went into another, alone or with others.
        Merge = "merge",
        /// It was divided among others.
        Split = "split",
        /// It took another name.
        Rename = "rename",
        /// It became another type of unit (thị trấn → xã, xã → phường).
        Retype = "retype",
        /// It took another code.
        Recode = "recode",
    }
}

/// A part of a unit: an exact fraction, more than 0 and at most 1.
pub type Share = BigRational;

/// A change by which a unit, or part of it, became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The unit that ended.
    pub from: UnitId,
    /// The unit it went into.
    pub to: UnitId,
    /// How.
    pub kind: ChangeKind,
    /// How much of what ended went there: (numerator, denominator).
    pub share: (u32, u32),
    /// The day it took effect: the first on which `from` no longer stands.
    pub effective_on: NaiveDate,
    /// The resolution or decision, as it is printed.
    pub legal_ref: String,
}

impl Change {
    /// The share as a fraction; `None` unless it is more than 0 and at most 1.
    pub(super) fn exact_share(&self) -> Option<Share> {
        let (part, whole) = self.share;
        (0 < part && part <= whole).then(|| Share::new(part.into(), whole.into()))
    }
}

/// Why changes do not make a cross-walk.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChangeFault {
    /// It names a unit that is not in the tree.
    #[error("a change names the unknown unit {}", id.0)]
    UnknownUnit {
        /// The id.
        id: UnitId,
    },
    /// The unit did not end on the day of the change.
    #[error("the unit {code} does not end on {effective_on}")]
    NotEnding {
        /// The unit.
        code: UnitCode,
        /// The day of the change.
        effective_on: NaiveDate,
    },
    /// The unit it went into does not stand on that day.
    #[error("the unit {code} does not stand on {effective_on}")]
    NotStanding {
        /// The unit it went into.
        code: UnitCode,
        /// The day of the change.
        effective_on: NaiveDate,
    },
    /// A share of nothing, or of more than the whole.
    #[error("the share {part}/{whole} of the unit {code} is not a part of it")]
    NoShare {
        /// The unit that ended.
        code: UnitCode,
        /// The numerator.
        part: u32,
        /// The denominator.
        whole: u32,
    },
    /// The same two units twice.
    #[error("the unit {from} goes into {to} twice")]
    Twice {
        /// The unit that ended.
        from: UnitCode,
        /// The unit it went into.
        to: UnitCode,
    },
    /// The shares of a unit do not add up to the whole.
    #[error("the shares of the unit {code} add up to {total}, not to 1")]
    NotWhole {
        /// The unit that ended.
        code: UnitCode,
        /// What they add up to.
        total: Share,
    },
}

impl ChangeFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownUnit { .. } => "change-unknown-unit",
            Self::NotEnding { .. } => "change-not-ending",
            Self::NotStanding { .. } => "change-not-standing",
            Self::NoShare { .. } => "change-no-share",
            Self::Twice { .. } => "change-twice",
            Self::NotWhole { .. } => "change-not-whole",
        }
    }
}
