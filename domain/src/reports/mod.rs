//! Figures: counts that reconcile, the identities they must keep, and their percentages.
//!
//! One chain serves every screen, file, address and command. Cases come as [`Cell`]s: the rows of a
//! `GROUP BY` over every dimension, each saying once how its cases count ([`Status`]). A
//! [`Figure`] says which cases it includes; [`Counts`] adds them up; [`ResolutionReport`] groups
//! them and is only made when every [`Identity`] holds. The list behind a number is the cases that
//! its [`Figure`] includes, so number and list cannot drift apart.

mod as_of;
mod cell;
mod counts;
mod directory;
mod figure;
mod flow;
mod identity;
mod month;
mod period;
mod printed;
mod ratings;
mod resolution;
mod rows;
mod status;
pub mod tallies;
mod tree;

pub use as_of::{AsOf, answered_in_time, day_start, is_overdue, local_date};
pub use cell::Cell;
pub use counts::Counts;
pub use directory::{Directory, FixedRow, Name};
pub use figure::Figure;
pub use flow::{Flow, Move, MoveKind, Place, SenselessMove, Stock};
pub use identity::{Check, Identity, Unreconciled, list_lengths};
pub use month::{Month, NotAMonth};
pub use period::{Period, PeriodRefused};
pub use printed::Gap;
pub use ratings::Ratings;
pub use resolution::{Basis, ResolutionReport, Scope};
pub use rows::{Grouping, Rated, Row, add_up, rows};
pub use status::{SenselessStatus, Status};
pub use tree::{Node, Tree};

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
