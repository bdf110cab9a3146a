//! A meeting as an import file names it.

use chrono::NaiveDate;

use super::{FormFault, FormLedger, MeetingCode, MeetingKind};
use crate::text::{ColumnFault, FieldFault, NAME_MAX, Row};
use crate::units::UnitCode;

/// One row of a meeting file, read; its unit is not yet looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMeeting {
    /// What people will know it by.
    pub code: MeetingCode,
    /// The code of the unit that holds it, at its day.
    pub unit: UnitCode,
    /// What sort of meeting it is.
    pub kind: MeetingKind,
    /// Its local day.
    pub held_on: NaiveDate,
    /// Where it is held.
    pub place: String,
    /// Who chairs it; `None` where the file does not say.
    pub chair: Option<String>,
    /// How many came and what became of the forms.
    pub forms: FormLedger,
    /// How many people spoke; `None` where nobody counted.
    pub speakers: Option<u32>,
}

impl NewMeeting {
    /// The columns of a meeting file, in their order.
    pub const COLUMNS: &'static [&'static str] = &[
        "code",
        "unit",
        "kind",
        "held_on",
        "place",
        "chair",
        "attended",
        "forms_handed_out",
        "forms_returned",
        "speakers",
    ];

    /// Reads the fields of one row, naming every fault in it.
    pub fn from_fields(fields: &[&str]) -> Result<Self, Vec<ColumnFault>> {
        let mut row = Row::new(Self::COLUMNS, fields);
        let (code, unit) = (row.parsed("code"), row.parsed("unit"));
        let (kind, held_on) = (row.parsed("kind"), row.date("held_on"));
        let (place, chair) = (row.line("place", 200), row.optional_line("chair", NAME_MAX));
        let attended = row.optional_count("attended");
        let handed_out = row.optional_count("forms_handed_out");
        let returned = row.optional_count("forms_returned");
        let speakers = row.optional_count("speakers");
        let forms = match FormLedger::new(attended, handed_out, returned, None) {
            Ok(forms) => Some(forms),
            Err(
                FormFault::ReturnedMoreThanHandedOut { .. }
                | FormFault::UsableMoreThanReturned { .. },
            ) => {
                row.refuse("forms_returned", FieldFault::MoreThan { other: "forms_handed_out" });
                None
            }
        };
        let meeting = (|| {
            Some(Self {
                code: code?,
                unit: unit?,
                kind: kind?,
                held_on: held_on?,
                place: place?,
                chair,
                forms: forms?,
                speakers,
            })
        })();
        row.finish(meeting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_a_meeting_file_is_read() {
        let fields = [
            "HN-01",
            "X01",
            "leader_meets_people",
            "2019-06-28",
            "Nhà văn hóa xã",
            "",
            "82",
            "82",
            "82",
            "",
        ];
        let meeting = NewMeeting::from_fields(&fields).unwrap();
        assert_eq!(
            (meeting.code.as_str(), meeting.kind),
            ("HN-01", MeetingKind::LeaderMeetsPeople)
        );
        assert_eq!((meeting.chair, meeting.speakers), (None, None));
        assert_eq!(meeting.forms.returned(), Some(82));
    }

    #[test]
    fn a_faulty_row_names_each_column() {
        let fields =
            ["HN 01", "", "complaint_dialogue", "28.6.2019", "", "\u{202e}", "x", "80", "81"];
        let faults = NewMeeting::from_fields(&fields).unwrap_err();
        let told: Vec<_> = faults.iter().map(|f| (f.column, f.fault.code())).collect();
        let expected = [
            ("code", "code-foreign"),
            ("unit", "field-empty"),
            ("kind", "field-unknown-word"),
            ("held_on", "field-not-a-date"),
            ("place", "field-empty"),
            ("chair", "text-bidirectional"),
            ("attended", "field-not-a-count"),
            ("forms_returned", "field-more-than"),
        ];
        assert_eq!(told, expected);
    }
}
