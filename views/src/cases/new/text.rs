//! What is it about?

use maud::{Markup, Render, html};

use super::{carried, forgetting, part, step};
use crate::Frame;
use crate::form::Form;
use crate::parts::{Banner, Button, Details, Inset, LabelSize, Textarea};

/// The first page: the matter itself, in the sender's own words.
pub struct TextPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form: `text`, and `meeting` for the code of a meeting.
    pub form: &'a Form,
    /// Where the way back leads.
    pub back: String,
    /// The most characters that are taken.
    pub limit: u32,
    /// The meeting at which it is said, in a sentence; `None`: at none.
    pub meeting: Option<String>,
    /// Whether a meeting was named that nobody knows.
    pub unknown_meeting: bool,
    /// Whether what was written before is not there any more.
    pub lost: bool,
    /// Whether something is kept under the reader's code.
    pub begun: bool,
}

impl Render for TextPage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let meeting = form.typed.one("meeting");
        let body = html! {
            @if self.lost { (Banner::important(words, html! { (words.say("send-lost")) })) }
            @if self.unknown_meeting {
                (Banner::important(words, html! { (words.say("send-meeting-unknown")) }))
            }
            (part(words, "1"))
            (frame.form(crate::links::NewCase, form, &html! {
                @if !meeting.is_empty() { input type="hidden" name="meeting" value=(meeting); }
                (carried(form))
                (Textarea {
                    label: words.say("send-text"),
                    size: LabelSize::Page,
                    hint: Some(words.say("send-text-hint")),
                    rows: 8,
                    limit: Some(self.limit),
                    ..Textarea::at(words, form, "text")
                })
                @if let Some(meeting) = &self.meeting { (Inset(html! { p { (meeting) } })) }
                (Button::primary(words.say("send-continue")))
            }))
            (Details { summary: words.say("home-cannot-heading"), body: cannot(frame) })
            @if self.begun { (forgetting(frame, "send-kept-here", "send-forget")) }
        };
        step(frame, &words.say("send-text"), &self.back, form, body)
    }
}

/// What is not sent here, and where it goes.
fn cannot(frame: &Frame) -> Markup {
    let words = frame.words();
    html! {
        ul {
            li { (words.say("home-cannot-complaint")) }
            li { (words.say("home-cannot-denunciation")) }
            li { (words.say("home-cannot-emergency")) }
        }
    }
}
