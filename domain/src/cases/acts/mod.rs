//! What people do to cases: every row of case ledger §3.4, by topic.
//!
//! Each act checks the same things in the same order: that the actor saw the case as it is, that
//! this kind of party may do it, that the stage allows it, and what the act itself asks for.

mod answering;
mod asking;
mod correcting;
mod deadline;
mod exclusion;
mod grouping;
mod handling;
mod publishing;
mod receiving;
mod reopening;
mod reorganising;
mod restoring;
mod splitting;
mod transfer;

#[cfg(test)]
mod tests;

pub use answering::Approval;
pub use asking::Asking;
pub use receiving::OnTheSpot;
pub use splitting::SecondMatter;
pub use transfer::{Bounce, Decision, Handover};

use super::{
    Actor, Answer, Case, CaseRef, Change, Channel, Checked, Class, Closing, Custody, Deed, Due,
    Exclusion, FieldId, Given, GroupId, IdentityLevel, Kind, Label, Opening, Party, Recount,
    Refused, SameSender, Settlement, Signature, Source, Split, Stage, Step, TextDigest, Transition,
    Who,
};

impl Case {
    /// Refuses a transition that only a case in progress can undergo.
    fn in_progress(&self, transition: Transition) -> Result<(), Refused> {
        if self.class() == Class::InProgress {
            Ok(())
        } else {
            Err(Refused::at(transition, self.stage.name()))
        }
    }
}
