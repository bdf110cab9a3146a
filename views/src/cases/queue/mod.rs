//! The queue of cases: how many there are, what they have in common, and a page of them.

mod filter;
mod said;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use domain::cases::{Class, StageName};
use maud::{Markup, Render, html};

use super::due::Due;
use crate::form::Form;
use crate::links::{self, StaffCase};
use crate::parts::{Column, Narrow, Pagination, Table, Tag, Way, unbroken};
use crate::words::Arg;
use crate::{Frame, Number, Words};
pub use filter::Choices;
pub use said::{awaiting, due, handler, rating, stage};

/// A page of the queue.
#[derive(Debug, Clone)]
pub struct QueuePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What the reader typed and chose, and what is wrong with it.
    pub form: &'a Form,
    /// What can be chosen.
    pub choices: Choices,
    /// The list; `None` where what was asked cannot be understood.
    pub list: Option<QueueList>,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct QueueList {
    /// How many cases there are in all.
    pub total: Number,
    /// What they have in common.
    pub chosen: Vec<Chosen>,
    /// The rows of this page.
    pub rows: Vec<QueueRow>,
    /// How many rows this page has; `None` where the page is the whole list.
    pub part: Option<Number>,
    /// Address of the next page; `None` on the last.
    pub next: Option<String>,
    /// Address of the first page; `None` on it.
    pub first: Option<String>,
}

/// A condition that the reader chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The key of what it is called.
    pub name: &'static str,
    /// What it says.
    pub value: String,
    /// Address of the queue without it.
    pub without: String,
}

/// A case in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueRow {
    /// Its public number.
    pub reference: String,
    /// How its words begin; `None`: they were erased.
    pub words: Option<String>,
    /// The unit that owns it.
    pub unit: String,
    /// Its field of work.
    pub field: String,
    /// Where it stands.
    pub stage: StageName,
    /// By when it is due; `None`: no rule holds.
    pub due: Option<Due>,
    /// Who handles it; `None`: nobody does.
    pub handler: Option<String>,
}

impl Render for QueuePage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = match &self.list {
            Some(list) => words.say_with("queue-heading", &counted(&list.total)),
            None => words.say("queue-title"),
        };
        let body = html! {
            h1 { (title) }
            @if let Some(list) = &self.list { (self.chosen(list)) }
            (filter::form(self.frame, self.form, &self.choices))
            @if let Some(list) = &self.list {
                @if list.rows.is_empty() { (self.empty(list)) } @else { (self.table(list)) }
                (self.paging(list))
            }
        };
        crate::frame::Page {
            form: Some(self.form),
            wide: true,
            ..crate::frame::Page::new(self.frame, &title, body)
        }
        .render()
    }
}

impl QueueRow {
    /// How its words begin.
    pub(crate) fn beginning(&self, words: Words) -> Markup {
        html! {
            @if let Some(text) = &self.words {
                (text)
            } @else {
                span.soft { (words.say("queue-erased")) }
            }
        }
    }

    /// By when it is due.
    pub(crate) fn until(&self, words: Words) -> Markup {
        html! {
            @if let Some(due) = &self.due {
                (due.shown(words))
            } @else {
                span.soft { (words.say("queue-no-due")) }
            }
        }
    }
}

/// The gaps of a sentence that counts.
fn counted(number: &Number) -> [(&str, Arg<'_>); 2] {
    [("count", Arg::Count(number.value)), ("shown", (&number.printed).into())]
}

impl QueuePage<'_> {
    fn chosen(&self, list: &QueueList) -> Markup {
        let words = self.frame.words();
        if list.chosen.is_empty() {
            return html! { p.soft { (words.say("queue-nothing-chosen")) } };
        }
        html! {
            ul.chosen {
                @for one in &list.chosen {
                    @let name = words.say(one.name);
                    li {
                        span.name { (name) ": " } strong { (one.value) } " "
                        a href=(self.frame.href(&one.without)) {
                            (words.say("queue-remove"))
                            span class="govuk-visually-hidden" { " " (name) ": " (one.value) }
                        }
                    }
                }
            }
        }
    }

    fn empty(&self, list: &QueueList) -> Markup {
        let words = self.frame.words();
        html! {
            p { (words.say("queue-empty")) }
            @if !list.chosen.is_empty() {
                p { (words.say("queue-empty-next")) }
                p { a href=(self.frame.href(links::StaffCases)) { (words.say("queue-open-all")) } }
            }
        }
    }

    fn table(&self, list: &QueueList) -> Markup {
        let words = self.frame.words();
        let columns = ["list-reference", "queue-words", "queue-unit", "list-field", "list-stage"];
        let columns = columns.into_iter().chain(["queue-due", "queue-handler"]);
        html! {
            @if let Some(part) = &list.part {
                p { (words.say_with("queue-part", &counted(part))) }
            }
            div.queue {
                (Table {
                    caption: words.say("queue-caption"),
                    columns: columns.map(|key| Column::text(words.say(key))).collect(),
                    rows: list.rows.iter().map(|row| self.row(row)).collect(),
                    total: None,
                    narrow: Narrow::Lines,
                })
            }
        }
    }

    fn row(&self, row: &QueueRow) -> Vec<Markup> {
        let words = self.frame.words();
        vec![
            html! { a href=(self.frame.href(StaffCase(&row.reference))) { (unbroken(&row.reference)) } },
            row.beginning(words),
            html! { (row.unit) },
            html! { (row.field) },
            Tag::stage(words, row.stage).render(),
            row.until(words),
            match &row.handler {
                Some(name) => html! { (name) },
                None if row.stage.class() == Class::InProgress => {
                    html! { span.soft { (words.say("queue-nobody")) } }
                }
                None => html! { "–" },
            },
        ]
    }

    fn paging(&self, list: &QueueList) -> Markup {
        let words = self.frame.words();
        let way = |href: &String, key: &str| Way {
            href: self.frame.href(href),
            text: words.say(key),
            label: None,
        };
        Pagination {
            label: words.say("list-paging"),
            previous: list.first.as_ref().map(|href| way(href, "list-newest")),
            next: list.next.as_ref().map(|href| way(href, "queue-next")),
        }
        .render()
    }
}
