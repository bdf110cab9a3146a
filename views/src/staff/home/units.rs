//! A leader's unit and the units right below it, in figures: never ranked, each number opening its
//! list.

use maud::{Markup, html};

use crate::Frame;
use crate::home::Figure;
use crate::parts::{Column, Narrow, Table};

/// The figures of a unit and of those below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitsTable {
    /// The unit's name.
    pub unit: String,
    /// Its code, which also names the section.
    pub code: String,
    /// The instant of the count, as printed.
    pub as_of: String,
    /// The first day of receipt, as printed; `None` before the first case.
    pub since: Option<String>,
    /// The unit itself, then those below it by name, each with all that is below it.
    pub rows: Vec<UnitRow>,
    /// All of them together; `None` before the first case.
    pub total: Option<UnitRow>,
    /// Address of the report whose identities hold.
    pub identities: String,
}

/// One row of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRow {
    /// What the row counts.
    pub name: String,
    /// Address of the queue of its cases in progress.
    pub queue: String,
    /// Answered and in progress: the base of the shares.
    pub counted: Figure,
    /// Answered.
    pub answered: Figure,
    /// Not answered yet.
    pub in_progress: Figure,
    /// Not answered, the due day over.
    pub overdue: Figure,
    /// Answered with the matter solved.
    pub solved: Figure,
    /// First answered in time.
    pub on_time: Figure,
    /// Satisfied, of those who rated their answer.
    pub satisfied: Figure,
}

impl UnitsTable {
    pub(super) fn section(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        let id = format!("units-{}", self.code.to_lowercase());
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (words.say_with("staff-units-heading", &[("unit", (&self.unit).into())])) }
                @match (&self.since, &self.total) {
                    (Some(since), Some(total)) => {
                        p {
                            (words.say_with(
                                "staff-units-of",
                                &[("since", since.into()), ("as_of", (&self.as_of).into())],
                            ))
                            " " (words.say("home-open-list"))
                        }
                        (self.table(frame, total))
                        p.soft { (words.say("home-on-time-base")) }
                        p {
                            (words.say_with("staff-units-reconciled", &[("as_of", (&self.as_of).into())]))
                            " "
                            a href=(frame.href(&self.identities)) { (words.say("staff-units-identities")) }
                        }
                    }
                    _ => p { (words.say("staff-units-empty")) }
                }
            }
        }
    }

    fn table(&self, frame: &Frame, total: &UnitRow) -> Markup {
        let words = frame.words();
        let number = |key: &str| Column::number(words.say(key));
        html! {
            (Table {
                caption: words.say("staff-units-caption"),
                columns: vec![
                    Column::text(words.say("queue-unit")),
                    number("figure-counted"),
                    number("class-answered"),
                    number("class-in_progress"),
                    number("home-of-which-overdue"),
                    number("outcome-fixed"),
                    number("figure-on_time"),
                    number("staff-satisfied"),
                ],
                rows: self.rows.iter().map(|row| row.cells(frame)).collect(),
                total: Some(total.cells(frame)),
                narrow: Narrow::Lines,
            })
        }
    }
}

impl UnitRow {
    fn cells(&self, frame: &Frame) -> Vec<Markup> {
        let figures = [
            &self.counted,
            &self.answered,
            &self.in_progress,
            &self.overdue,
            &self.solved,
            &self.on_time,
            &self.satisfied,
        ];
        let name = html! { a href=(frame.href(&self.queue)) { (self.name) } };
        [name].into_iter().chain(figures.map(|figure| cell(frame, figure))).collect()
    }
}

/// A number that opens its list, and what part of a whole it is.
fn cell(frame: &Frame, figure: &Figure) -> Markup {
    let words = frame.words();
    html! {
        a href=(frame.href(&figure.href)) { (figure.count) }
        @if let Some(share) = &figure.share {
            @if share.base.value > 0 {
                br;
                small {
                    (words.say_with(
                        "staff-share",
                        &[("percent", (&share.percent).into()), ("base", (&share.base.printed).into())],
                    ))
                }
            }
        }
    }
}
