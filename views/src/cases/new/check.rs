//! Is everything right? Then it is sent.

use domain::cases::IdentityLevel;
use maud::{Markup, Render, html};

use super::sender::{consequence, offer};
use super::{forgetting, part, step};
use crate::form::Form;
use crate::parts::{Banner, Button, Row, SummaryList, paragraphs};
use crate::{Frame, links};

/// The last page before sending: every answer, each with a way to change it.
pub struct CheckPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form: `shown`, what proves that this is what was shown.
    pub form: &'a Form,
    /// Where the way back leads.
    pub back: String,
    /// What the sender wrote.
    pub text: String,
    /// The answers of the second page.
    pub place: Vec<Answer>,
    /// The level that was chosen.
    pub level: IdentityLevel,
    /// Whether it is sent for somebody else.
    pub for_another: bool,
    /// The answers of the fourth page; empty for a level that asks nothing.
    pub contact: Vec<Answer>,
    /// Whether it changed since the page that was sent was shown.
    pub changed: bool,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The key of what was asked.
    pub asked: &'static str,
    /// What was answered; empty: nothing.
    pub given: String,
}

impl Render for CheckPage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let body = html! {
            @if self.changed { (Banner::important(words, html! { (words.say("send-changed")) })) }
            (part(words, "5"))
            h1 { (words.say("send-check")) }
            (SummaryList(self.rows()))
            p { (words.say(consequence(self.level))) }
            @if self.level == IdentityLevel::None { p { (words.say("send-keep-receipt")) } }
            (frame.form(links::NewCaseCheck, form, &html! {
                input type="hidden" name="shown" value=(form.typed.one("shown"));
                (Button::primary(words.say("send-send")))
            }))
            (forgetting(frame, "send-kept-here", "send-forget"))
        };
        step(frame, &words.say("send-check"), &self.back, form, body)
    }
}

impl CheckPage<'_> {
    fn rows(&self) -> Vec<Row> {
        let words = self.frame.words();
        let row = |asked: &str, value: Markup, address: String| {
            let about = words.say(asked);
            let href = self.frame.href(format!("{address}?{}=1", super::CHANGE));
            Row::new(about.clone(), value).change(words.say("send-change"), about, href)
        };
        let answers = |answers: &[Answer], address: &str| -> Vec<Row> {
            let given = |answer: &Answer| match answer.given.as_str() {
                "" => html! { span class="soft" { (words.say("send-nothing")) } },
                given => html! { (given) },
            };
            let row = |answer: &Answer| row(answer.asked, given(answer), address.to_owned());
            answers.iter().map(row).collect()
        };
        let level = html! {
            p { (words.say(offer(self.level))) }
            @if self.for_another { p { (words.say("send-for-another")) } }
        };
        let text = row("send-row-text", paragraphs(&self.text), links::NewCase.to_string());
        let place = answers(&self.place, &links::NewCasePlace.to_string());
        let level = row("send-row-identity", level, links::NewCaseSender.to_string());
        let contact = answers(&self.contact, &links::NewCaseContact.to_string());
        std::iter::once(text).chain(place).chain([level]).chain(contact).collect()
    }
}
