//! Tallies of cases, rolled up in tables, so that a report costs what it shows and not how many
//! cases there are. What is not rolled up yet is counted beside them, so that a report is exact.
//!
//! What a case adds to them is the domain's to say ([`domain::reports::tallies`]). Here they are
//! [rolled up](rolling), [read](fn@read) as of a moment, and [counted anew](check).

pub mod check;
mod lot;
mod moment;
mod plan;
mod reading;
pub mod rolling;
mod store;
#[cfg(test)]
mod tests;

pub use plan::Counting;
pub use reading::{Material, read};
