//! The part of a cohort that one row of a report counts.

use std::collections::BTreeSet;

use domain::{
    cases::{FieldId, Kind, Source},
    meetings::MeetingId,
    reports::Month,
    units::UnitId,
};

use super::store::owned_by;

/// Conditions beside those of the cohort. What is `None` does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// Who owns the cases.
    pub owners: Option<BTreeSet<UnitId>>,
    /// Their field.
    pub field: Option<FieldId>,
    /// Their kind.
    pub kind: Option<Kind>,
    /// Their source.
    pub source: Option<Source>,
    /// Where they were said.
    pub meeting: Option<AtMeeting>,
    /// The month in which they were received.
    pub month: Option<Month>,
    /// The month in which they were first answered, of those that are answered.
    pub answered: Option<Month>,
}

/// Where a case was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtMeeting {
    /// At this meeting.
    Of(MeetingId),
    /// Not at a meeting.
    None,
}

impl Narrowing {
    /// The conditions on `standings s`, each after an `AND`. They hold numbers and words of ours
    /// only, never a text of anybody's, and so take no placeholders.
    pub(super) fn condition(&self) -> String {
        let mut conditions = owned_by("s.unit_id", self.owners.as_ref());
        let mut and = |condition: String| {
            conditions.push_str(" AND ");
            conditions.push_str(&condition);
        };
        if let Some(FieldId(field)) = self.field {
            and(format!("s.field_id = {field}"));
        }
        if let Some(kind) = self.kind {
            and(format!("s.kind = '{kind}'"));
        }
        if let Some(source) = self.source {
            and(format!("s.source = '{source}'"));
        }
        match self.meeting {
            Some(AtMeeting::Of(MeetingId(meeting))) => and(format!("s.meeting_id = {meeting}")),
            Some(AtMeeting::None) => and("s.meeting_id IS NULL".to_owned()),
            None => {}
        }
        if let Some(month) = self.month {
            and(format!("SUBSTR(CAST(s.received_on AS TEXT), 1, 7) = '{month}'"));
        }
        if let Some(month) = self.answered {
            let is_in = format!("SUBSTR(CAST(s.answered_on AS TEXT), 1, 7) = '{month}'");
            and(format!("s.class = 'answered' AND {is_in}"));
        }
        conditions
    }
}
