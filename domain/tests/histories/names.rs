//! What the town calls its units, fields and meetings, and how its units hang together.

use crate::town::UNITS;
use domain::cases::FieldId;
use domain::meetings::MeetingId;
use domain::reports::{Directory, FixedRow, Grouping, Name};
use domain::units::UnitId;

/// Unit 1 is above 2 and 3, unit 2 above 4, and unit 5 stands by itself.
pub struct Names;

impl Directory for Names {
    fn unit(&self, unit: UnitId) -> Name {
        // Against the order of the ids, which nothing may lean on.
        name(10 - unit.0, format!("unit-{}", unit.0))
    }

    fn level(&self, unit: UnitId) -> Name {
        match unit.0 {
            1 | 5 => name(1, "district".to_owned()),
            _ => name(2, "commune".to_owned()),
        }
    }

    fn parent(&self, unit: UnitId) -> Option<UnitId> {
        match unit.0 {
            2 | 3 => Some(UnitId(1)),
            4 => Some(UnitId(2)),
            _ => None,
        }
    }

    fn field(&self, field: FieldId) -> Name {
        name(field.0, format!("field-{}", field.0))
    }

    fn meeting(&self, meeting: MeetingId) -> Name {
        name(meeting.0, format!("meeting-{}", meeting.0))
    }

    fn label(&self, row: FixedRow) -> String {
        format!("{row:?}")
    }
}

fn name(place: i64, key: String) -> Name {
    Name { place: u32::try_from(place).unwrap(), label: key.to_uppercase(), key }
}

/// Every grouping, and none.
pub fn groupings() -> impl Iterator<Item = Option<Grouping>> {
    Grouping::ALL.iter().copied().map(Some).chain([None])
}

/// Every unit with all below it, every unit above others also alone, and the whole town.
pub fn unit_sets() -> Vec<Vec<UnitId>> {
    let all: Vec<_> = (1..).map(UnitId).take(UNITS).collect();
    let mut sets = vec![all.clone()];
    for unit in &all {
        let subtree: Vec<_> = all.iter().copied().filter(|one| is_within(*one, *unit)).collect();
        if subtree.len() > 1 {
            sets.push(vec![*unit]);
        }
        sets.push(subtree);
    }
    sets
}

fn is_within(unit: UnitId, above: UnitId) -> bool {
    unit == above || Names.parent(unit).is_some_and(|parent| is_within(parent, above))
}
