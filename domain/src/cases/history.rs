//! Reading a case back from its events, and what can be wrong with them.

use super::{Case, Event, Transition};
use thiserror::Error;

/// Events that are not the history of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BrokenHistory {
    /// No event at all, or the first one is not that of receipt.
    #[error("the history does not begin with a receipt")]
    NoBeginning,
    /// An event of another case.
    #[error("event {version} is of another case")]
    NotOurs {
        /// Its version.
        version: u32,
    },
    /// An event is missing, is there twice, or stands in another place.
    #[error("event {expected} should come next, but it is event {version}")]
    OutOfOrder {
        /// The version that is there.
        version: u32,
        /// The version that should be.
        expected: u32,
    },
    /// An event happened before the one before it.
    #[error("event {version} happened before the one before it")]
    Backwards {
        /// Its version.
        version: u32,
    },
    /// An event says that it leaves or reaches another place than it does.
    #[error("event {version} is not where it says")]
    Misplaced {
        /// Its version.
        version: u32,
    },
    /// An event that cannot happen at the stage the case had reached.
    #[error("event {version} (“{transition}”) cannot happen where the case stood")]
    Impossible {
        /// Its version.
        version: u32,
        /// What it says happened.
        transition: Transition,
    },
}

impl BrokenHistory {
    /// The stable name of the fault.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoBeginning => "history-no-beginning",
            Self::NotOurs { .. } => "history-not-ours",
            Self::OutOfOrder { .. } => "history-out-of-order",
            Self::Backwards { .. } => "history-backwards",
            Self::Misplaced { .. } => "history-misplaced",
            Self::Impossible { .. } => "history-impossible",
        }
    }
}

impl Case {
    /// Reads a case back from all its events so far, oldest first.
    pub fn from_events(events: &[Event]) -> Result<Self, BrokenHistory> {
        let case = events.iter().try_fold(None, |case, event| Self::after(case, event).map(Some));
        case?.ok_or(BrokenHistory::NoBeginning)
    }

    /// The case after one more event; `before` is `None` for the first.
    pub fn after(before: Option<Self>, event: &Event) -> Result<Self, BrokenHistory> {
        let version = event.version;
        let expected = before.as_ref().map_or(1, |case| case.facts.version + 1);
        if version != expected {
            return Err(BrokenHistory::OutOfOrder { version, expected });
        }
        if before.as_ref().is_some_and(|case| case.facts.reference != event.case) {
            return Err(BrokenHistory::NotOurs { version });
        }
        if before.as_ref().is_some_and(|case| event.at < case.facts.last_at) {
            return Err(BrokenHistory::Backwards { version });
        }
        if before.as_ref().map(Self::place) != event.from {
            return Err(BrokenHistory::Misplaced { version });
        }
        let transition = event.change.transition();
        let case = match before {
            Some(case) => case
                .changed(&event.change, event.at, event.actor)
                .ok_or(BrokenHistory::Impossible { version, transition })?,
            None => Self::opened(&event.case, &event.change, event.at)
                .ok_or(BrokenHistory::NoBeginning)?,
        };
        if case.place() == event.to { Ok(case) } else { Err(BrokenHistory::Misplaced { version }) }
    }
}
