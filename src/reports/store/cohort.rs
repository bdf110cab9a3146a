//! The cases that a question is about, as a condition on where they stood.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    reports::{AsOf, Period},
    units::UnitId,
};
use sea_orm::Value;

use crate::clock::Clock;

/// Which cases a question is about: those received in the period, as they stood at the instant,
/// at these units.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// When they were received.
    pub period: Period,
    /// As of when.
    pub as_of: AsOf,
    /// The local day of that instant: what was due before it is overdue.
    pub as_of_day: NaiveDate,
    /// The units that own them; `None`: any.
    pub units: Option<BTreeSet<UnitId>>,
}

impl Cohort {
    pub(in crate::reports) fn values(&self) -> [Value; 4] {
        [
            self.period.from().into(),
            self.period.to().into(),
            self.as_of.end().timestamp_micros().into(),
            self.as_of_day.into(),
        ]
    }

    /// When the flow of the part of the period that the instant sees begins, and when it ends.
    pub fn flow(&self, clock: &Clock) -> [AsOf; 2] {
        let instants = self.period.instants(&clock.zone);
        let until = instants.end.min(self.as_of.end()).max(instants.start);
        [instants.start, until].map(AsOf::instant)
    }

    /// The condition on `standings s`, with `$1`…`$4` as [`values`](Self::values) gives them.
    pub(in crate::reports) fn condition(&self) -> String {
        format!(
            "s.received_on >= $1 AND s.received_on < $2 AND s.from_at < $3 \
             AND (s.until_at IS NULL OR s.until_at >= $3){}",
            owned_by("s.unit_id", self.units.as_ref())
        )
    }
}

pub(in crate::reports) fn owned_by(column: &str, units: Option<&BTreeSet<UnitId>>) -> String {
    let Some(units) = units else { return String::new() };
    // Numbers of ours, never text of anybody's.
    let ids: Vec<_> = units.iter().map(|unit| unit.0.to_string()).collect();
    format!(" AND {column} IN ({})", if ids.is_empty() { "NULL".to_owned() } else { ids.join(",") })
}

pub(in crate::reports) const OVERDUE: &str = "s.class = 'in_progress' AND s.due_on < $4";
/// An answer to a case that no deadline rule holds for is never late.
pub(in crate::reports) const ON_TIME: &str =
    "s.class = 'answered' AND (s.due_on IS NULL OR s.answered_on <= s.due_on)";
