//! A word that says where something stands. Never colour alone: the word says it.

use domain::cases::{Class, StageName};
use maud::{Markup, Render, html};

use crate::Words;
use crate::words;

/// A word that says where something stands.
///
/// ```text
/// (Tag { text: words.say("list-overdue"), tone: Tone::Bad })
/// (Tag::stage(words, case.stage))
/// ```
pub struct Tag {
    /// The word.
    pub text: String,
    /// How it stands.
    pub tone: Tone,
}

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    Plain,
    /// Done.
    Good,
    /// Somebody must do something soon.
    Warn,
    /// Late, or refused.
    Bad,
    /// Does not matter any more.
    Grey,
}

impl Tag {
    /// The stage of a case.
    pub fn stage(words: Words, stage: StageName) -> Self {
        let tone = match stage.class() {
            Class::Answered => Tone::Good,
            Class::InProgress => Tone::Plain,
            Class::Excluded => Tone::Grey,
        };
        Self { text: words.say(words::stage(stage)), tone }
    }
}

impl Render for Tag {
    fn render(&self) -> Markup {
        let tone = match self.tone {
            Tone::Plain => "",
            Tone::Good => " govuk-tag--green",
            Tone::Warn => " govuk-tag--yellow",
            Tone::Bad => " govuk-tag--red",
            Tone::Grey => " govuk-tag--grey",
        };
        html! { strong class={ "govuk-tag" (tone) } { (self.text) } }
    }
}
