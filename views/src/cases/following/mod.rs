//! Following a case by mail: asking for letters, confirming that the address is one's own, and
//! stopping them again. No link of a letter changes anything before a button is pressed, because
//! mail scanners open links too.

mod confirming;
#[cfg(test)]
pub(crate) mod samples;
mod stopping;
#[cfg(test)]
mod tests;

use maud::{Markup, Render, html};

use crate::Frame;
use crate::form::Form;
use crate::frame::Page;
use crate::links::{CasePage, FollowCase};
use crate::parts::{Button, Input, Kind, Width};
pub use confirming::{ConfirmPage, Confirming};
pub use stopping::{StopPage, Stopping};

/// Where somebody gives the address to which letters about a case go.
#[derive(Debug)]
pub struct FollowPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// What was typed.
    pub form: &'a Form,
    /// The case's public number.
    pub reference: &'a str,
}

impl Render for FollowPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, form) = (self.frame, self.frame.words(), self.form);
        let title = words.say_with("follow-title", &[("reference", self.reference.into())]);
        let address = Input {
            label: words.say("follow-email"),
            hint: Some(words.say("follow-email-hint")),
            kind: Kind::Email,
            width: Width::Twenty,
            autocomplete: Some("email"),
            ..Input::at(words, form, "email")
        };
        let body = html! {
            h1 { (title) }
            p { (words.say("follow-what")) }
            (frame.form(FollowCase(self.reference), form, &html! {
                (address)
                (Button::primary(words.say("follow-ask")))
            }))
        };
        let back = Some(CasePage(self.reference).to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}

/// What is said after an address was given: the same, whether or not it follows the case already.
#[derive(Debug)]
pub struct FollowAskedPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// The case's public number.
    pub reference: &'a str,
}

impl Render for FollowAskedPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say("follow-asked-title");
        let case = CasePage(self.reference);
        let body = html! {
            h1 { (title) }
            p.lead { (words.say("follow-asked-open")) }
            p { (words.say("follow-asked-time")) }
            p { (words.say("follow-asked-nothing")) }
            p { a href=(frame.href(case)) { (words.say_with("follow-case", &[("reference", self.reference.into())])) } }
        };
        frame.page(&title, &body)
    }
}
