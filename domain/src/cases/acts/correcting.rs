//! What was written down wrongly, and what must be forgotten (case ledger §3.4, row 19). The
//! stage stays.

use super::{Case, Change, Deed, FieldId, IdentityLevel, Kind, Refused, Step, TextDigest, Who};
use crate::units::UnitId;

impl Case {
    /// Row 19: another field or kind.
    pub fn reclassify(
        self,
        deed: Deed,
        field: FieldId,
        kind: Kind,
        reason: TextDigest,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        if (field, kind) == (self.facts.field, self.facts.kind) {
            return Err(Refused::Unchanged);
        }
        self.step(&deed, Change::Reclassified { field, kind, reason })
    }

    /// Row 19: the wrong unit was written down. Not a way around what a common ancestor decided.
    pub fn correct_unit(
        self,
        deed: Deed,
        unit: UnitId,
        reason: TextDigest,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        self.undecided()?;
        if unit == self.facts.unit {
            return Err(Refused::SameUnit);
        }
        self.step(&deed, Change::UnitCorrected { unit, reason })
    }

    /// Row 19: forgets who sent the case, and its words too if `text`. It stays counted as it is.
    pub fn erase_identity(self, deed: Deed, text: bool) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Citizen, Who::Officer, Who::Leader])?;
        if self.facts.identity == IdentityLevel::None && !text {
            return Err(Refused::NothingToErase);
        }
        self.step(&deed, Change::IdentityErased { text })
    }
}
