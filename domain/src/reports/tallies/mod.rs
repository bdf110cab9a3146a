//! Tallies of cases: figures kept as the sum of what moved them, so that a report costs what it
//! shows and not what was collected.
//!
//! A case's [`Course`] says where it stood and from when until when. It comes down to [`Delta`]s:
//! at such an instant one case more, or less, of such a [`Mark`]. Deltas of many cases are added up
//! by month of receipt and by day of the move; [`Sums`] adds up those that an instant sees, and
//! makes the tables of a report of them.

mod course;
mod mark;
mod span;
mod sums;
#[cfg(test)]
mod tests;

pub use course::{Course, Delta, Parts, Stretch, When};
pub use mark::{Mark, NotAMark};
pub use span::{Cause, Span};
pub use sums::{Part, Sums};
