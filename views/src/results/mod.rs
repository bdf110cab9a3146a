//! The list behind a figure: as many cases as the number that was selected, with only what is
//! public of each.

mod criterion;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use domain::cases::StageName;
use maud::{Markup, Render, html};

use crate::words::{self, Arg};
use crate::{Frame, Number, links};
pub use criterion::Criterion;

/// A page of the list behind a figure.
#[derive(Debug, Clone)]
pub struct CaseListPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// How many cases the whole list has: the figure that led here.
    pub total: Number,
    /// The instant at which stages are read, as printed, in the office's zone.
    pub as_of: String,
    /// What every case of the list has in common.
    pub criteria: Vec<Criterion>,
    /// The rows of this page, newest first.
    pub rows: Vec<CaseRow>,
    /// How many rows this page has, for the sentence that says so; `None` where the page is the
    /// whole list.
    pub part: Option<Number>,
    /// Address of the page of older rows; `None` on the last page.
    pub older: Option<String>,
    /// Address of the first page; `None` on it.
    pub newest: Option<String>,
}

/// What is public of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Its public number.
    pub reference: String,
    /// Address of its own page; `None` where it has none that is public.
    pub href: Option<String>,
    /// The day it was received, as printed, in the office's zone.
    pub received_on: String,
    /// The unit that owns it.
    pub unit: String,
    /// Its field of work, or the words for none.
    pub field: String,
    /// Where it stands.
    pub stage: StageName,
    /// Whether it is in progress past its due date.
    pub overdue: bool,
}

impl Render for CaseListPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let heading = words.say_with("list-heading", &counted(&self.total));
        self.frame.page(
            &heading,
            &html! {
                h1 { (heading) }
                (criterion::list(words, &self.criteria))
                p.soft { (words.say_with("list-as-of", &[("as_of", (&self.as_of).into())])) }
                @if let Some(part) = &self.part {
                    p { (words.say_with("list-part", &counted(part))) }
                }
                @if self.rows.is_empty() { (self.empty()) } @else { (self.table()) }
                (self.paging())
            },
        )
    }
}

/// The gaps of a sentence that counts.
fn counted(number: &Number) -> [(&str, Arg<'_>); 2] {
    [("count", Arg::Count(number.value)), ("shown", (&number.printed).into())]
}

impl CaseListPage<'_> {
    fn empty(&self) -> Markup {
        let words = self.frame.words();
        html! {
            p { (words.say("list-empty")) }
            p { (words.say("list-empty-next")) }
            p.actions { a href=(self.frame.href(links::Home)) { (words.say("list-home")) } }
        }
    }

    fn table(&self) -> Markup {
        let words = self.frame.words();
        html! {
            table.cases {
                caption { (words.say("list-caption")) }
                thead {
                    tr {
                        @for key in ["list-reference", "list-received", "list-unit", "list-field", "list-stage"] {
                            th scope="col" { (words.say(key)) }
                        }
                    }
                }
                tbody { @for row in &self.rows { (row.line(self.frame)) } }
            }
        }
    }

    fn paging(&self) -> Markup {
        if self.older.is_none() && self.newest.is_none() {
            return html! {};
        }
        let words = self.frame.words();
        html! {
            nav.paging.actions aria-label=(words.say("list-paging")) {
                @if let Some(newest) = &self.newest {
                    p { a href=(self.frame.href(newest)) { (words.say("list-newest")) } }
                }
                @if let Some(older) = &self.older {
                    p { a href=(self.frame.href(older)) rel="next" { (words.say("list-older")) } }
                }
            }
        }
    }
}

impl CaseRow {
    /// One row. On a narrow screen each cell becomes a line that names its column.
    fn line(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            tr {
                th scope="row" {
                    @if let Some(href) = &self.href {
                        a href=(frame.href(href)) { (self.reference) }
                    } @else {
                        (self.reference)
                    }
                }
                td data-label=(words.say("list-received")) { (self.received_on) }
                td data-label=(words.say("list-unit")) { (self.unit) }
                td data-label=(words.say("list-field")) { (self.field) }
                td data-label=(words.say("list-stage")) {
                    (words.say(words::stage(self.stage)))
                    @if self.overdue { " " span.overdue { "(" (words.say("list-overdue")) ")" } }
                }
            }
        }
    }
}
