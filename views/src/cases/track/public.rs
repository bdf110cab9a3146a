//! What everybody may see of a case.

use domain::cases::ExclusionReason;
use maud::{Markup, Render, html};

use super::story::{Outlook, Settled};
use crate::frame::Page;
use crate::parts::{Row, SummaryList, Tag, unbroken, woven};
use crate::{Frame, links, words};

/// One case, for everybody: no words of its sender, the answer only where it was published.
pub struct PublicPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Its public number.
    pub reference: String,
    /// The unit that owns it.
    pub unit: String,
    /// Its field of work.
    pub field: String,
    /// The day it was received, printed.
    pub received_on: String,
    /// Where it stands and what to expect.
    pub outlook: Outlook,
    /// Why it is not counted; `None`: it is.
    pub excluded: Option<ExclusionReason>,
    /// The answer, its words only where they were published; `None`: there is none.
    pub answer: Option<Settled>,
}

impl Render for PublicPage<'_> {
    fn render(&self) -> Markup {
        let frame = self.frame;
        let words = frame.words();
        let title = words.say_with("track-case-title", &[("reference", (&self.reference).into())]);
        let said = |text: &str| html! { (text) };
        let body = html! {
            h1 { (woven(words, "track-case-title", &[], &[("reference", unbroken(&self.reference))])) }
            p { (Tag::stage(words, self.outlook.stage)) }
            (self.outlook.sentence(words))
            @if let Some(reason) = self.excluded {
                p { (words.say_with("track-excluded", &[
                    ("reason", (&words.say(words::exclusion(reason))).into()),
                ])) }
            }
            (SummaryList(vec![
                Row::new(words.say("list-received"), said(&self.received_on)),
                Row::new(words.say("list-unit"), said(&self.unit)),
                Row::new(words.say("list-field"), said(&self.field)),
            ]))
            @if let Some(answer) = &self.answer { (answer.section(words, "public-answer-unpublished")) }
            p class="soft" { (words.say("public-what")) }
            p { a href=(frame.href(links::Track)) { (words.say("public-track")) } }
        };
        let back = Some(links::Home.to_string());
        Page { back, ..Page::new(frame, &title, body) }.render()
    }
}
