//! Why units do not make a tree.

use thiserror::Error;

use super::{UnitCode, UnitId};

/// Why units do not make a tree.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TreeFault {
    /// Two units with one id.
    #[error("two units have the number {}", id.0)]
    SameId {
        /// The id.
        id: UnitId,
    },
    /// It ends before it begins.
    #[error("the unit {code} ends before it begins")]
    Timeless {
        /// The unit.
        code: UnitCode,
    },
    /// Its level is not on the list.
    #[error("the unit {code} has the unknown level “{level}”")]
    UnknownLevel {
        /// The unit.
        code: UnitCode,
        /// Its level.
        level: String,
    },
    /// Its parent is not among the units.
    #[error("the parent of the unit {code} is unknown")]
    UnknownParent {
        /// The unit.
        code: UnitCode,
    },
    /// It stands on days on which its parent does not.
    #[error("the unit {code} stands on days on which its parent {parent} does not")]
    ParentNotStanding {
        /// The unit.
        code: UnitCode,
        /// Its parent.
        parent: UnitCode,
    },
    /// A tier under an office, or under a tier of its own rank or a higher one.
    #[error("the unit {code} cannot stand under {parent}: its level is not lower")]
    ParentNotAbove {
        /// The unit.
        code: UnitCode,
        /// Its parent.
        parent: UnitCode,
    },
    /// An office with nothing above it: it would count with no level.
    #[error("the unit {code} is no tier of government and has none above it")]
    NoTier {
        /// The unit.
        code: UnitCode,
    },
    /// It is above itself.
    #[error("the unit {code} is above itself")]
    Cycle {
        /// The unit.
        code: UnitCode,
    },
    /// Two units bear one code on the same day.
    #[error("two units bear the code {code} at the same time")]
    SameCode {
        /// The code.
        code: UnitCode,
    },
}

impl TreeFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SameId { .. } => "unit-same-id",
            Self::Timeless { .. } => "unit-timeless",
            Self::UnknownLevel { .. } => "unit-unknown-level",
            Self::UnknownParent { .. } => "unit-unknown-parent",
            Self::ParentNotStanding { .. } => "unit-parent-not-standing",
            Self::ParentNotAbove { .. } => "unit-parent-not-above",
            Self::NoTier { .. } => "unit-no-tier",
            Self::Cycle { .. } => "unit-cycle",
            Self::SameCode { .. } => "unit-same-code",
        }
    }

    /// The unit it is about; `None` where only its number is known.
    pub const fn unit(&self) -> Option<&UnitCode> {
        match self {
            Self::SameId { .. } => None,
            Self::Timeless { code }
            | Self::UnknownLevel { code, .. }
            | Self::UnknownParent { code }
            | Self::ParentNotStanding { code, .. }
            | Self::ParentNotAbove { code, .. }
            | Self::NoTier { code }
            | Self::Cycle { code }
            | Self::SameCode { code } => Some(code),
        }
    }

    /// The column of a unit file that it stands in.
    pub const fn column(&self) -> &'static str {
        match self {
            Self::SameId { .. } | Self::SameCode { .. } => "code",
            Self::Timeless { .. } => "valid_to",
            Self::UnknownLevel { .. } | Self::ParentNotAbove { .. } => "level",
            Self::UnknownParent { .. }
            | Self::ParentNotStanding { .. }
            | Self::NoTier { .. }
            | Self::Cycle { .. } => "parent_code",
        }
    }
}
