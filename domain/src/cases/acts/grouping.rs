//! Several who say the same (case ledger §3.4, row 18). Each stays a case and is counted; a group
//! only lets them be answered together.

use super::{Case, CaseRef, Change, Deed, GroupId, Refused, Step, Who};

impl Case {
    /// Row 18: puts the case in a group, under its lead case (which may be this one).
    pub fn group(self, deed: Deed, group: GroupId, lead: CaseRef) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer])?;
        if self.facts.group.is_some() {
            return Err(Refused::AlreadyGrouped);
        }
        self.step(&deed, Change::Grouped { group, lead })
    }

    /// Row 18: takes the case out of its group.
    pub fn ungroup(self, deed: Deed) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer])?;
        let Some((group, _)) = self.facts.group else { return Err(Refused::NotGrouped) };
        self.step(&deed, Change::Ungrouped { group })
    }
}
