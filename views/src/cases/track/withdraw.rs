//! Taking a case back: asked once more, because it cannot be undone.

use maud::{Markup, Render, html};

use super::seen;
use crate::form::Form;
use crate::frame::Page;
use crate::parts::{Button, Warning, buttons, unbroken, woven};
use crate::{Frame, links};

/// The page that asks whether the sender means it.
pub struct WithdrawPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form.
    pub form: &'a Form,
    /// The version that the sender saw.
    pub version: u32,
    /// Its public number.
    pub reference: String,
}

impl Render for WithdrawPage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let title = words.say_with("withdraw-title", &[("reference", (&self.reference).into())]);
        let body = html! {
            h1 { (woven(words, "withdraw-title", &[], &[("reference", unbroken(&self.reference))])) }
            p { (words.say("withdraw-lead")) }
            (Warning { words, text: words.say("withdraw-warning") })
            (frame.form(links::TrackWithdraw, form, &html! {
                (seen(self.version))
                (buttons(&html! {
                    (Button::warning(words.say("withdraw-yes")))
                    a class="govuk-link" href=(frame.href(links::TrackCase)) { (words.say("withdraw-no")) }
                }))
            }))
        };
        let back = Some(links::TrackCase.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}
