//! The shape of every transition: an act consumes a case and gives back the case it became, with
//! the event that says so; or it is refused, and nothing happened.

use super::{Case, Change, Checked, Deed, Event, Place, Refused};

/// A case after an act, and the act's event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The case as it is now.
    pub case: Case,
    /// What to append to its history.
    pub event: Event,
}

/// Two cases after one that held two matters was split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The case that was there, which keeps the first matter.
    pub parent: Step,
    /// The new case, with the second matter.
    pub child: Step,
}

impl Case {
    /// Checks the frame of a deed against the case as it is.
    pub(super) fn check(&self, deed: Deed) -> Result<Checked, Refused> {
        Checked::on(deed, self.facts.version, Some(self.facts.last_at))
    }

    /// Makes the first event of a case.
    pub(super) fn begin(self, deed: &Checked, change: Change) -> Step {
        let event = self.event(deed.deed(), None, change);
        Step { case: self, event }
    }

    /// Makes the next event of the case, and the case it becomes; refused when the change does
    /// not lead from where the case stands.
    pub(super) fn step(self, deed: &Checked, change: Change) -> Result<Step, Refused> {
        let from = self.place();
        let Some(case) = self.changed(&change, deed.at(), deed.deed().actor) else {
            return Err(Refused::at(change.transition(), from.stage));
        };
        let event = case.event(deed.deed(), Some(from), change);
        Ok(Step { case, event })
    }

    /// The event that made the case what it is.
    fn event(&self, deed: &Deed, from: Option<Place>, change: Change) -> Event {
        Event {
            case: self.facts.reference.clone(),
            version: self.facts.version,
            at: deed.at,
            recorded_at: deed.recorded_at,
            actor: deed.actor,
            on_behalf_of: deed.on_behalf_of,
            from,
            to: self.place(),
            change,
        }
    }
}
