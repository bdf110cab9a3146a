//! The list behind a figure: as many cases as the number that was selected, with only what is
//! public of each.

mod criterion;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use domain::cases::StageName;
use maud::{Markup, Render, html};

use crate::parts::{Column, Narrow, Pagination, Table, Tag, Tone, Way, unbroken};
use crate::words::Arg;
use crate::{Frame, Number, Page, links};
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
        let body = html! {
            h1 { (heading) }
            (criterion::list(words, &self.criteria))
            p.soft { (words.say_with("list-as-of", &[("as_of", (&self.as_of).into())])) }
            @if let Some(part) = &self.part {
                p { (words.say_with("list-part", &counted(part))) }
            }
            @if self.rows.is_empty() { (self.empty()) } @else { (self.table()) }
            (self.paging())
        };
        Page { back: Some(links::Results.to_string()), ..Page::new(self.frame, &heading, body) }
            .render()
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
            p { a.way href=(self.frame.href(links::Home)) { (words.say("list-home")) } }
        }
    }

    fn table(&self) -> Table {
        let words = self.frame.words();
        let columns = [
            words.say("list-reference"),
            words.say("list-received"),
            words.say("list-unit"),
            words.say("list-field"),
            words.say("list-stage"),
        ];
        Table {
            caption: words.say("list-caption"),
            columns: columns.map(Column::text).into(),
            rows: self.rows.iter().map(|row| row.cells(self.frame)).collect(),
            total: None,
            narrow: Narrow::Lines,
        }
    }

    fn paging(&self) -> Pagination {
        let words = self.frame.words();
        let way = |href: &Option<String>, text: String| {
            href.as_ref().map(|href| Way { href: self.frame.href(href), text, label: None })
        };
        Pagination {
            label: words.say("list-paging"),
            previous: way(&self.newest, words.say("list-newest")),
            next: way(&self.older, words.say("list-older")),
        }
    }
}

impl CaseRow {
    /// What stands in each column.
    fn cells(&self, frame: &Frame) -> Vec<Markup> {
        let words = frame.words();
        let reference = html! {
            @if let Some(href) = &self.href {
                a href=(frame.href(href)) { (unbroken(&self.reference)) }
            } @else {
                (unbroken(&self.reference))
            }
        };
        let stage = html! {
            (Tag::stage(words, self.stage))
            @if self.overdue { " " (Tag { text: words.say("list-overdue"), tone: Tone::Bad }) }
        };
        vec![
            reference,
            html! { (self.received_on) },
            html! { (self.unit) },
            html! { (self.field) },
            stage,
        ]
    }
}
