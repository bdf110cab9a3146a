//! What all fields of a form have in common: their label, their hint, what is wrong with them, and
//! the group that holds these together.
//!
//! A field shows what [`Form`] holds at its name and what is wrong there. Its `id` is its name, so
//! that the error summary finds it; hint and fault are named in `aria-describedby`.

use maud::{Markup, html};

use crate::Words;
use crate::form::Form;

/// How large the label of a field or the legend of a group stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LabelSize {
    /// Like text.
    #[default]
    Plain,
    /// A little larger than text, bold.
    Small,
    /// Like a heading of the second level.
    Medium,
    /// As the heading of the page: for pages that ask one question.
    Page,
}

impl LabelSize {
    const fn suffix(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Small => Some("--s"),
            Self::Medium => Some("--m"),
            Self::Page => Some("--l"),
        }
    }

    /// The class `base`, with the one for this size after it.
    pub(super) fn class(self, base: &str) -> String {
        self.suffix().map_or_else(|| base.to_owned(), |suffix| format!("{base} {base}{suffix}"))
    }
}

/// What stands around the control of a field.
pub(super) struct Around<'a> {
    pub(super) words: Words,
    pub(super) form: &'a Form,
    pub(super) name: &'a str,
    pub(super) hint: Option<&'a str>,
}

impl Around<'_> {
    /// What is wrong here.
    pub(super) fn fault(&self) -> Option<&str> {
        self.form.wrong_at(self.name)
    }

    /// For `aria-invalid`.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.fault().map(|_| "true")
    }

    /// For `aria-describedby`: `first`, then the hint, then the fault.
    pub(super) fn described_by(&self, first: Option<String>) -> Option<String> {
        let name = self.name;
        let hint = self.hint.map(|_| format!("{name}-hint"));
        let fault = self.fault().map(|_| format!("{name}-error"));
        let ids: Vec<String> = [first, hint, fault].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// A class for what is faulty; nothing where nothing is wrong.
    pub(super) fn faulty(&self, class: &'static str) -> &'static str {
        if self.fault().is_some() { class } else { "" }
    }

    /// The class of the group.
    pub(super) fn group_class(&self, also: &str) -> String {
        format!("govuk-form-group{}{also}", self.faulty(" govuk-form-group--error"))
    }

    /// Hint and fault, in this order.
    pub(super) fn notes(&self) -> Markup {
        html! {
            @if let Some(text) = self.hint {
                (hint(&format!("{}-hint", self.name), "", text))
            }
            @if let Some(fault) = self.fault() {
                (ErrorMessage { words: self.words, id: Some(format!("{}-error", self.name)), text: fault })
            }
        }
    }

    /// A label, notes and the control in their group.
    pub(super) fn group(&self, label: &str, size: LabelSize, control: &Markup) -> Markup {
        html! {
            div class=(self.group_class("")) {
                (self::label(self.name, size, label))
                (self.notes())
                (control)
            }
        }
    }
}

/// The label of the control `id`.
pub(super) fn label(id: &str, size: LabelSize, text: &str) -> Markup {
    let label = html! { label class=(size.class("govuk-label")) for=(id) { (text) } };
    if size == LabelSize::Page {
        html! { h1 class="govuk-label-wrapper" { (label) } }
    } else {
        label
    }
}

/// A hint under the id by which its field names it.
pub(super) fn hint(id: &str, also: &str, text: &str) -> Markup {
    html! { div id=(id) class={ "govuk-hint" (also) } { (text) } }
}

/// What is wrong with a field, as it stands above the control. Fields of ours show it themselves;
/// this is for a page that draws a control of its own.
///
/// ```text
/// (ErrorMessage { words, id: Some("file-error".to_owned()), text: fault })
/// ```
pub struct ErrorMessage<'a> {
    /// The words of the page.
    pub words: Words,
    /// What `aria-describedby` of the control names.
    pub id: Option<String>,
    /// What is wrong.
    pub text: &'a str,
}

impl maud::Render for ErrorMessage<'_> {
    fn render(&self) -> Markup {
        html! {
            p id=[&self.id] class="govuk-error-message" {
                span class="govuk-visually-hidden" { (self.words.say("part-error")) ":" } " " (self.text)
            }
        }
    }
}
