//! How much may be known of the sender?

use domain::cases::IdentityLevel;
use maud::{Markup, Render, html};

use super::{carried, part, step};
use crate::form::Form;
use crate::parts::{Button, Checkboxes, Choice, LabelSize, Radios};
use crate::{Frame, Words};

/// The third page: how much may be known of the sender, each choice with what follows from it.
pub struct SenderPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form: `identity`, and `for_another` when it is sent for somebody else.
    pub form: &'a Form,
    /// Where the way back leads.
    pub back: String,
}

impl Render for SenderPage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let for_another = Choice {
            hint: Some(words.say("send-for-another-hint")),
            ..Choice::new("yes", words.say("send-for-another"))
        };
        let body = html! {
            (part(words, "3"))
            (frame.form(crate::links::NewCaseSender, form, &html! {
                (carried(form))
                (Radios {
                    legend: words.say("send-identity"),
                    size: LabelSize::Page,
                    hint: Some(words.say("send-identity-hint")),
                    choices: LEVELS.iter().map(|&level| choice(words, level).into()).collect(),
                    ..Radios::at(words, form, "identity")
                })
                (Checkboxes {
                    legend: words.say("send-for-whom"),
                    size: LabelSize::Small,
                    choices: vec![for_another.into()],
                    ..Checkboxes::at(words, form, "for_another")
                })
                p class="soft" { (words.say("send-limits")) }
                (Button::primary(words.say("send-continue")))
            }))
        };
        step(frame, &words.say("send-identity"), &self.back, form, body)
    }
}

/// The levels as they are offered: what is chosen by default first.
const LEVELS: [IdentityLevel; 4] = [
    IdentityLevel::Confidential,
    IdentityLevel::Open,
    IdentityLevel::ContactOnly,
    IdentityLevel::None,
];

fn choice(words: Words, level: IdentityLevel) -> Choice {
    let hint = Some(words.say(consequence(level)));
    Choice { hint, ..Choice::new(level.word(), words.say(offer(level))) }
}

/// A level, as it is offered.
pub(super) const fn offer(level: IdentityLevel) -> &'static str {
    match level {
        IdentityLevel::None => "send-level-none",
        IdentityLevel::ContactOnly => "send-level-contact_only",
        IdentityLevel::Confidential => "send-level-confidential",
        IdentityLevel::Open => "send-level-open",
    }
}

/// What follows from a level.
pub(super) const fn consequence(level: IdentityLevel) -> &'static str {
    match level {
        IdentityLevel::None => "send-follows-none",
        IdentityLevel::ContactOnly => "send-follows-contact_only",
        IdentityLevel::Confidential => "send-follows-confidential",
        IdentityLevel::Open => "send-follows-open",
    }
}
