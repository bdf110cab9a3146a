//! The sender's own case: where it stands, the answer, and what the sender can do.

use domain::cases::{ExclusionReason, StageName};
use maud::{Markup, Render, html};

use super::seen;
use super::story::{Happened, Outlook, Settled, days, story};
use crate::form::Form;
use crate::frame::Page;
use crate::parts::{
    Banner, Button, Choice, Details, Inset, LabelSize, Radios, Row, SummaryList, Tag, Textarea,
    paragraphs, unbroken, woven,
};
use crate::{Frame, links, words};

/// The page that a receipt opens.
pub struct CasePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form of the act that is being done: `text` or `satisfaction`, and what is wrong.
    pub form: &'a Form,
    /// What was just done, by its key; `None`: nothing.
    pub done: Option<&'static str>,
    /// What to know first, by its key; `None`: nothing.
    pub notice: Option<&'static str>,
    /// What happened since the sender opened the page; empty: nothing that matters to them.
    pub since: Vec<Happened>,
    /// Words that have no field on the page any more, to be copied; `None`: none have.
    pub unsent: Option<String>,
    /// The version that this page shows.
    pub version: u32,
    /// Its public number.
    pub reference: String,
    /// The unit that owns it.
    pub unit: String,
    /// Its field of work.
    pub field: String,
    /// The day it was received, printed.
    pub received_on: String,
    /// Where it stands and what to expect.
    pub outlook: Outlook,
    /// Why it is not counted; `None`: it is.
    pub excluded: Option<ExclusionReason>,
    /// Where to turn instead, as the office wrote it; `None`: it said nothing of it.
    pub advice: Option<String>,
    /// The sender's own words; `None`: they were erased.
    pub text: Option<String>,
    /// What happened so far.
    pub story: Vec<Happened>,
    /// The answer; `None`: there is none.
    pub answer: Option<Settled>,
    /// A question that waits for the sender; `None`: none does.
    pub question: Option<Asked>,
    /// The rating of the answer; `None`: there is nothing to rate.
    pub rating: Option<Rating>,
    /// Whether it can be taken up again; `None`: it cannot.
    pub reopening: Option<Reopening>,
    /// Whether the sender can take it back.
    pub can_withdraw: bool,
}

/// A question to the sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question; `None`: its words are not here.
    pub question: Option<String>,
    /// Until when it waits for a reply, printed.
    pub until: String,
    /// The most characters of a reply.
    pub limit: u32,
}

/// What the sender thought of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// The words of the degrees, by what is sent and the key of what is said.
    pub degrees: Vec<(&'static str, &'static str)>,
    /// What was said before, by its key; `None`: nothing.
    pub given: Option<&'static str>,
}

/// How a case can be taken up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// How many times are left.
    pub left: String,
    /// Until the end of this day, printed.
    pub until: String,
}

impl Render for CasePage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let title = words.say_with("track-case-title", &[("reference", (&self.reference).into())]);
        let body = html! {
            @if let Some(done) = self.done { (Banner::done(words, html! { (words.say(done)) })) }
            @if let Some(notice) = self.notice {
                (Banner::important(words, html! { (words.say(notice)) }))
            }
            @if !self.since.is_empty() {
                h2 { (words.say("track-since")) }
                (days(words, &self.since))
            }
            @if let Some(unsent) = &self.unsent {
                h2 { (words.say("track-unsent")) }
                p { (words.say("track-unsent-lead")) }
                (Inset(paragraphs(unsent)))
            }
            h1 { (woven(words, "track-case-title", &[], &[("reference", unbroken(&self.reference))])) }
            p { (Tag::stage(words, self.outlook.stage)) }
            (self.outlook.sentence(words))
            @if let Some(reason) = self.excluded {
                p { (words.say_with("track-excluded", &[
                    ("reason", (&words.say(words::exclusion(reason))).into()),
                ])) }
            }
            @if let Some(advice) = &self.advice { (Inset(paragraphs(advice))) }
            @if let Some(asked) = &self.question { (self.reply(asked)) }
            @if let Some(answer) = &self.answer { (answer.section(words, "track-answer-gone")) }
            @if let Some(rating) = &self.rating { (self.rate(rating)) }
            (self.more_to_do())
            (story(words, &self.story))
            (self.about())
            (self.leave())
        };
        Page { form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}

impl CasePage<'_> {
    fn reply(&self, asked: &Asked) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        html! {
            h2 { (words.say("track-question")) }
            @match &asked.question {
                Some(question) => (Inset(paragraphs(question))),
                None => p { (words.say("track-words-gone")) },
            }
            (frame.form(links::TrackReply, self.form, &html! {
                (seen(self.version))
                (Textarea {
                    label: words.say("track-reply"),
                    size: LabelSize::Small,
                    hint: Some(words.say_with("track-reply-hint", &[("day", (&asked.until).into())])),
                    rows: 6,
                    limit: Some(asked.limit),
                    ..Textarea::at(words, self.form, "text")
                })
                (Button::primary(words.say("track-reply-send")))
            }))
        }
    }

    fn rate(&self, rating: &Rating) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let choice = |(value, key): &(&'static str, &'static str)| {
            Choice::new(*value, words.say(key)).into()
        };
        html! {
            h2 { (words.say("track-rate-heading")) }
            @if let Some(given) = rating.given {
                p { (words.say_with("track-rated", &[("rating", (&words.say(given)).into())])) }
            }
            (frame.form(links::TrackRate, self.form, &html! {
                (seen(self.version))
                (Radios {
                    legend: words.say("track-rate"),
                    size: LabelSize::Small,
                    choices: rating.degrees.iter().map(choice).collect(),
                    ..Radios::at(words, self.form, "satisfaction")
                })
                (Button::secondary(words.say("track-rate-send")))
            }))
        }
    }

    fn more_to_do(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        html! {
            @if let Some(Reopening { left, until }) = &self.reopening {
                h2 { (words.say("track-reopen-heading")) }
                p { (words.say_with("track-reopen-lead", &[("left", left.into()), ("day", until.into())])) }
                p { a href=(frame.href(links::TrackReopen)) { (words.say("track-reopen")) } }
            }
            @if self.can_withdraw {
                p { a href=(frame.href(links::TrackWithdraw)) { (words.say("track-withdraw")) } }
            }
        }
    }

    /// What it is about, and where everybody sees it.
    fn about(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let public = frame.href(links::CasePage(&self.reference));
        let said = |text: &str| html! { (text) };
        let gone = || html! { p { (words.say("track-words-gone")) } };
        html! {
            h2 { (words.say("track-about")) }
            (SummaryList(vec![
                Row::new(words.say("list-received"), said(&self.received_on)),
                Row::new(words.say("list-unit"), said(&self.unit)),
                Row::new(words.say("list-field"), said(&self.field)),
            ]))
            (Details {
                summary: words.say("track-own-text"),
                body: self.text.as_deref().map_or_else(gone, paragraphs),
            })
            @if self.outlook.stage != StageName::Excluded {
                p { a href=(public) { (words.say("track-public")) } }
            }
        }
    }

    fn leave(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        html! {
            form method="post" action=(frame.href(links::TrackLeave)) class="no-print" {
                p class="soft" { (words.say("track-leave-lead")) }
                (Button::secondary(words.say("track-leave")))
            }
        }
    }
}
