//! What senders thought of their answers.

use std::ops::AddAssign;

use crate::cases::Satisfaction;
use crate::numbers::{Hundredths, Ratio};

/// Ratings of answered cases. Under [`Ratings::LEAST`] of them no percentage is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Ratings {
    /// "Hài lòng" and "rất hài lòng".
    pub satisfied: u64,
    /// Every other rating.
    pub other: u64,
    /// Answered cases that nobody rated.
    pub unrated: u64,
}

impl AddAssign for Ratings {
    fn add_assign(&mut self, more: Self) {
        self.satisfied = self.satisfied.saturating_add(more.satisfied);
        self.other = self.other.saturating_add(more.other);
        self.unrated = self.unrated.saturating_add(more.unrated);
    }
}

impl Ratings {
    /// The least number of ratings that a percentage is printed of.
    pub const LEAST: u64 = 5;

    /// So many answered cases that nobody rated yet.
    pub(super) fn of_answered(answered: u64) -> Self {
        Self { unrated: answered, ..Self::default() }
    }

    /// Takes `n` answered cases that were unrated so far as rated.
    pub(super) fn rate(&mut self, satisfaction: Satisfaction, n: u64) {
        let slot = if satisfaction.is_satisfied() { &mut self.satisfied } else { &mut self.other };
        *slot = slot.saturating_add(n);
        self.unrated = self.unrated.saturating_sub(n);
    }

    /// How many ratings were given, to print beside the percentage.
    pub const fn given(&self) -> u64 {
        self.satisfied.saturating_add(self.other)
    }

    /// Satisfied of all ratings.
    pub const fn satisfied_ratio(&self) -> Ratio {
        Ratio::new(self.satisfied, self.other)
    }

    /// Rated of answered.
    pub const fn response_ratio(&self) -> Ratio {
        Ratio::new(self.given(), self.unrated)
    }

    /// Satisfied of all ratings, half up. `None` under [`Ratings::LEAST`] ratings.
    pub fn satisfied_pct(&self) -> Option<Hundredths> {
        if self.given() < Self::LEAST { None } else { self.satisfied_ratio().half_up() }
    }

    /// Rated of answered, half up. `None` when nothing was answered.
    pub fn response_pct(&self) -> Option<Hundredths> {
        self.response_ratio().half_up()
    }
}

#[cfg(test)]
mod tests;
