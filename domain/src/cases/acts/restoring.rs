//! Back into the count (case ledger §3.4, row 17). The day of receipt stays.

use super::{Case, Change, Class, Deed, Exclusion, Refused, Step, TextDigest, Transition, Who};

impl Case {
    /// Row 17: a leader finds that the case counts.
    pub fn restore(self, deed: Deed, reason: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Leader, Who::ParentLeader])?;
        self.step(&deed, Change::Restored { reason: Some(reason) })
    }

    /// Row 17: a double submit comes back by itself once `master`, the case that was kept instead
    /// of it, is out of the count too.
    pub fn restore_for(self, deed: Deed, master: &Self) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Clock])?;
        let refused = Refused::at(Transition::Restored, self.stage.name());
        let exclusion = self.stage.exclusion().ok_or(refused)?;
        let Exclusion::DoubleSubmit { master: kept, .. } = exclusion else {
            return Err(Refused::WrongMaster);
        };
        if master.facts.reference != *kept {
            return Err(Refused::WrongMaster);
        }
        if master.class() != Class::Excluded {
            return Err(Refused::MasterCounts);
        }
        self.step(&deed, Change::Restored { reason: None })
    }
}
