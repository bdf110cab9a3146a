//! A form that came too late, or from an earlier sign-in: kept as it was, to be sent with one button.

use maud::{Markup, Render, html};

use crate::form::Form;
use crate::parts::Button;
use crate::{Frame, links};

/// Offers a form again, exactly as it was filled in, under a fresh key and seal. Nothing is sent
/// by itself.
#[derive(Debug, Clone)]
pub struct SentAgainPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Where the form goes.
    pub action: &'a str,
    /// What it holds.
    pub form: &'a Form,
    /// Whether they have signed in just now, because their session had ended.
    pub signed_in: bool,
}

impl Render for SentAgainPage<'_> {
    fn render(&self) -> Markup {
        let (frame, form) = (self.frame, self.form);
        let words = frame.words();
        let key = if self.signed_in { "sent-again-title" } else { "sent-again-title-before" };
        let title = words.say(key);
        let fields = html! {
            @for (name, value) in &form.typed.0 {
                input type="hidden" name=(name) value=(value);
            }
            (Button::primary(words.say("sent-again-button")))
        };
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            p class="govuk-body-l" { (words.say("sent-again-lead")) }
            (frame.form(self.action, form, &fields))
            p { a href=(frame.href(links::StaffHome)) { (words.say("sent-again-not")) } }
        };
        frame.page(&title, &body)
    }
}
