//! What the office knows: cases and their ledger, meetings, surveys, units, deadlines, figures.
//!
//! Rules only. Nothing here reads a clock, a file or a database; time, randomness and texts are
//! handed in, and what comes out is a value.

#[macro_use]
mod word;

pub mod calendar;
pub mod cases;
pub mod desk;
pub mod meetings;
pub mod numbers;
pub mod people;
pub mod reports;
pub mod surveys;
pub mod text;
pub mod units;

pub use word::UnknownWord;
