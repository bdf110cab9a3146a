//! After the answer: the matter rests, or it does not (case ledger §3.4, rows 9 and 10).

use super::{
    Actor, Case, Change, Closing, Deed, Refused, Stage, Step, TextDigest, Transition, Who,
};
use chrono::{DateTime, TimeDelta, Utc};

impl Case {
    /// For how many days of 24 hours after an answer the sender may come back to it.
    pub const REOPEN_DAYS: i64 = 30;
    /// How often the sender may reopen a case.
    pub const MOST_REOPENINGS: u32 = 2;

    /// Row 9: closes the case because the sender is satisfied, or because the time for coming
    /// back to it is over.
    pub fn close(self, deed: Deed) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Citizen, Who::Clock])?;
        let settled = self.answered_at(Transition::Closed)?;
        let closing = match deed.deed().actor {
            Actor::Clock => Closing::Time,
            Actor::Citizen | Actor::Staff { .. } | Actor::Import => Closing::Satisfied,
        };
        if closing == Closing::Time && within_time(settled, deed.at()) {
            return Err(Refused::TooEarlyToClose);
        }
        self.step(&deed, Change::Closed { closing })
    }

    /// Row 10: takes the case up again. The sender may twice, within the time; the leader of the
    /// unit or of one above it at any time.
    pub fn reopen(self, deed: Deed, reason: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Citizen, Who::Leader, Who::ParentLeader])?;
        let answered_at = self.answered_at(Transition::Reopened)?;
        if deed.deed().actor == Actor::Citizen {
            if self.facts.reopened_by_citizen >= Self::MOST_REOPENINGS {
                return Err(Refused::ReopenedTooOften);
            }
            if !within_time(answered_at, deed.at()) {
                return Err(Refused::ReopenTooLate);
            }
        }
        let number = self.facts.reopened + 1;
        self.step(&deed, Change::Reopened { reason, number })
    }

    fn answered_at(&self, transition: Transition) -> Result<DateTime<Utc>, Refused> {
        let refused = Refused::at(transition, self.stage.name());
        self.stage.settled().map(|settled| settled.at).ok_or(refused)
    }
}

impl Case {
    /// When time alone will move the case, UTC: an answer is closed, a question that nobody
    /// replied to gives it back. `None`: time alone never will.
    pub fn wakes_at(&self) -> Option<DateTime<Utc>> {
        match &self.stage {
            Stage::Answered(settled) => {
                settled.at.checked_add_signed(TimeDelta::days(Self::REOPEN_DAYS))
            }
            Stage::WaitingCitizen { rest_ends_at, .. } => Some(*rest_ends_at),
            Stage::Received
            | Stage::Assigned { .. }
            | Stage::Processing { .. }
            | Stage::WaitingOther { .. }
            | Stage::Drafted { .. }
            | Stage::Closed(..)
            | Stage::Excluded(_) => None,
        }
    }
}

/// Whether the sender may still come back to an answer.
fn within_time(answered_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now.signed_duration_since(answered_at) < TimeDelta::days(Case::REOPEN_DAYS)
}
