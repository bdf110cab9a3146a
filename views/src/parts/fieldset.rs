//! Several fields that answer one question.

use maud::{Markup, Render, html};

use super::field::LabelSize;

/// Several fields that answer one question, under its legend.
///
/// ```text
/// (Fieldset { legend: &words.say("contact"), size: LabelSize::Medium, ..Fieldset::of(html! {
///     (Input { … })
///     (Input { … })
/// }) })
/// ```
pub struct Fieldset<'a> {
    /// What is asked.
    pub legend: &'a str,
    /// How large the legend stands.
    pub size: LabelSize,
    /// Ids of what describes the whole.
    pub described_by: Option<String>,
    /// `group` where a screen reader would not read the legend otherwise.
    pub role: Option<&'static str>,
    /// The fields.
    pub body: Markup,
}

impl Fieldset<'_> {
    /// These fields, without a legend yet.
    pub fn of(body: Markup) -> Self {
        Self { legend: "", size: LabelSize::Plain, described_by: None, role: None, body }
    }
}

impl Render for Fieldset<'_> {
    fn render(&self) -> Markup {
        html! {
            fieldset class="govuk-fieldset" role=[self.role] aria-describedby=[&self.described_by] {
                @if !self.legend.is_empty() {
                    legend class=(self.size.class("govuk-fieldset__legend")) {
                        @if self.size == LabelSize::Page {
                            h1 class="govuk-fieldset__heading" { (self.legend) }
                        } @else {
                            (self.legend)
                        }
                    }
                }
                (self.body)
            }
        }
    }
}
