//! The box for a receipt.

use maud::{Markup, Render, html};

use crate::form::Form;
use crate::frame::Page;
use crate::parts::{Banner, Button, Details, Input, Kind, LabelSize, Width};
use crate::{Frame, links};

/// Where a receipt is entered.
pub struct FindPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form: `receipt`.
    pub form: &'a Form,
    /// What happened before, by its key; `None`: nothing.
    pub notice: Option<&'static str>,
    /// What was being sent when the time was over; it goes on behind the receipt.
    pub kept: Kept,
}

/// What waits behind the receipt: an act, and what was typed for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept(pub Vec<(String, String)>);

impl Render for FindPage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let title = words.say("track-title");
        let office = [("office", frame.office.as_str().into())];
        let body = html! {
            @if let Some(notice) = self.notice {
                (Banner::important(words, html! { (words.say(notice)) }))
            }
            h1 { (title) }
            (frame.form(links::Track, form, &html! {
                @for (name, value) in &self.kept.0 { input type="hidden" name=(name) value=(value); }
                (Input {
                    label: words.say("track-receipt"),
                    size: LabelSize::Small,
                    hint: Some(words.say("track-receipt-hint")),
                    kind: Kind::Digits,
                    width: Width::Thirty,
                    autocomplete: Some("off"),
                    ..Input::at(words, form, "receipt")
                })
                (Button::primary(words.say("track-look")))
            }))
            p class="soft" { (words.say("track-half-an-hour")) }
            (Details { summary: words.say("track-lost"), body: html! {
                p { (words.say_with("track-lost-why", &office)) }
                p { (words.say("track-lost-public")) }
            } })
        };
        let back = Some(links::Home.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}
