//! Cases.
pub mod deadlines;
