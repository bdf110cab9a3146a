//! A due date counted again (case ledger §3.9). Only cases in progress have one that can move.

use super::{Case, Change, Deed, Due, Recount, Refused, Step, Transition, Who};

impl Case {
    /// Writes another due date, because the calendar or the rule changed or the clock had rested.
    pub fn recompute_due(self, deed: Deed, due: Due, why: Recount) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Clock])?;
        self.in_progress(Transition::DeadlineRecomputed)?;
        let due_before = self.facts.due.clone();
        if due_before.as_ref() == Some(&due) {
            return Err(Refused::Unchanged);
        }
        self.step(&deed, Change::DeadlineRecomputed { due_before, due, why })
    }
}
