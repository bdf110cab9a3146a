//! The reader's own cases by due date, each with what to do next; and what came in and was given to
//! nobody yet.

use domain::calendar::Urgency;
use domain::cases::StageName;
use maud::{Markup, html};

use super::{counted, reference, the_rest};
use crate::cases::queue::QueueRow;
use crate::links::StaffCase;
use crate::parts::{Column, Narrow, Table};
use crate::{Frame, Number};

/// An officer's work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// How many cases the reader handles.
    pub total: Number,
    /// Address of the queue of exactly these.
    pub href: String,
    /// The first of them by urgency; only groups that have any.
    pub groups: Vec<(Urgency, Vec<QueueRow>)>,
    /// What was given to nobody yet.
    pub fresh: Fresh,
}

/// What was given to nobody yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh {
    /// How many cases.
    pub total: Number,
    /// Address of the queue of exactly these.
    pub href: String,
    /// The first of them.
    pub rows: Vec<QueueRow>,
}

const fn heading(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Overdue => "urgency-overdue",
        Urgency::Today => "urgency-today",
        Urgency::ThisWeek => "urgency-this_week",
        Urgency::Later => "urgency-later",
    }
}

/// What to do next with a case that stands there.
const fn next(stage: StageName) -> &'static str {
    match stage {
        StageName::Received => "next-assign",
        StageName::Assigned => "next-begin",
        StageName::Processing => "next-draft",
        StageName::WaitingCitizen => "next-wait-citizen",
        StageName::WaitingOther => "next-wait-other",
        StageName::Drafted => "next-wait-approval",
        StageName::Answered | StageName::Closed | StageName::Excluded => "next-read",
    }
}

impl Work {
    pub(super) fn section(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        let shown = self.groups.iter().map(|(_, rows)| rows.len()).sum();
        html! {
            section aria-labelledby="work" {
                h2 #work { (words.say("staff-work-heading")) }
                @if self.groups.is_empty() {
                    p { (words.say("staff-work-empty")) }
                } @else {
                    p { (words.say_with("staff-work-count", &counted(&self.total))) }
                }
                @for (urgency, rows) in &self.groups { (group(frame, *urgency, rows)) }
                (the_rest(frame, &self.total, shown, &self.href))
            }
            section aria-labelledby="fresh" {
                h2 #fresh { (words.say("staff-fresh-heading")) }
                @if self.fresh.rows.is_empty() {
                    p { (words.say("staff-fresh-empty")) }
                } @else {
                    p { (words.say_with("staff-fresh-count", &counted(&self.fresh.total))) }
                    (table(frame, words.say("staff-fresh-caption"), &self.fresh.rows))
                    (the_rest(frame, &self.fresh.total, self.fresh.rows.len(), &self.fresh.href))
                }
            }
        }
    }
}

fn group(frame: &Frame, urgency: Urgency, rows: &[QueueRow]) -> Markup {
    let words = frame.words();
    let (heading, shown) = (words.say(heading(urgency)), rows.len().to_string());
    let gaps = [("heading", (&heading).into()), ("shown", (&shown).into())];
    table(frame, words.say_with("staff-heading-counted", &gaps), rows)
}

fn table(frame: &Frame, caption: String, rows: &[QueueRow]) -> Markup {
    let words = frame.words();
    let columns =
        ["list-reference", "queue-words", "queue-unit", "list-stage", "queue-due", "staff-next"];
    let row = |row: &QueueRow| {
        vec![
            reference(frame, row),
            row.beginning(words),
            html! { (row.unit) },
            html! { (crate::parts::Tag::stage(words, row.stage)) },
            row.until(words),
            html! {
                a href=(frame.href(StaffCase(&row.reference))) {
                    (words.say(next(row.stage)))
                    span class="govuk-visually-hidden" { " " (row.reference) }
                }
            },
        ]
    };
    html! {
        (Table {
            caption,
            columns: columns.iter().map(|key| Column::text(words.say(key))).collect(),
            rows: rows.iter().map(row).collect(),
            total: None,
            narrow: Narrow::Lines,
        })
    }
}
