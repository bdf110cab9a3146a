//! The page on which something is done to a case: what to know before, the fields, and, when the
//! case changed since it was opened, what changed.

use domain::cases::Outcome;
use domain::desk::ActName;
use maud::{Markup, Render, html};

use super::history::{self, Entry};
use crate::form::Form;
use crate::parts::{Banner, Button, Details, Inset, paragraphs, unbroken, woven};
use crate::words::Family;
use crate::{Frame, frame::Page, links};

/// The page on which something is done to a case.
#[derive(Debug, Clone)]
pub struct ActPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The public number of the case.
    pub reference: &'a str,
    /// What is done.
    pub act: ActName,
    /// What was typed, what is wrong with it, and the version that was seen.
    pub form: &'a Form,
    /// What there is to choose from.
    pub asked: Asked,
    /// The sender's words; `None`: they were erased.
    pub text: Option<String>,
    /// What else to know before: who proposed, until when it may be sent back.
    pub notices: Vec<String>,
    /// What changed since the page was opened; `None`: nothing.
    pub meanwhile: Option<Meanwhile>,
}

/// What there is to choose from, each as what is sent and what it says.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Who may handle the case.
    pub handlers: Vec<(String, String)>,
    /// The units that stand.
    pub units: Vec<(String, String)>,
    /// The fields of work.
    pub fields: Vec<(String, String)>,
    /// How many other cases of the group the act may be done to as well.
    pub companions: Option<String>,
    /// Whether the case is about a regulation, so that the form of handling is asked.
    pub regulation: bool,
}

/// What changed since the page was opened.
#[derive(Debug, Clone)]
pub struct Meanwhile {
    /// What happened, the last first.
    pub entries: Vec<Entry>,
    /// Whether the act is still open.
    pub still_open: bool,
}

/// The outcomes, in the order in which they are offered.
pub(super) const OUTCOMES: [Outcome; 5] =
    [Outcome::Fixed, Outcome::WillDo, Outcome::Explained, Outcome::NotAccepted, Outcome::Noted];

impl Render for ActPage<'_> {
    fn render(&self) -> Markup {
        let (frame, form) = (self.frame, self.form);
        let words = frame.words();
        let title = words.name(Family::Deed, self.act.word());
        let address = links::StaffAct { reference: self.reference, act: self.act.word() };
        let still_open = self.meanwhile.as_ref().is_none_or(|meanwhile| meanwhile.still_open);
        let body = html! {
            span class="govuk-caption-l" {
                (woven(words, "desk-title", &[], &[("reference", unbroken(self.reference))]))
            }
            h1 class="govuk-heading-l" { (title) }
            @if let Some(meanwhile) = &self.meanwhile { (self.changed(meanwhile)) }
            p { (words.name(Family::Before, self.act.word())) }
            @for notice in &self.notices { (Inset(html! { (paragraphs(notice)) })) }
            @if let Some(text) = &self.text {
                @let details = Details { summary: words.say("desk-text"), body: paragraphs(text) };
                @if speaks_to_sender(self.act) { (details.opened()) } @else { (details) }
            }
            (frame.form(address, form, &html! {
                input type="hidden" name="seen" value=(form.typed.one("seen"));
                (self.fields())
                @if still_open {
                    @if is_grave(self.act) {
                        (Button::warning(title.clone()))
                    } @else {
                        (Button::primary(title.clone()))
                    }
                }
            }))
        };
        let back = Some(links::StaffCase(self.reference).to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}

impl ActPage<'_> {
    /// What changed, and that what was typed is still there.
    fn changed(&self, meanwhile: &Meanwhile) -> Markup {
        let words = self.frame.words();
        let next =
            if meanwhile.still_open { words.say("stale-again") } else { words.say("stale-over") };
        html! {
            (Banner::important(words, html! { (words.say("stale-changed")) }))
            p { (next) }
            (history::list(&meanwhile.entries))
        }
    }
}

/// Whether an act writes to the sender, so that their words must be before one's eyes.
const fn speaks_to_sender(act: ActName) -> bool {
    matches!(act, ActName::AskCitizen | ActName::Draft | ActName::Approve | ActName::Publish)
}

/// Whether an act takes something away that is not easily brought back.
const fn is_grave(act: ActName) -> bool {
    matches!(
        act,
        ActName::ConfirmExclusion
            | ActName::ExcludeFlagged
            | ActName::EraseIdentity
            | ActName::Unpublish
    )
}
