//! One unit, for as long as it stood under one name, level and parent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::UnitId;

crate::text::codes! {
    /// What people know a unit by, at a date: the official code of the statistics office, leading
    /// zeros kept, or one an office made up (`LC`, `LC-VP`).
    UnitCode = 20,
}

/// One unit. A change of name, level, code or parent ends it and begins another (see
/// [`Change`](super::Change)), so that reports of the past keep what was true then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Names it in the books, for ever.
    pub id: UnitId,
    /// What people know it by while it stands.
    pub code: UnitCode,
    /// What it is called in Vietnamese. Names repeat: print the parent with it.
    pub name_vi: String,
    /// What it is called in English.
    pub name_en: String,
    /// The code of its level.
    pub level: String,
    /// The unit above it; `None` at the top.
    pub parent: Option<UnitId>,
    /// The first day it stands.
    pub valid_from: NaiveDate,
    /// The first day it no longer stands; `None` while no end is known.
    pub valid_to: Option<NaiveDate>,
}

impl Unit {
    /// Whether it stands on a day.
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|end| day < end)
    }

    /// Whether it stands for all the time that another does.
    pub(super) fn outlasts(&self, other: &Self) -> bool {
        self.valid_from <= other.valid_from
            && self.valid_to.is_none_or(|end| other.valid_to.is_some_and(|other| other <= end))
    }

    /// Whether there is a day on which both stand.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.valid_to.is_none_or(|end| other.valid_from < end)
            && other.valid_to.is_none_or(|end| self.valid_from < end)
    }
}
