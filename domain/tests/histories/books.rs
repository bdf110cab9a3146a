//! Where the cases of a town stand as of an instant: as they were read at that instant, and as
//! their events tell it ever after.

use crate::town::Kept;
use chrono::{DateTime, FixedOffset, Utc};
use domain::cases::{Event, Standing, standing_at};
use domain::reports::{AsOf, Cell, Grouping, tallies::Sums};
use std::collections::BTreeMap;

/// What was read at an instant by somebody who knew no more than that, cases in the order of
/// [`Town::cases`](crate::town::Town::cases).
pub struct Look {
    pub at: DateTime<Utc>,
    pub standings: Vec<Standing>,
}

/// The cases as of an instant.
pub struct Books {
    pub as_of: AsOf,
    /// `None` for a case that was not received by then.
    standings: Vec<Option<Standing>>,
    /// One cell for each case that was.
    pub cells: Vec<Cell>,
}

impl Books {
    /// As they were read at the instant itself.
    pub fn then(look: &Look) -> Self {
        Self::of(look.at, look.standings.iter().copied().map(Some))
    }

    /// As all events known today tell it.
    pub fn now(cases: &[Kept], at: DateTime<Utc>) -> Self {
        Self::of(at, cases.iter().map(|kept| standing_at(&kept.events, at).unwrap()))
    }

    /// As of now, with those cases as they were read then of which something was entered late;
    /// and how many these are. They are the listed corrections of identity I9.
    pub fn mended(&self, cases: &[Kept], look: &Look) -> (Self, usize) {
        let (late, in_time): (Vec<_>, Vec<_>) = (0..cases.len())
            .partition(|case| cases[*case].events.iter().any(|event| is_late(event, look.at)));
        let read_then = late.iter().filter_map(|case| look.standings.get(*case));
        let told_now = in_time.iter().filter_map(|case| self.standings[*case].as_ref());
        (Self::of(look.at, read_then.chain(told_now).copied().map(Some)), late.len())
    }

    fn of(at: DateTime<Utc>, standings: impl Iterator<Item = Option<Standing>>) -> Self {
        let (as_of, standings) = (AsOf::instant(at), standings.collect::<Vec<_>>());
        let cell = |standing| Cell::of(standing, as_of, &hanoi()).unwrap();
        let cells = standings.iter().flatten().map(cell).collect();
        Self { as_of, standings, cells }
    }

    /// What a report with rows of this grouping adds up: like cases together, as a database gives
    /// them.
    pub fn sums(&self, grouping: Option<Grouping>) -> Sums {
        let mut alike: BTreeMap<Cell, u64> = BTreeMap::new();
        for cell in &self.cells {
            *alike.entry(Cell { n: 0, ..*cell }).or_default() += cell.n;
        }
        let mut sums = Sums::new(grouping);
        for (cell, n) in alike {
            sums.add_cell(&Cell { n, ..cell });
        }
        sums
    }
}

/// Whether something happened before an instant but was entered at it or later.
fn is_late(event: &Event, at: DateTime<Utc>) -> bool {
    event.at < at && at <= event.recorded_at
}

/// The zone of the office.
pub fn hanoi() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap()
}
