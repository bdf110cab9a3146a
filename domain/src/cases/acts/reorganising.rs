//! Units are merged or dissolved (case ledger §3.4, row 20): the only act of an administrator on
//! cases, and only together with a leader of the new unit.

use super::{Case, Change, Deed, Label, Party, Refused, Step, Who};
use crate::{people::PersonId, units::UnitId};
use chrono::NaiveDate;

impl Case {
    /// Row 20: writes the case to the unit that took over, as of a local day. `batch` names the
    /// re-organisation, `leader` the one who agrees for the new unit.
    pub fn reorganise(
        self,
        deed: Deed,
        unit: UnitId,
        leader: PersonId,
        batch: Label,
        effective_on: NaiveDate,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        let admin = deed.staff(&[Who::Admin])?;
        if admin.overlaps(Party { person: leader, on_behalf_of: None }) {
            return Err(Refused::SameParty);
        }
        if unit == self.facts.unit {
            return Err(Refused::SameUnit);
        }
        self.step(&deed, Change::Reorganised { unit, leader, batch, effective_on })
    }
}
