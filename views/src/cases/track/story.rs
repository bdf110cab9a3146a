//! What can be told of a case: what happened, by when there will be an answer, and the answer.

use domain::cases::{Outcome, StageName};
use maud::{Markup, html};

use crate::Words;
use crate::parts::{Inset, paragraphs};
use crate::words;

/// A stage that was reached on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// The day, printed.
    pub on: String,
    /// The stage reached.
    pub stage: StageName,
}

/// By when there will be an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// By this day, printed.
    By(String),
    /// It was due on this day, printed, and there is none.
    Late(String),
    /// The clock rests until the sender replies.
    Resting,
    /// No rule holds.
    Open,
    /// There is nothing to wait for.
    Over,
}

/// What happens next, in the sender's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// Where it stands.
    pub stage: StageName,
    /// By when there will be an answer.
    pub due: Due,
}

/// The answer of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// How it settled the matter.
    pub outcome: Outcome,
    /// The day by which something is promised, printed.
    pub promised_on: Option<String>,
    /// The day it was given, printed.
    pub on: String,
    /// Its words; `None`: they are not here.
    pub text: Option<String>,
}

impl Outlook {
    /// One sentence on what to expect.
    pub(super) fn sentence(&self, words: Words) -> Markup {
        let day = |key: &str, day: &String| words.say_with(key, &[("day", day.into())]);
        let said = match &self.due {
            Due::By(by) => day("track-due", by),
            Due::Late(since) => day("track-late", since),
            Due::Resting => words.say("track-resting"),
            Due::Open => words.say("track-undated"),
            Due::Over => return Markup::default(),
        };
        html! { p class="lead" { (said) } }
    }
}

impl Settled {
    /// The answer, decision first.
    pub(super) fn section(&self, words: Words, missing: &str) -> Markup {
        html! {
            h2 { (words.say("track-answer")) }
            p { strong { (words.say(words::outcome(self.outcome))) } }
            @if let Some(day) = &self.promised_on {
                p { (words.say_with("track-promised", &[("day", day.into())])) }
            }
            @match &self.text {
                Some(text) => (Inset(paragraphs(text))),
                None => p { (words.say(missing)) },
            }
            p class="soft" { (words.say_with("track-answered-on", &[("day", (&self.on).into())])) }
        }
    }
}

/// What happened so far, oldest first.
pub(super) fn story(words: Words, happened: &[Happened]) -> Markup {
    html! {
        h2 { (words.say("track-story")) }
        (days(words, happened))
    }
}

/// Days and what happened on them.
pub(super) fn days(words: Words, happened: &[Happened]) -> Markup {
    html! {
        ol {
            @for one in happened {
                li { (one.on) ": " strong { (words.say(words::stage(one.stage))) } }
            }
        }
    }
}
