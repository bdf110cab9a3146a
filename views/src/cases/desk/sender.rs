//! Who sent a case. Each reading of this page is written to the journal.

use maud::{Markup, Render, html};

use crate::parts::{Inset, Row, SummaryList};
use crate::{Frame, frame::Page, links};

/// Who sent a case.
#[derive(Debug, Clone)]
pub struct SenderPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The public number of the case.
    pub reference: &'a str,
    /// What is known: what it is called, and what it says. Empty: nothing.
    pub known: Vec<(String, String)>,
}

impl Render for SenderPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say_with("sender-title", &[("reference", self.reference.into())]);
        let row = |(name, value): &(String, String)| Row::new(name, html! { (value) });
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            @if self.known.is_empty() {
                p { (words.say("sender-unknown")) }
            } @else {
                (SummaryList(self.known.iter().map(row).collect()))
            }
            (Inset(html! { (words.say("sender-journaled")) }))
        };
        let back = Some(links::StaffCase(self.reference).to_string());
        Page { back, ..Page::new(self.frame, &title, body) }.render()
    }
}
