//! What waits for the reader's decision: drafts, exclusions, transfers, and cases whose owner is in
//! dispute; what is due first comes first.

use domain::cases::{Awaiting, ExclusionReason};
use maud::{Markup, html};

use super::{reference, the_rest};
use crate::cases::queue::{self, QueueRow};
use crate::parts::{Column, Narrow, Table};
use crate::{Frame, Number, words};

/// Everything that waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decide {
    /// Each sort of decision that something waits for.
    pub waiting: Vec<Waiting>,
}

/// What waits for one sort of decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub what: Awaiting,
    /// How many cases.
    pub total: Number,
    /// Address of the queue of exactly these.
    pub href: String,
    /// The first of them.
    pub rows: Vec<DecideRow>,
}

/// A case that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecideRow {
    /// The case.
    pub case: QueueRow,
    /// Why it is to leave the count, where that was proposed.
    pub reason: Option<ExclusionReason>,
}

impl Decide {
    pub(super) fn section(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            section aria-labelledby="decide" {
                h2 #decide { (words.say("staff-decide-heading")) }
                @if self.waiting.is_empty() { p { (words.say("staff-decide-empty")) } }
                @for waiting in &self.waiting { (waiting.list(frame)) }
            }
        }
    }
}

impl Waiting {
    fn list(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        let name = words.say(queue::awaiting(self.what));
        let is_exclusion = self.what == Awaiting::Exclusion;
        let mut columns = vec!["list-reference", "queue-words"];
        columns.extend(is_exclusion.then_some("staff-reason"));
        columns.extend(["queue-unit", "queue-due"]);
        let row = |row: &DecideRow| {
            let mut cells = vec![reference(frame, &row.case), row.case.beginning(words)];
            let reason = row.reason.map(|reason| words.say(words::exclusion(reason)));
            cells.extend(is_exclusion.then(|| html! { (reason.unwrap_or_default()) }));
            cells.extend([html! { (row.case.unit) }, row.case.until(words)]);
            cells
        };
        html! {
            (Table {
                caption: words.say_with(
                    "staff-heading-counted",
                    &[("heading", (&name).into()), ("shown", (&self.total.printed).into())],
                ),
                columns: columns.into_iter().map(|key| Column::text(words.say(key))).collect(),
                rows: self.rows.iter().map(row).collect(),
                total: None,
                narrow: Narrow::Lines,
            })
            (the_rest(frame, &self.total, self.rows.len(), &self.href))
        }
    }
}
