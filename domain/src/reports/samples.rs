//! A small district, and random cells, for the tests of reports.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use proptest::prelude::*;

use super::{
    AsOf, Cell, Directory, FixedRow, Grouping, Month, Name, Period, Rated, Scope, Status,
    tallies::Sums,
};
use crate::cases::{ExclusionReason, FieldId, Kind, Outcome, Source};
use crate::meetings::MeetingId;
use crate::units::UnitId;

pub fn hanoi() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap()
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn year_2019(grouping: Option<Grouping>) -> Scope {
    let period = Period::new(date(2019, 1, 1), date(2020, 1, 1)).unwrap();
    Scope { period, as_of: AsOf::end_of(date(2020, 1, 10), &hanoi()), grouping }
}

/// What these cells come to, and what the senders of some of their cases think.
pub fn sums(grouping: Option<Grouping>, cells: &[Cell], rated: &[Rated]) -> Sums {
    let mut sums = Sums::new(grouping);
    for cell in cells {
        sums.add_cell(cell);
    }
    for one in rated {
        sums.add_rated(one);
    }
    sums
}

/// Unit 1 is the district, units 2 and 3 its offices, all others its communes. Units 8 and 9 share
/// a code. Field 0 is "Chưa phân loại".
pub struct District;

fn name(place: i64, key: String, label: &str) -> Name {
    Name { place: u32::try_from(place).unwrap(), label: format!("{label} {key}"), key }
}

impl Directory for District {
    fn unit(&self, unit: UnitId) -> Name {
        let code = if unit.0 == 9 { 8 } else { unit.0 };
        name(unit.0, format!("{code:05}"), "Đơn vị")
    }

    fn level(&self, unit: UnitId) -> Name {
        match unit.0 {
            ..=3 => name(1, "district".to_owned(), "Cấp"),
            4.. => name(2, "commune".to_owned(), "Cấp"),
        }
    }

    fn parent(&self, unit: UnitId) -> Option<UnitId> {
        (unit.0 != 1).then_some(UnitId(1))
    }

    fn field(&self, field: FieldId) -> Name {
        match field.0 {
            0 => name(99, "unclassified".to_owned(), "Chưa phân loại"),
            id => name(id, format!("field-{id}"), "Lĩnh vực"),
        }
    }

    fn meeting(&self, meeting: MeetingId) -> Name {
        name(meeting.0, format!("2019-{:02}", meeting.0), "Hội nghị")
    }

    fn label(&self, row: FixedRow) -> String {
        match row {
            FixedRow::All => "Tất cả".to_owned(),
            FixedRow::NoMeeting => "Không qua hội nghị".to_owned(),
            FixedRow::Kind(kind) => kind.to_string(),
            FixedRow::Source(source) => source.to_string(),
            FixedRow::Month(month) => month.to_string(),
        }
    }
}

/// So many cases said at meeting 1 in June 2019.
pub fn said(unit: i64, status: Status, n: u64) -> Cell {
    Cell {
        unit: UnitId(unit),
        field: FieldId(0),
        kind: Kind::Opinion,
        source: Source::Meeting,
        meeting: Some(MeetingId(1)),
        month: Month::of(date(2019, 6, 28)),
        status,
        n,
    }
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        (prop::sample::select(Outcome::ALL), any::<bool>())
            .prop_map(|(outcome, on_time)| Status::Answered { outcome, on_time }),
        any::<bool>().prop_map(|overdue| Status::InProgress { overdue }),
        prop::sample::select(ExclusionReason::ALL).prop_map(Status::Excluded),
    ]
}

/// Any cells at all, up to 40 of them.
pub fn cells() -> impl Strategy<Value = Vec<Cell>> {
    let dimensions = (
        1..12_i64,
        0..4_i64,
        prop::sample::select(Kind::ALL),
        prop::sample::select(Source::ALL),
        prop::option::of(1..4_i64),
        1..=12_u32,
    );
    let cell = (dimensions, status(), 0..1_000_u64).prop_map(|(dimensions, status, n)| {
        let (unit, field, kind, source, meeting, month) = dimensions;
        Cell {
            unit: UnitId(unit),
            field: FieldId(field),
            kind,
            source,
            meeting: meeting.map(MeetingId),
            month: Month::of(date(2019, month, 1)),
            status,
            n,
        }
    });
    prop::collection::vec(cell, 0..40)
}
