//! Pieces of text that stand out, or stand back.

use maud::{Markup, Render, html};

use crate::Words;

/// More for those who want it, behind a line that opens it.
///
/// ```text
/// (Details { summary: words.say("how-counted"), body: html! { p { … } } })
/// ```
pub struct Details {
    /// The line.
    pub summary: String,
    /// What it opens.
    pub body: Markup,
}

impl Details {
    /// The same, open already: for those who are likely to need it.
    pub fn opened(self) -> Markup {
        html! { details class="govuk-details" open { (self.inside()) } }
    }

    fn inside(&self) -> Markup {
        html! {
            summary class="govuk-details__summary" {
                span class="govuk-details__summary-text" { (self.summary) }
            }
            div class="govuk-details__text" { (self.body) }
        }
    }
}

impl Render for Details {
    fn render(&self) -> Markup {
        html! { details class="govuk-details" { (self.inside()) } }
    }
}

/// Words to tell from those around them: a quote, an example.
///
/// ```text
/// (Inset(html! { (paragraphs(&case.text)) }))
/// ```
pub struct Inset(pub(crate) Markup);

impl Render for Inset {
    fn render(&self) -> Markup {
        html! { div class="govuk-inset-text" { (self.0) } }
    }
}

/// What goes wrong if it is not read.
///
/// ```text
/// (Warning { words, text: words.say("receipt-once") })
/// ```
pub struct Warning {
    /// The words of the page.
    pub words: Words,
    /// What to know.
    pub text: String,
}

impl Render for Warning {
    fn render(&self) -> Markup {
        html! {
            div class="govuk-warning-text" {
                span class="govuk-warning-text__icon" aria-hidden="true" { "!" }
                strong class="govuk-warning-text__text" {
                    span class="govuk-visually-hidden" { (self.words.say("part-warning")) }
                    " " (self.text)
                }
            }
        }
    }
}

/// The public number of a case, which no line break takes apart.
///
/// ```text
/// h1 { (woven(words, "desk-title", &[], &[("reference", unbroken(reference))])) }
/// ```
pub fn unbroken(number: &str) -> Markup {
    html! { span.unbroken { (number) } }
}

/// What people wrote, with their own paragraphs and lines.
///
/// ```text
/// (paragraphs(&case.text))
/// ```
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()) {
            p {
                @for (at, line) in paragraph.lines().enumerate() {
                    @if at > 0 { br; }
                    (line)
                }
            }
        }
    }
}
