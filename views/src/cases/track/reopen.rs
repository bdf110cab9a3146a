//! Asking that a case be taken up again, with a reason.

use maud::{Markup, Render, html};

use super::{Reopening, seen};
use crate::form::Form;
use crate::frame::Page;
use crate::parts::{Button, LabelSize, Textarea};
use crate::{Frame, links};

/// The page that asks for the reason.
pub struct ReopenPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form: `text`.
    pub form: &'a Form,
    /// The version that the sender saw.
    pub version: u32,
    /// How often and until when.
    pub reopening: Reopening,
    /// The most characters of a reason.
    pub limit: u32,
}

impl Render for ReopenPage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let title = words.say("reopen-title");
        let Reopening { left, until } = &self.reopening;
        let body = html! {
            (frame.form(links::TrackReopen, form, &html! {
                (seen(self.version))
                (Textarea {
                    label: title.clone(),
                    size: LabelSize::Page,
                    hint: Some(words.say("reopen-hint")),
                    rows: 6,
                    limit: Some(self.limit),
                    ..Textarea::at(words, form, "text")
                })
                p { (words.say_with("track-reopen-lead", &[("left", left.into()), ("day", until.into())])) }
                (Button::primary(words.say("reopen-send")))
            }))
        };
        let back = Some(links::TrackCase.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}
