//! What a survey report says: shares with their bases and intervals, scores, and what of it the
//! public may see.

mod question;
mod report;
mod suppress;
#[cfg(test)]
mod tests;
mod wilson;

pub use question::{OptionResult, QuestionResult};
pub use report::{DimensionResult, Group, ReportRow, SurveyReport};
pub use suppress::SMALLEST_PUBLIC_CELL;
pub use wilson::wilson_95;
