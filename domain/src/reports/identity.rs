//! The identities that figures must keep (case ledger §3.5), and what happens where one fails.

use std::fmt;

use thiserror::Error;

words! {
    /// An equation between counts that holds in every report.
    Identity {
        /// Received = answered + in progress + excluded.
        I1 = "I1",
        /// Counted = answered + in progress; and either of these = its part in time + its part not.
        I2 = "I2",
        /// Excluded = the sum of its reasons.
        I3 = "I3",
        /// A total = the sum of its rows in every dimension, "none" being a row.
        I4 = "I4",
        /// A node of the unit tree = its own cases + its children.
        I5 = "I5",
        /// Opening + what came in − what went out = closing, of the cases in progress.
        I6 = "I6",
        /// The same of the cases answered.
        I7 = "I7",
        /// The list behind a number is as long as the number says.
        I8 = "I8",
        /// A report as of an instant is the same whenever it is made, unless a listed correction
        /// explains it.
        I9 = "I9",
    }
}

/// One identity tried at one place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Check {
    /// Which identity.
    pub id: Identity,
    /// Where: a table or row and a figure, for the reader who looks for the fault.
    pub place: String,
    /// The total, the number printed, the report of then.
    pub left: i128,
    /// The sum of the parts, the length of the list, the report of now.
    pub right: i128,
}

impl Check {
    /// Tries whether two sides are equal.
    pub fn new(
        id: Identity,
        place: impl Into<String>,
        left: impl Into<i128>,
        right: impl Into<i128>,
    ) -> Self {
        Self { id, place: place.into(), left: left.into(), right: right.into() }
    }

    /// Whether the identity holds here.
    pub const fn holds(&self) -> bool {
        self.left == self.right
    }

    /// By how much the left side is larger; zero where the identity holds.
    pub const fn gap(&self) -> i128 {
        self.left - self.right
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, place, left, right } = self;
        if self.holds() {
            write!(f, "{id} holds at {place}: {left}")
        } else {
            write!(f, "{id} fails at {place}: {left} against {right}, gap {:+}", self.gap())
        }
    }
}

/// A report that is not printed, because identities fail.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the figures do not reconcile: {}", sentence(failing))]
pub struct Unreconciled {
    /// The checks that fail: at least one.
    pub failing: Vec<Check>,
}

impl Unreconciled {
    /// The stable word for this refusal.
    pub const fn code(&self) -> &'static str {
        "report-unreconciled"
    }

    /// Lets checks pass if all hold, else keeps those that do not.
    pub fn unless_all_hold(checks: Vec<Check>) -> Result<(), Self> {
        let failing: Vec<_> = checks.into_iter().filter(|check| !check.holds()).collect();
        if failing.is_empty() { Ok(()) } else { Err(Self { failing }) }
    }
}

/// The first failures in full and how many more there are: one slip breaks many equations.
fn sentence(failing: &[Check]) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<_> = failing.iter().take(SHOWN).map(ToString::to_string).collect();
    let more = failing.len().saturating_sub(SHOWN);
    let tail = if more > 0 { format!("; and {more} more") } else { String::new() };
    shown.join("; ") + &tail
}

/// Identity I8: numbers against the lengths of the lists behind them, as (place, number, length).
pub fn list_lengths(cells: impl IntoIterator<Item = (String, u64, u64)>) -> Vec<Check> {
    cells
        .into_iter()
        .map(|(place, number, length)| Check::new(Identity::I8, place, number, length))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_identity_its_place_and_its_gap() {
        let checks = list_lengths([
            ("Land: answered".to_owned(), 12, 12),
            ("Land: overdue".to_owned(), 3, 5),
        ]);
        let refused = Unreconciled::unless_all_hold(checks).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "the figures do not reconcile: I8 fails at Land: overdue: 3 against 5, gap -2"
        );
        assert_eq!(refused.code(), "report-unreconciled");
    }

    #[test]
    fn many_failures_are_counted_and_not_all_spelt_out() {
        let lists = (0..5).map(|i| (format!("row {i}"), i, i + 1));
        let refused = Unreconciled::unless_all_hold(list_lengths(lists)).unwrap_err();
        assert!(refused.to_string().ends_with("; and 2 more"), "{refused}");
    }

    #[test]
    fn lists_as_long_as_their_numbers_pass() {
        let lists = list_lengths([("all: received".to_owned(), 189, 189)]);
        assert_eq!(Unreconciled::unless_all_hold(lists), Ok(()));
    }
}
