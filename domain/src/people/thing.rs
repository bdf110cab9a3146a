//! What actions are done to.

use crate::cases::{IdentityLevel, Source};
use crate::units::UnitId;

/// A case as permissions see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseThing<'a> {
    /// The unit that owns it, then its parent, and so on to the top ([`Tree::path`]).
    ///
    /// [`Tree::path`]: crate::units::Tree::path
    pub path: &'a [UnitId],
    /// How it came: organizers have to do with what was said at meetings.
    pub source: Source,
    /// How much its sender told, and to whom.
    pub identity: IdentityLevel,
}

/// What an action is done to. Paths begin with the unit itself and end at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing<'a> {
    /// A case; one about to be entered, too.
    Case(CaseThing<'a>),
    /// A meeting, by the unit that holds it.
    Meeting(&'a [UnitId]),
    /// A survey or its responses, by the unit whose they are.
    Survey(&'a [UnitId]),
    /// A unit: its accounts, its place in the tree, its figures, its journal.
    Unit(&'a [UnitId]),
    /// The whole installation: its calendar, deadline rules and settings. Whoever has a role on any
    /// of these top units has it on the whole.
    Office(&'a [UnitId]),
}

impl<'a> Thing<'a> {
    /// The units on any of which a grant covers it.
    pub(super) const fn path(self) -> &'a [UnitId] {
        match self {
            Self::Case(case) => case.path,
            Self::Meeting(path) | Self::Survey(path) | Self::Unit(path) | Self::Office(path) => {
                path
            }
        }
    }
}
