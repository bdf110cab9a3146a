//! What the office calls the things that reports list, and how its units hang together.

use super::Month;
use crate::cases::{FieldId, Kind, Source};
use crate::meetings::MeetingId;
use crate::units::UnitId;

/// A row's place in the order, its key for machines and its label for people, in that order of
/// weight when rows are sorted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The place that the office gave it. Never a rank by figures.
    pub place: u32,
    /// A code or word, the same in every language.
    pub key: String,
    /// What people read, in the language of the report.
    pub label: String,
}

/// A row that the rules know by themselves: only its label is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FixedRow {
    /// The one row of a report without a grouping; key `all`.
    All,
    /// "Không qua hội nghị"; key `none`.
    NoMeeting,
    /// A kind of case.
    Kind(Kind),
    /// A source.
    Source(Source),
    /// A month.
    Month(Month),
}

/// Gives the names and the tree of units, as of the date whose hierarchy the report uses.
pub trait Directory {
    /// The name of a unit. Two units may share a key: codes are used again.
    fn unit(&self, unit: UnitId) -> Name;
    /// The name of a unit's level: equal for all units of one level.
    fn level(&self, unit: UnitId) -> Name;
    /// The unit above; `None` at the top.
    fn parent(&self, unit: UnitId) -> Option<UnitId>;
    /// The name of a field.
    fn field(&self, field: FieldId) -> Name;
    /// The name of a meeting.
    fn meeting(&self, meeting: MeetingId) -> Name;
    /// The label of a row that the rules know.
    fn label(&self, row: FixedRow) -> String;
}
