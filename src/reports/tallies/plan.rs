//! Which cases of a cohort are counted from tallies, and which from where they stand.

use chrono::{Months, NaiveDate};
use domain::reports::{Period, tallies::Span};
use sea_orm::ConnectionTrait;

use super::store;
use crate::{error::Result, reports::store::Cohort};

/// What is of no more rows is counted from the records, and the lists behind its figures are counted
/// too: that costs as little.
const FEW: u64 = 1000;

/// How a report is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// From tallies, where that is cheaper. Whether they say what the records say is checked every
    /// night.
    AsUsual,
    /// From the records alone.
    FromRecords,
    /// From tallies, however few cases there are.
    FromTallies,
}

/// How a cohort is counted.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The months of receipt that are read from tallies: the first day of the first, and that of the
    /// first that is not; `None`: nothing is.
    pub tallied: Option<(NaiveDate, NaiveDate)>,
    /// The parts of the cohort that are counted from where the cases stand.
    pub counted: Vec<Cohort>,
    /// Whether the flow is read from tallies.
    pub is_flow_tallied: bool,
}

impl Plan {
    /// The plan for a cohort: months of receipt that lie in its period with all their cases are
    /// tallied, the rest is counted.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(
        db: &impl ConnectionTrait,
        cohort: &Cohort,
        counting: Counting,
    ) -> Result<Self> {
        let period = cohort.period;
        let (is_counted, is_flow_tallied) = match counting {
            Counting::FromRecords => (true, false),
            Counting::FromTallies => (false, true),
            Counting::AsUsual => {
                let are_few = store::are_few(db, period, FEW).await?;
                (are_few, !store::are_events_few(db, FEW).await?)
            }
        };
        let all = || Self { tallied: None, counted: vec![cohort.clone()], is_flow_tallied };
        if is_counted {
            return Ok(all());
        }
        let (from, to) = (period.from(), period.to());
        let (before, after) = (Span::Month.first(from), month_after(Span::Month.first(to)));
        let is_from_whole = from == before || !is_any(db, before, from).await?;
        let first = if is_from_whole { before } else { month_after(before) };
        let begun = Span::Month.first(to);
        let last = if to > begun && !is_any(db, to, after).await? { after } else { begun };
        if first >= last {
            return Ok(all());
        }
        let rest = [(from, first), (last, to)].into_iter();
        let rest = rest.filter_map(|(from, to)| Period::new(from, to).ok());
        let counted = rest.map(|period| Cohort { period, ..cohort.clone() }).collect();
        Ok(Self { tallied: Some((first, last)), counted, is_flow_tallied })
    }

    /// Whether anything is read from tallies.
    pub const fn needs_tallies(&self) -> bool {
        self.is_flow_tallied || self.tallied.is_some()
    }

    /// Whether every case of the cohort is counted from where it stands.
    pub const fn is_counted_whole(&self) -> bool {
        self.tallied.is_none()
    }
}

async fn is_any(db: &impl ConnectionTrait, from: NaiveDate, to: NaiveDate) -> Result<bool> {
    match Period::new(from, to) {
        Ok(period) => Ok(!store::are_few(db, period, 0).await?),
        Err(_) => Ok(false),
    }
}

fn month_after(first: NaiveDate) -> NaiveDate {
    first.checked_add_months(Months::new(1)).unwrap_or(first)
}
