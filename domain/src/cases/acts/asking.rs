//! Asking the sender, while the clock rests (case ledger §3.4, rows 4 and 5).

use super::{Case, Change, Deed, Refused, Stage, Step, TextDigest, Transition, Who};
use chrono::{DateTime, SubsecRound as _, Utc};

/// A question to the sender, and how long the clock may rest for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// The question, as a digest.
    pub question: TextDigest,
    /// How many working days the case has rested before, by the calendar.
    pub rested: u32,
    /// When the days that are left of [`Case::MOST_REST`] will be used up, UTC.
    pub rest_ends_at: DateTime<Utc>,
}

impl Case {
    /// How many working days the clock of a case may rest in total (case ledger §3.3).
    pub const MOST_REST: u32 = 10;

    /// Row 4: asks the sender.
    pub fn ask_citizen(self, deed: Deed, asking: Asking) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        let officer = deed.staff(&[Who::Officer])?;
        if asking.rested >= Self::MOST_REST {
            return Err(Refused::RestSpent);
        }
        let handler = self.stage.handler().unwrap_or(officer.person);
        let Asking { question, rest_ends_at, .. } = asking;
        let rest_ends_at = rest_ends_at.trunc_subsecs(6);
        self.step(&deed, Change::CitizenAsked { handler, question, rest_ends_at })
    }

    /// Row 5: the sender replies, after `rested` working days.
    pub fn reply(self, deed: Deed, reply: TextDigest, rested: u32) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Citizen])?;
        self.step(&deed, Change::CitizenReplied { reply, rested })
    }

    /// Row 5: the days of rest are used up; the clock runs again after `rested` working days.
    pub fn end_rest(self, deed: Deed, rested: u32) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Clock])?;
        let Stage::WaitingCitizen { rest_ends_at, .. } = self.stage else {
            return Err(Refused::at(Transition::RestEnded, self.stage.name()));
        };
        if deed.at() < rest_ends_at {
            return Err(Refused::RestNotOver);
        }
        self.step(&deed, Change::RestEnded { rested })
    }
}
