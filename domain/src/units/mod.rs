//! Units: People's Committees and the offices under them, a tree with dates.
//!
//! A unit stands from a first day until the day it no longer does; codes are used again for other
//! units at other dates, so a code names a unit only together with a date (units §4.2). Validity is
//! half-open throughout: `valid_to` is the first day on which the unit no longer stands, so that the
//! districts that ended with 30 June 2025 and the communes that began on 1 July 2025 share one date.
//!
//! - [`Level`], [`Levels`]: the configured list of levels
//! - [`Unit`], [`Tree`]: the units, and who is above whom
//! - [`Change`], [`Crosswalk`]: what became of units when they were merged, split or renamed
//! - [`NewUnit`]: a unit as an import file names it

mod change;
mod crosswalk;
mod level;
mod new_unit;
mod tree;
mod tree_fault;
mod unit;

pub use change::{Change, ChangeFault, ChangeKind, Share};
pub use crosswalk::Crosswalk;
pub use level::{Level, LevelFault, Levels};
pub use new_unit::NewUnit;
pub use tree::Tree;
pub use tree_fault::TreeFault;
pub use unit::{Unit, UnitCode};

ids! {
    /// Names one unit in the books. People know it by its code, and codes are used again.
    UnitId,
}

#[cfg(test)]
mod tests;
