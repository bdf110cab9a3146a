//! The first account of an installation, and the first unit where there is none.

use maud::{Markup, Render, html};

use super::{set_password::both, units};
use crate::Frame;
use crate::form::Form;
use crate::parts::{Button, Input, Kind};

/// Where the link leads that the first start prints.
#[derive(Debug, Clone)]
pub struct FirstAccountPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Where the form goes: the link itself.
    pub action: String,
    /// What was typed.
    pub form: &'a Form,
    /// The levels of units, code and name, where the first unit is asked for; `None`: there are
    /// units.
    pub levels: Option<Vec<(String, String)>>,
}

impl Render for FirstAccountPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, form) = (self.frame, self.frame.words(), self.form);
        let title = words.say("first-account-title");
        let fields = html! {
            h2 { (words.say("first-account-you")) }
            (Input {
                label: words.say("person-name"),
                autocomplete: Some("name"),
                ..Input::at(words, form, "name")
            })
            (Input {
                label: words.say("sign-in-email"),
                kind: Kind::Email,
                autocomplete: Some("username"),
                ..Input::at(words, form, "email")
            })
            (both(frame, form))
            @if let Some(levels) = &self.levels {
                h2 { (words.say("first-account-unit")) }
                p { (words.say("first-account-unit-lead")) }
                (units::fields(words, form, levels))
            }
            (Button::primary(words.say("first-account-button")))
        };
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            p { (words.say("first-account-lead")) }
            (frame.form(&self.action, form, &fields))
        };
        frame.form_page(&title, form, &body)
    }
}
