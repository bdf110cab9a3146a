//! Figures of older reports beside the same figures counted here. Their gap is told, never mended
//! in silence.

use maud::{Markup, html};

use crate::{Frame, Words};

/// A figure that an older report printed, and the same figure counted here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedRow {
    /// The older report.
    pub report: String,
    /// The row it is about.
    pub name: String,
    /// Which figure.
    pub measure: String,
    /// As it was printed.
    pub printed: String,
    /// As it is counted.
    pub counted: String,
    /// Printed less counted, with its sign.
    pub gap: String,
    /// Whether there is none.
    pub is_closed: bool,
}

/// An older report whose figures were entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OlderReport {
    /// What it is called.
    pub name: String,
    /// Its period, as printed.
    pub period: (String, String),
    /// Where the same figures are counted.
    pub href: String,
}

pub(super) fn section(words: Words, rows: &[PrintedRow]) -> Markup {
    html! {
        @if let Some(first) = rows.first() {
            section.report-printed aria-labelledby="printed" {
                h2 #printed { (words.say("report-printed")) }
                p { (words.say("report-printed-rule")) }
                table.figures {
                    caption { (first.report) }
                    thead {
                        tr {
                            th scope="col" { (words.say("report-printed-figure")) }
                            th scope="col" { (words.say("report-printed-printed")) }
                            th scope="col" { (words.say("report-printed-counted")) }
                            th scope="col" { (words.say("report-printed-gap")) }
                        }
                    }
                    tbody {
                        @for row in rows {
                            tr {
                                th scope="row" {
                                    (row.name) ": " (row.measure)
                                    @if row.report != first.report { br; span.soft { (row.report) } }
                                }
                                td { (row.printed) }
                                td { (row.counted) }
                                td {
                                    @if row.is_closed { (row.gap) }
                                    @else { strong { (row.gap) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The older reports whose figures stand here already, and the way to enter more.
pub(super) fn older(frame: &Frame, enter: Option<&str>, older: &[OlderReport]) -> Markup {
    let words = frame.words();
    html! {
        @if enter.is_some() || !older.is_empty() {
            section.no-print aria-labelledby="older" {
                h2 #older { (words.say("report-older")) }
                @if !older.is_empty() { ul { @for report in older { li { (report.line(frame)) } } } }
                @if let Some(enter) = enter {
                    p { a.way href=(frame.href(enter)) { (words.say("printed-enter")) } }
                }
            }
        }
    }
}

impl OlderReport {
    fn line(&self, frame: &Frame) -> Markup {
        let gaps = [("from", (&self.period.0).into()), ("to", (&self.period.1).into())];
        html! {
            a href=(frame.href(&self.href)) { (self.name) } " "
            span.soft { (frame.words().say_with("criterion-period-between", &gaps)) }
        }
    }
}
