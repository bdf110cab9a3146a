//! Nothing lies here: it was sent, forgotten, or never begun.

use maud::{Markup, Render, html};

use crate::frame::Page;
use crate::parts::{Button, buttons};
use crate::{Frame, links};

/// The page where a draft or a receipt would be.
pub struct GonePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Whether the receipt of something sent was asked for, rather than what is being written.
    pub receipt: bool,
}

impl Render for GonePage<'_> {
    fn render(&self) -> Markup {
        let frame = self.frame;
        let words = frame.words();
        let title = words.say(if self.receipt { "gone-receipt" } else { "gone-draft" });
        let why = if self.receipt { "gone-receipt-why" } else { "gone-draft-why" };
        let body = html! {
            h1 { (title) }
            p { (words.say(why)) }
            (buttons(&html! {
                @if self.receipt { (Button::link(words.say("gone-track"), frame.href(links::Track))) }
                @else { (Button::link(words.say("gone-begin"), frame.href(links::NewCase))) }
            }))
            p { (words.say_with("sent-ask-where", &[("office", frame.office.as_str().into())])) }
        };
        Page::new(frame, &title, body).render()
    }
}
