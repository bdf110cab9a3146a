//! Flow: how the cases of a subtree came to be what they are at the end of a period.
//!
//! The second time base (case ledger §3.6): workload, never mixed into a cohort's table. A move is
//! read as one step after the other: the case changes its owner in its old class, then its class
//! at its new owner. So a case that is answered where it has just been transferred is transferred
//! in there and then answered there.

use thiserror::Error;

use super::{Check, Identity};
use crate::cases::{self, Class};
use crate::units::UnitId;

words! {
    /// What moved a case.
    MoveKind {
        /// A transition of the case itself.
        Transition = "transition",
        /// A change of the units around it; its class stays.
        Reorganisation = "reorganisation",
    }
}

/// Whose a case is and how it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// How it counts.
    pub class: Class,
    /// Who owns it.
    pub unit: UnitId,
}

/// So many events of a period that took a case from one place to another. A database gives one
/// move per group; events that change neither class nor owner may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Move {
    /// Where the case was; `None` for a new one.
    pub from: Option<Place>,
    /// Where it went.
    pub to: Place,
    /// What moved it.
    pub kind: MoveKind,
    /// How many such events.
    pub n: u64,
}

impl MoveKind {
    /// The kind of an event, by what the ledger says it does to the counts.
    pub const fn of(movement: cases::Move) -> Self {
        match movement {
            cases::Move::Reorganised => Self::Reorganisation,
            cases::Move::New
            | cases::Move::NewOnTheSpot
            | cases::Move::Answered
            | cases::Move::Reopened
            | cases::Move::Excluded
            | cases::Move::Restored
            | cases::Move::Transferred
            | cases::Move::Reclassified
            | cases::Move::None => Self::Transition,
        }
    }
}

impl From<cases::Place> for Place {
    fn from(place: cases::Place) -> Self {
        Self { class: place.class(), unit: place.unit }
    }
}

impl From<cases::Movement> for Move {
    /// The move of one event alone.
    fn from(movement: cases::Movement) -> Self {
        Self {
            from: movement.from.map(Place::from),
            to: movement.to.into(),
            kind: MoveKind::of(movement.kind),
            n: 1,
        }
    }
}

/// A move that no transition makes: a fault of the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[error("no {} takes a case from {from:?} to {to:?}", .kind.word())]
pub struct SenselessMove {
    /// Where the case was said to be; `None` for a new one.
    pub from: Option<Class>,
    /// Where it was said to go.
    pub to: Class,
    /// What was said to move it.
    pub kind: MoveKind,
}

impl SenselessMove {
    /// The stable word for this refusal.
    pub const fn code(self) -> &'static str {
        "move-senseless"
    }
}

/// Counted cases at an instant, or that crossed the border of a subtree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Stock {
    /// In progress.
    pub in_progress: u64,
    /// Answered.
    pub answered: u64,
}

/// What happened in a period to the cases of a set of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Flow {
    /// At the start of the period (kỳ trước chuyển qua), counted apart from the moves.
    pub opening: Stock,
    /// Received, and in progress from then on.
    pub new: u64,
    /// Received and answered at once, at a meeting.
    pub new_on_the_spot: u64,
    /// Answered before, taken up again.
    pub reopened: u64,
    /// Excluded before, counted again.
    pub restored: u64,
    /// In progress, come from a unit outside.
    pub transferred_in: u64,
    /// In progress, gone to a unit outside.
    pub transferred_out: u64,
    /// In progress before, answered.
    pub answered: u64,
    /// In progress before, excluded.
    pub excluded: u64,
    /// Come from outside because units changed, or, if answered, because the owner was corrected.
    pub reorganised_in: Stock,
    /// Gone outside for the same reasons.
    pub reorganised_out: Stock,
    /// At the end of the period, counted apart from the moves.
    pub closing: Stock,
}

impl Flow {
    /// Adds up the moves of a period as seen from the units that `inside` says yes to. `opening`
    /// and `closing` are counted from the cases themselves, so that I6 and I7 can fail.
    pub fn of<'a>(
        opening: Stock,
        moves: impl IntoIterator<Item = &'a Move>,
        closing: Stock,
        inside: impl Fn(UnitId) -> bool,
    ) -> Result<Self, SenselessMove> {
        let mut flow = Self { opening, closing, ..Self::default() };
        for step in moves {
            let to_inside = inside(step.to.unit);
            if let Some(from) = step.from {
                match (inside(from.unit), to_inside) {
                    (false, true) => flow.enter(from.class, step),
                    (true, false) => flow.leave(from.class, step),
                    (true, true) | (false, false) => {}
                }
            }
            let change = flow.change(step)?;
            if let (Some(slot), true) = (change, to_inside) {
                add(slot, step.n);
            }
        }
        Ok(flow)
    }

    fn enter(&mut self, class: Class, step: &Move) {
        match (class, step.kind) {
            (Class::InProgress, MoveKind::Transition) => add(&mut self.transferred_in, step.n),
            (Class::InProgress, MoveKind::Reorganisation) => {
                add(&mut self.reorganised_in.in_progress, step.n);
            }
            (Class::Answered, _) => add(&mut self.reorganised_in.answered, step.n),
            (Class::Excluded, _) => {}
        }
    }

    fn leave(&mut self, class: Class, step: &Move) {
        match (class, step.kind) {
            (Class::InProgress, MoveKind::Transition) => add(&mut self.transferred_out, step.n),
            (Class::InProgress, MoveKind::Reorganisation) => {
                add(&mut self.reorganised_out.in_progress, step.n);
            }
            (Class::Answered, _) => add(&mut self.reorganised_out.answered, step.n),
            (Class::Excluded, _) => {}
        }
    }

    /// The line that a change of class belongs to; `None` when the class stays.
    fn change(&mut self, step: &Move) -> Result<Option<&mut u64>, SenselessMove> {
        use Class::{Answered, Excluded, InProgress};
        let from = step.from.map(|place| place.class);
        let senseless = SenselessMove { from, to: step.to.class, kind: step.kind };
        if step.kind == MoveKind::Reorganisation && from != Some(step.to.class) {
            return Err(senseless);
        }
        Ok(Some(match (from, step.to.class) {
            (None, InProgress) => &mut self.new,
            (None, Answered) => &mut self.new_on_the_spot,
            (Some(InProgress), Answered) => &mut self.answered,
            (Some(InProgress), Excluded) => &mut self.excluded,
            (Some(Answered), InProgress) => &mut self.reopened,
            (Some(Excluded), InProgress) => &mut self.restored,
            (Some(InProgress), InProgress)
            | (Some(Answered), Answered)
            | (Some(Excluded), Excluded) => return Ok(None),
            (None | Some(Answered), Excluded) | (Some(Excluded), Answered) => {
                return Err(senseless);
            }
        }))
    }

    /// Identities I6 and I7; the left side is what the moves make of the opening.
    pub fn checks(&self) -> [Check; 2] {
        let sum = |numbers: &[u64]| numbers.iter().map(|n| i128::from(*n)).sum::<i128>();
        let opened = sum(&[self.opening.in_progress, self.new, self.reopened, self.restored]);
        let came = sum(&[self.transferred_in, self.reorganised_in.in_progress]);
        let went = sum(&[self.transferred_out, self.reorganised_out.in_progress]);
        let in_progress = opened + came - went - sum(&[self.answered, self.excluded]);
        let settled = sum(&[self.opening.answered, self.new_on_the_spot, self.answered]);
        let answered = settled + i128::from(self.reorganised_in.answered)
            - sum(&[self.reopened, self.reorganised_out.answered]);
        [
            Check::new(Identity::I6, "flow: in_progress", in_progress, self.closing.in_progress),
            Check::new(Identity::I7, "flow: answered", answered, self.closing.answered),
        ]
    }
}

fn add(slot: &mut u64, n: u64) {
    *slot = slot.saturating_add(n);
}

#[cfg(test)]
mod tests;
