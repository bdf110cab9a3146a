//! Where a one-time link leads: a password is set there. Looking at the page uses nothing up.

use maud::{Markup, Render, html};

use crate::form::Form;
use crate::parts::{Button, Input, Kind, Width};
use crate::{Frame, links};

/// The page where somebody sets their password by a link.
#[derive(Debug, Clone)]
pub struct SetPasswordPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Where the form goes: the link itself.
    pub action: String,
    /// The address by which they will sign in.
    pub email: &'a str,
    /// What was typed, and what is wrong with it.
    pub form: &'a Form,
}

impl Render for SetPasswordPage<'_> {
    fn render(&self) -> Markup {
        let (frame, form) = (self.frame, self.form);
        let words = frame.words();
        let title = words.say("set-password-title");
        let fields = html! {
            // Password keepers learn by this field whose password it is.
            input type="hidden" name="email" value=(self.email) autocomplete="username";
            (both(frame, form))
            (Button::primary(words.say("set-password-button")))
        };
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            p { (words.say_with("set-password-lead", &[("email", self.email.into())])) }
            (frame.form(&self.action, form, &fields))
        };
        frame.form_page(&title, form, &body)
    }
}

/// The new password, twice.
pub(super) fn both(frame: &Frame, form: &Form) -> Markup {
    let words = frame.words();
    let field = |name, label| Input {
        label,
        kind: Kind::Password,
        width: Width::Thirty,
        autocomplete: Some("new-password"),
        ..Input::at(words, form, name)
    };
    let hint = Some(words.say("set-password-rules"));
    html! {
        (Input { hint, ..field("password", words.say("set-password-password")) })
        (field("password_again", words.say("set-password-again")))
    }
}

/// What is shown at a link that lets nobody in any more.
#[derive(Debug, Clone)]
pub struct LinkGonePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
}

impl Render for LinkGonePage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say("link-gone-title");
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            p { (words.say("link-gone-why")) }
            p { (words.say("link-gone-next")) }
            p {
                a href=(self.frame.href(links::SignIn)) { (words.say("sign-in-title")) }
            }
        };
        self.frame.page(&title, &body)
    }
}
