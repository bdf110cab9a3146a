//! The resolution report: what is printed of cases, once every identity holds.

use std::collections::BTreeMap;

use super::{
    AsOf, Check, Counts, Figure, Flow, Grouping, Identity, Period, Row, Unreconciled, add_up,
};

words! {
    /// Which cases a table is about. Never mixed in one table.
    Basis {
        /// Cases received in the period, where they stand as of the instant. The headline.
        Cohort = "cohort",
        /// What happened in the period, whenever the cases were received.
        Flow = "flow",
    }
}

/// What a report was asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scope {
    /// When the cases were received.
    pub period: Period,
    /// As of when it is told where they stand.
    pub as_of: AsOf,
    /// What its rows are; `None` for one row with key `all`.
    pub grouping: Option<Grouping>,
}

/// Figures of a cohort that reconcile: there is no value of this type whose identities fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolutionReport {
    scope: Scope,
    rows: Vec<Row>,
    total: Counts,
    flow: Option<Flow>,
    held: BTreeMap<Identity, usize>,
}

impl ResolutionReport {
    /// What its rows are about.
    pub const BASIS: Basis = Basis::Cohort;

    /// Takes rows and their total, with checks made beside them.
    /// Tries I1, I2 and I3 in every row and in the total, and I4 over the rows.
    pub fn reconcile(
        scope: Scope,
        rows: Vec<Row>,
        total: Counts,
        beside: Vec<Check>,
    ) -> Result<Self, Unreconciled> {
        let mut checks = beside;
        checks.extend(total.checks("total"));
        for row in &rows {
            checks.extend(row.counts.checks(&row.key));
        }
        let table = scope.grouping.map_or("all", Grouping::word);
        checks.extend(add_up(table, rows.iter().map(|row| &row.counts), &total));
        let mut report = Self { scope, rows, total, flow: None, held: BTreeMap::new() };
        report.hold(checks)?;
        Ok(report)
    }

    /// Adds the flow of the period, in a table of its own. Tries I6 and I7.
    pub fn with_flow(mut self, flow: Flow) -> Result<Self, Unreconciled> {
        self.hold(flow.checks().to_vec())?;
        self.flow = Some(flow);
        Ok(self)
    }

    /// Adds checks made beside the cells, as of lists (I8) and of events (I9).
    pub fn with_checks(mut self, checks: Vec<Check>) -> Result<Self, Unreconciled> {
        self.hold(checks)?;
        Ok(self)
    }

    fn hold(&mut self, checks: Vec<Check>) -> Result<(), Unreconciled> {
        let ids: Vec<_> = checks.iter().map(|check| check.id).collect();
        Unreconciled::unless_all_hold(checks)?;
        for id in ids {
            *self.held.entry(id).or_default() += 1;
        }
        Ok(())
    }

    /// What it was asked about.
    pub const fn scope(&self) -> Scope {
        self.scope
    }

    /// Its rows, in the directory's order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// All rows together.
    pub const fn total(&self) -> &Counts {
        &self.total
    }

    /// The flow of the period, where it was asked for.
    pub const fn flow(&self) -> Option<&Flow> {
        self.flow.as_ref()
    }

    /// The identities tried, all of which hold, each with how many equations were tried for it.
    pub fn identities(&self) -> impl Iterator<Item = (Identity, usize)> {
        self.held.iter().map(|(id, tried)| (*id, *tried))
    }

    /// Identity I9: the report of then (left) against this one (right), row by row and figure by
    /// figure. A gap that a listed correction explains is for the caller to print beside it.
    pub fn unchanged_since(&self, then: &Self) -> Vec<Check> {
        let (then_by_key, now_by_key) = (by_key(then), by_key(self));
        let keys: std::collections::BTreeSet<_> =
            then_by_key.keys().chain(now_by_key.keys()).collect();
        let compare = |key: &&str| {
            let then = then_by_key.get(key).copied().unwrap_or_default();
            let now = now_by_key.get(key).copied().unwrap_or_default();
            let place = (*key).to_owned();
            Figure::ALL.iter().map(move |figure| {
                let place = format!("{place}: {figure}");
                Check::new(Identity::I9, place, then.get(*figure), now.get(*figure))
            })
        };
        keys.into_iter().flat_map(compare).collect()
    }
}

/// Rows by key, those with one key together, and the total under `total`.
fn by_key(report: &ResolutionReport) -> BTreeMap<&str, Counts> {
    let mut by_key: BTreeMap<&str, Counts> = BTreeMap::from([("total", report.total)]);
    for row in &report.rows {
        *by_key.entry(&row.key).or_default() += row.counts;
    }
    by_key
}
