//! Where staff sign in. A form that came after its session had ended is carried along, unseen.

use maud::{Markup, Render, html};

use crate::form::Form;
use crate::parts::{Button, Input, Inset, Kind, Width};
use crate::{Frame, links};

/// The page for signing in. Everything in the form but the password goes on with it.
#[derive(Debug, Clone)]
pub struct SignInPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed: `email`, and whatever is carried along.
    pub form: &'a Form,
    /// Why it is shown.
    pub why: Why,
}

/// Why somebody sees the page for signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// They came by themselves.
    Came,
    /// They wanted a page that is for staff.
    Wanted,
    /// They have just signed out.
    SignedOut,
    /// Their session had ended when they sent a form; it is carried along.
    Ended,
}

impl Why {
    /// Key of what is said about it.
    const fn key(self) -> Option<&'static str> {
        match self {
            Self::Came => None,
            Self::Wanted => Some("sign-in-wanted"),
            Self::SignedOut => Some("sign-in-signed-out"),
            Self::Ended => Some("sign-in-ended"),
        }
    }
}

impl Render for SignInPage<'_> {
    fn render(&self) -> Markup {
        let (frame, form) = (self.frame, self.form);
        let words = frame.words();
        let title = words.say("sign-in-title");
        let carried = form.typed.0.iter().filter(|(name, _)| name != "email" && name != "password");
        let fields = html! {
            @for (name, value) in carried { input type="hidden" name=(name) value=(value); }
            (Input {
                label: words.say("sign-in-email"),
                kind: Kind::Email,
                width: Width::Thirty,
                autocomplete: Some("username"),
                ..Input::at(words, form, "email")
            })
            (Input {
                label: words.say("sign-in-password"),
                kind: Kind::Password,
                width: Width::Thirty,
                autocomplete: Some("current-password"),
                ..Input::at(words, form, "password")
            })
            (Button::primary(words.say("sign-in-button")))
        };
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            @if let Some(key) = self.why.key() { (Inset(html! { (words.say(key)) })) }
            (frame.form(links::SignIn, form, &fields))
            h2 { (words.say("sign-in-trouble")) }
            p { (words.say("sign-in-trouble-next")) }
        };
        frame.form_page(&title, form, &body)
    }
}
