//! From unit to unit (case ledger §3.4, row 11). Nobody can keep a case going round: whoever gets
//! it may send it back once, and the second time their common ancestor decides.
//!
//! The deadline does not start again. The new owner has what is left of it, five working days at
//! the least: `floor` is the day on which these end.

use super::{Case, Change, Custody, Deed, Due, Refused, Step, TextDigest, Transition, Who};
use crate::units::UnitId;
use chrono::{DateTime, NaiveDate, SubsecRound as _, Utc};

/// To which unit a case goes, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handover {
    /// The unit.
    pub unit: UnitId,
    /// Why, as a digest.
    pub reason: TextDigest,
    /// The earliest local day it may be due there.
    pub floor: NaiveDate,
    /// Before which instant the unit may bounce it, UTC: two working days on.
    pub bounce_until: DateTime<Utc>,
}

/// A case sent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounce {
    /// Why, as a digest.
    pub reason: TextDigest,
    /// The earliest local day it may be due where it goes.
    pub floor: NaiveDate,
    /// The lowest unit above both; needed for the second bounce.
    pub ancestor: Option<UnitId>,
}

/// What the common ancestor decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The owner; may be the ancestor itself.
    pub unit: UnitId,
    /// Why, as a digest.
    pub reason: TextDigest,
    /// The earliest local day it may be due there.
    pub floor: NaiveDate,
}

impl Case {
    /// Row 11: gives the case to another unit.
    pub fn transfer(self, deed: Deed, to: Handover) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        self.in_progress(Transition::Transferred)?;
        self.undecided()?;
        if to.unit == self.facts.unit {
            return Err(Refused::SameUnit);
        }
        let (due_before, due) = self.due_from(to.floor);
        let bounce_until = to.bounce_until.trunc_subsecs(6);
        let Handover { unit, reason, .. } = to;
        self.step(&deed, Change::Transferred { unit, reason, due_before, due, bounce_until })
    }

    /// Row 11: sends the case back to the unit it came from, or up if that happened before.
    pub fn bounce(self, deed: Deed, back: Bounce) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        self.in_progress(Transition::Bounced)?;
        self.undecided()?;
        let Custody::Offered { by, until, bounced } = self.facts.custody else {
            return Err(Refused::NothingToBounce);
        };
        if deed.at() >= until {
            return Err(Refused::BounceTooLate);
        }
        let (due_before, due) = self.due_from(back.floor);
        let reason = back.reason;
        let change = if bounced {
            let unit = back.ancestor.ok_or(Refused::AncestorNeeded)?;
            Change::Escalated { unit, reason, due_before, due }
        } else {
            Change::Bounced { unit: by, reason, due_before, due }
        };
        self.step(&deed, change)
    }

    /// Row 11: the common ancestor decides who owns the case. Its own leader may while it is
    /// there, a leader above the owner also later.
    pub fn decide_owner(self, deed: Deed, decision: Decision) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Leader, Who::ParentLeader])?;
        self.in_progress(Transition::OwnerDecided)?;
        match self.facts.custody {
            Custody::Escalated => {}
            Custody::Decided => {
                deed.allow(&[Who::ParentLeader])?;
                if decision.unit == self.facts.unit {
                    return Err(Refused::SameUnit);
                }
            }
            Custody::Undisputed | Custody::Offered { .. } | Custody::Returned => {
                return Err(Refused::NothingToDecide);
            }
        }
        let (due_before, due) = self.due_from(decision.floor);
        let Decision { unit, reason, .. } = decision;
        self.step(&deed, Change::OwnerDecided { unit, reason, due_before, due })
    }

    /// Refuses to move a case whose owner is for the common ancestor to say.
    pub(super) const fn undecided(&self) -> Result<(), Refused> {
        match self.facts.custody {
            Custody::Undisputed | Custody::Offered { .. } | Custody::Returned => Ok(()),
            Custody::Escalated => Err(Refused::DecisionPending),
            Custody::Decided => Err(Refused::OwnerDecided),
        }
    }

    /// The due date as it is, and as it is for a new owner who needs until `floor` at least.
    fn due_from(&self, floor: NaiveDate) -> (Option<Due>, Option<Due>) {
        let before = self.facts.due.clone();
        let due = before.clone().map(|due| Due { on: due.on.max(floor), ..due });
        (before, due)
    }
}
