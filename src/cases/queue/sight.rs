//! Whose cases a person sees: what they may do, as units.

use std::collections::BTreeSet;

use domain::{
    people::{Action, Person, reach},
    units::UnitId,
};

use crate::office::Office;

/// The cases to which somebody may do something: [`reach`] with every unit spelled out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// Whether it is every case of the office.
    pub is_everything: bool,
    /// The units all of whose cases it is.
    pub everything: BTreeSet<UnitId>,
    /// The units of which it is the cases said at meetings.
    pub meeting_cases: BTreeSet<UnitId>,
}

impl Sight {
    /// What a person may do this to.
    pub fn of(office: &Office, person: &Person, action: Action) -> Self {
        let reach = reach(person, action);
        let within = |tops: &BTreeSet<UnitId>| -> BTreeSet<UnitId> {
            let is_within = |id: &UnitId| office.tree.path(*id).iter().any(|up| tops.contains(up));
            office.tree.iter().map(|unit| unit.id).filter(is_within).collect()
        };
        let everything = within(&reach.everything);
        let is_everything = everything.len() == office.tree.iter().count();
        Self { is_everything, meeting_cases: within(&reach.meeting_cases), everything }
    }

    /// Whether there is nothing that they may do it to.
    pub fn is_nothing(&self) -> bool {
        self.everything.is_empty() && self.meeting_cases.is_empty()
    }

    /// Whether it holds any case of a unit.
    pub fn touches(&self, unit: UnitId) -> bool {
        self.everything.contains(&unit) || self.meeting_cases.contains(&unit)
    }
}
