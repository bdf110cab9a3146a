//! Who is the sender, and may they be called?

use domain::cases::{IdentityLevel, Purpose};
use maud::{Markup, Render, html};

use super::{carried, part, step};
use crate::form::Form;
use crate::parts::{Button, Checkboxes, Choice, Details, Input, Kind, LabelSize, Width};
use crate::{Frame, Words};

/// The fourth page: what the chosen level has a place for, and a consent for each purpose.
pub struct ContactPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form: `name`, `address`, `phone`, `email`, and a box for each purpose by its word.
    pub form: &'a Form,
    /// Where the way back leads.
    pub back: String,
    /// The level that was chosen.
    pub level: IdentityLevel,
    /// Whether it is sent for somebody else: then it is their name that is asked for.
    pub for_another: bool,
}

impl Render for ContactPage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, level, .. } = self;
        let words = frame.words();
        let named = matches!(level, IdentityLevel::Confidential | IdentityLevel::Open);
        let title = words.say(if named { "send-who" } else { "send-reach" });
        let body = html! {
            (part(words, "4"))
            h1 { (title) }
            p { (words.say(if self.for_another { "send-who-other" } else { "send-who-lead" })) }
            (frame.form(crate::links::NewCaseContact, form, &html! {
                (carried(form))
                @if named { (self.name_and_address()) }
                (self.contact())
                (consent(words, form, Purpose::ContactMe))
                @if *level == IdentityLevel::Open { (consent(words, form, Purpose::PublishMyName)) }
                (Details { summary: words.say("send-notice"), body: notice(frame) })
                (Button::primary(words.say("send-continue")))
            }))
        };
        step(frame, &title, &self.back, form, body)
    }
}

impl ContactPage<'_> {
    fn name_and_address(&self) -> Markup {
        let (words, form) = (self.frame.words(), self.form);
        let is_open = self.level == IdentityLevel::Open;
        html! {
            (Input {
                label: words.say(if is_open { "send-name" } else { "send-name-optional" }),
                autocomplete: Some(self.filled_in("name")),
                ..Input::at(words, form, "name")
            })
            (Input {
                label: words.say("send-address"),
                hint: Some(words.say("send-address-hint")),
                autocomplete: Some(self.filled_in("address-line1")),
                ..Input::at(words, form, "address")
            })
        }
    }

    fn contact(&self) -> Markup {
        let (words, form) = (self.frame.words(), self.form);
        let both = self.level == IdentityLevel::ContactOnly;
        html! {
            @if both { p { (words.say("send-one-contact")) } }
            (Input {
                label: words.say(if both { "send-phone" } else { "send-phone-optional" }),
                hint: Some(words.say("send-phone-hint")),
                kind: Kind::Phone,
                width: Width::Twenty,
                autocomplete: Some(self.filled_in("tel")),
                ..Input::at(words, form, "phone")
            })
            (Input {
                label: words.say(if both { "send-email" } else { "send-email-optional" }),
                hint: Some(words.say("send-email-hint")),
                kind: Kind::Email,
                autocomplete: Some(self.filled_in("email")),
                ..Input::at(words, form, "email")
            })
        }
    }

    /// What a browser may fill in: nothing of its own reader when somebody else is asked for.
    const fn filled_in(&self, name: &'static str) -> &'static str {
        if self.for_another { "off" } else { name }
    }
}

/// One purpose, never ticked beforehand.
fn consent(words: Words, form: &Form, purpose: Purpose) -> Markup {
    let (legend, text) = match purpose {
        Purpose::ContactMe => ("send-consent-contact", "send-consent-contact-yes"),
        Purpose::PublishMyName => ("send-consent-name", "send-consent-name-yes"),
    };
    html! {
        (Checkboxes {
            legend: words.say(legend),
            size: LabelSize::Small,
            choices: vec![Choice::new("yes", words.say(text)).into()],
            ..Checkboxes::at(words, form, purpose.word())
        })
    }
}

/// What happens with what is told, before it is told.
fn notice(frame: &Frame) -> Markup {
    let words = frame.words();
    let office = [("office", frame.office.as_str().into())];
    html! {
        ul {
            li { (words.say_with("send-notice-who", &office)) }
            li { (words.say("send-notice-what-for")) }
            li { (words.say("send-notice-who-sees")) }
            li { (words.say("send-notice-law")) }
            li { (words.say_with("send-notice-rights", &office)) }
        }
    }
}
