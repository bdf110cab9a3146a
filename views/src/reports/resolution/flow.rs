//! What happened in the period: opening, what came, what went, closing.

use maud::{Markup, html};

use crate::Frame;
use crate::reports::Opened;

/// One line of the flow, of the cases in progress and of those answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowLine {
    /// The key of what it is.
    pub key: &'static str,
    /// What it adds to the cases in progress, or takes from them.
    pub in_progress: Cell,
    /// What it adds to the cases answered, or takes from them.
    pub answered: Cell,
    /// Whether it tells how many there are, and not how many moved.
    pub is_stock: bool,
}

/// A number of the flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// The line does not touch these cases.
    None,
    /// How many there are at an instant: they have a list.
    Stock(Opened),
    /// How many came or went, with its sign. Moves, of which a case may make several.
    Moves(String),
}

pub(super) fn section(frame: &Frame, lines: &[FlowLine]) -> Markup {
    let words = frame.words();
    html! {
        @if !lines.is_empty() {
            section.report-flow aria-labelledby="flow" {
                h2 #flow { (words.say("report-flow")) }
                p { (words.say("report-flow-rule")) }
                table.figures {
                    caption { (words.say("report-flow-caption")) }
                    thead {
                        tr {
                            th scope="col" { (words.say("report-flow-what")) }
                            th scope="col" { (words.say("class-in_progress")) }
                            th scope="col" { (words.say("class-answered")) }
                        }
                    }
                    tbody {
                        @for line in lines {
                            tr.total[line.is_stock] {
                                th scope="row" { (words.say(line.key)) }
                                td { (line.in_progress.markup(frame)) }
                                td { (line.answered.markup(frame)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Cell {
    fn markup(&self, frame: &Frame) -> Markup {
        match self {
            Self::None => html! {},
            Self::Stock(opened) => opened.link(frame),
            Self::Moves(signed) => html! { (signed) },
        }
    }
}
