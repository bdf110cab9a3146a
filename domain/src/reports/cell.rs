//! The cases that share every dimension of a report.

use super::{Month, Status};
use crate::cases::{FieldId, Kind, Source};
use crate::meetings::MeetingId;
use crate::units::UnitId;

/// So many cases with the same owner, field, kind, source, meeting, month and status, as of one
/// instant. A database gives one cell per group; one case alone is a cell of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Who owns the cases as of the instant: a transferred case counts once, at its receiver.
    pub unit: UnitId,
    /// Their one field, which may be the real row "Chưa phân loại".
    pub field: FieldId,
    /// What they are about.
    pub kind: Kind,
    /// How they reached the office.
    pub source: Source,
    /// Where they were said; `None` for "Không qua hội nghị".
    pub meeting: Option<MeetingId>,
    /// When they were received, in the office's zone.
    pub month: Month,
    /// How they count.
    pub status: Status,
    /// How many there are.
    pub n: u64,
}
