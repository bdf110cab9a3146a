//! The page of one case: what was said, where it stands, by when it is due and why, what may be done
//! with it, and what happened to it.

use domain::cases::StageName;
use domain::desk::ActName;
use maud::{Markup, Render, html};

use super::history::{self, Entry};
use crate::parts::{
    Banner, Button, Column, Details, Inset, Narrow, Row, SummaryList, Table, Tag, Tone, Weight,
    buttons, paragraphs, unbroken, woven,
};
use crate::words::Family;
use crate::{Frame, Words, frame::Page, links};

/// How many of the open acts stand as buttons; the others stand in a list.
const FIRST: usize = 2;

/// The page of one case.
#[derive(Debug, Clone)]
pub struct CasePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Its public number.
    pub reference: &'a str,
    /// Where it stands.
    pub stage: StageName,
    /// Whether its due date has passed.
    pub overdue: bool,
    /// What was just done; `None`: nothing.
    pub done: Option<String>,
    /// What whoever reads it must know first: a proposal that waits, a question that was asked.
    pub notices: Vec<String>,
    /// The sender's words; `None`: they were erased.
    pub text: Option<String>,
    /// The answer, or the draft of one: what it is called, and what it says.
    pub answer: Option<(String, String)>,
    /// What is known of it: what it is called, what it says, and where it leads.
    pub facts: Vec<(String, String, Option<String>)>,
    /// Whether this person may read who sent it.
    pub may_read_sender: bool,
    /// The acts that are open to this person, the likeliest first.
    pub open: Vec<ActName>,
    /// Why it is due when it is; `None`: no rule holds.
    pub deadline: Option<Deadline>,
    /// What happened, the last first.
    pub history: Vec<Entry>,
}

/// Why a case is due when it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Rule, legal ground and day, in a sentence or two.
    pub summary: Vec<String>,
    /// Day by day.
    pub days: Vec<DueLine>,
}

/// One day of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLine {
    /// The day.
    pub day: String,
    /// What the calendar says of it.
    pub nature: String,
    /// How it was read.
    pub reading: String,
}

impl Render for CasePage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say_with("desk-title", &[("reference", self.reference.into())]);
        let body = html! {
            @if let Some(done) = &self.done { (Banner::done(words, html! { (done) })) }
            h1 class="govuk-heading-l" {
                (woven(words, "desk-title", &[], &[("reference", unbroken(self.reference))]))
            }
            p {
                (Tag::stage(words, self.stage))
                @if self.overdue { " " (Tag { text: words.say("desk-overdue"), tone: Tone::Bad }) }
            }
            @for notice in &self.notices { (Inset(html! { (paragraphs(notice)) })) }
            (self.words_of_sender(words))
            @if let Some((name, answer)) = &self.answer {
                h2 class="govuk-heading-m" { (name) }
                (Inset(paragraphs(answer)))
            }
            (self.acts(words))
            h2 class="govuk-heading-m" { (words.say("desk-facts")) }
            (self.facts(words))
            @if let Some(deadline) = &self.deadline { (deadline.details(words)) }
            h2 class="govuk-heading-m" { (words.say("desk-history")) }
            (history::list(&self.history))
        };
        let back = Some(links::StaffCases.to_string());
        Page { back, ..Page::new(self.frame, &title, body) }.render()
    }
}

impl CasePage<'_> {
    fn words_of_sender(&self, words: Words) -> Markup {
        html! {
            h2 class="govuk-heading-m" { (words.say("desk-text")) }
            @match &self.text {
                Some(text) => (Inset(paragraphs(text))),
                None => p class="soft" { (words.say("desk-text-erased")) },
            }
        }
    }

    fn acts(&self, words: Words) -> Markup {
        let href = |act: &ActName| {
            let address = links::StaffAct { reference: self.reference, act: act.word() };
            self.frame.href(address)
        };
        let name = |act: &ActName| words.name(Family::Deed, act.word());
        let (seldom, usual): (Vec<_>, Vec<_>) = self.open.iter().partition(|act| act.is_seldom());
        let (first, usual) = usual.split_at(usual.len().min(FIRST));
        let list = |acts: &[ActName]| {
            html! {
                ul class="govuk-list govuk-list--bullet" {
                    @for act in acts { li { a class="govuk-link" href=(href(act)) { (name(act)) } } }
                }
            }
        };
        html! {
            h2 class="govuk-heading-m" { (words.say("desk-acts")) }
            @if self.open.is_empty() { p { (words.say("desk-acts-none")) } }
            @if let Some((likeliest, more)) = first.split_first() {
                (buttons(&html! {
                    (Button::link(name(likeliest), href(likeliest)))
                    @for act in more {
                        (Button { weight: Weight::Secondary, ..Button::link(name(act), href(act)) })
                    }
                }))
            }
            @if !usual.is_empty() { (list(usual)) }
            @if !seldom.is_empty() {
                (Details { summary: words.say("desk-acts-seldom"), body: list(&seldom) })
            }
        }
    }

    fn facts(&self, words: Words) -> Markup {
        let mut rows: Vec<Row> = self
            .facts
            .iter()
            .map(|(name, value, href)| {
                Row::new(
                    name,
                    html! {
                        @match href {
                            Some(href) => a class="govuk-link" href=(self.frame.href(href)) { (value) },
                            None => (value),
                        }
                    },
                )
            })
            .collect();
        if self.may_read_sender {
            let address = links::StaffAct { reference: self.reference, act: "sender" };
            let link = html! {
                a class="govuk-link" href=(self.frame.href(address)) { (words.say("desk-read-sender")) }
            };
            rows.push(Row::new(words.say("desk-sender"), link));
        }
        html! { (SummaryList(rows)) }
    }
}

impl Deadline {
    fn details(&self, words: Words) -> Markup {
        let cells = |line: &DueLine| {
            vec![html! { (line.day) }, html! { (line.nature) }, html! { (line.reading) }]
        };
        let body = html! {
            @for sentence in &self.summary { p { (sentence) } }
            (Table {
                caption: words.say("due-days"),
                columns: vec![
                    Column::text(words.say("due-day")),
                    Column::text(words.say("due-nature")),
                    Column::text(words.say("due-reading")),
                ],
                rows: self.days.iter().map(cells).collect(),
                total: None,
                narrow: Narrow::Lines,
            })
        };
        html! { (Details { summary: words.say("due-why"), body }) }
    }
}
