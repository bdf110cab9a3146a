//! A field of several lines, with a count of letters that never stops anybody from typing.

use maud::{Markup, Render, html};

use super::field::{Around, LabelSize, hint, label};
use crate::Words;
use crate::form::Form;

/// A field of several lines.
///
/// ```text
/// (Textarea {
///     label: words.say("case-text"),
///     size: LabelSize::Page,
///     rows: 8,
///     limit: Some(4000),
///     ..Textarea::at(words, form, "text")
/// })
/// ```
pub struct Textarea<'a> {
    /// The words of the page.
    pub words: Words,
    /// The form it stands in.
    pub form: &'a Form,
    /// Its name, and its id.
    pub name: &'a str,
    /// What is asked.
    pub label: String,
    /// How large the label stands.
    pub size: LabelSize,
    /// What helps to answer.
    pub hint: Option<String>,
    /// How many lines are seen at once.
    pub rows: u8,
    /// How many characters are taken: said under the field, and counted while typing where scripts
    /// run. More can be typed; the server says what is too much.
    pub limit: Option<u32>,
}

impl<'a> Textarea<'a> {
    /// The field `name` of `form`, of five lines and without a limit to tell.
    pub fn at(words: Words, form: &'a Form, name: &'a str) -> Self {
        let (label, size) = (String::new(), LabelSize::Plain);
        Self { words, form, name, label, size, hint: None, rows: 5, limit: None }
    }

    fn control(&self, around: &Around<'_>) -> Markup {
        let counted = self.limit.map(|_| format!("{}-info", self.name));
        let counts = if self.limit.is_some() { " govuk-js-character-count" } else { "" };
        html! {
            textarea class={ "govuk-textarea" (around.faulty(" govuk-textarea--error")) (counts) }
                id=(self.name) name=(self.name) rows=(self.rows)
                aria-describedby=[around.described_by(counted)] aria-invalid=[around.invalid()] {
                // A browser drops a first line break: one more keeps the reader's own.
                @if self.form.typed.one(self.name).starts_with('\n') { "\n" }
                (self.form.typed.one(self.name))
            }
        }
    }

    /// What a limit has to say: before typing, and while typing where scripts run.
    fn says(&self, key: &str, limit: u32) -> String {
        let printed = domain::numbers::print_integer(u64::from(limit), self.words.lang());
        self.words.say_with(key, &[("max", (&printed).into())])
    }
}

impl Render for Textarea<'_> {
    fn render(&self) -> Markup {
        let hint_text = self.hint.as_deref();
        let around =
            Around { words: self.words, form: self.form, name: self.name, hint: hint_text };
        let Some(limit) = self.limit else {
            return around.group(&self.label, self.size, &self.control(&around));
        };
        html! {
            div class=(around.group_class(" govuk-character-count"))
                data-module="govuk-character-count" data-maxlength=(limit)
                "data-i18n.characters-under-limit.other"=(self.words.say("part-count-left"))
                "data-i18n.characters-at-limit"=(self.words.say("part-count-none"))
                "data-i18n.characters-over-limit.other"=(self.words.say("part-count-over")) {
                (label(self.name, self.size, &self.label))
                (around.notes())
                (self.control(&around))
                (hint(
                    &format!("{}-info", self.name),
                    " govuk-character-count__message",
                    &self.says("part-count", limit),
                ))
            }
        }
    }
}
