//! One of many, from a list that opens.

use maud::{Markup, Render, html};

use super::field::{Around, LabelSize};
use crate::Words;
use crate::form::Form;

/// One of many, from a list that opens. For more choices than a phone shows at once; radio buttons
/// otherwise.
///
/// ```text
/// (Select {
///     label: words.say("unit"),
///     options: vec![(String::new(), words.say("any")), ("31232".to_owned(), "Xã Lạc Thuận".to_owned())],
///     ..Select::at(words, form, "unit")
/// })
/// ```
pub struct Select<'a> {
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
    /// What is sent and what it says, in order.
    pub options: Vec<(String, String)>,
}

impl<'a> Select<'a> {
    /// The list `name` of `form`, empty yet.
    pub fn at(words: Words, form: &'a Form, name: &'a str) -> Self {
        let (label, options) = (String::new(), Vec::new());
        Self { words, form, name, label, size: LabelSize::Plain, hint: None, options }
    }
}

impl Render for Select<'_> {
    fn render(&self) -> Markup {
        let hint = self.hint.as_deref();
        let around = Around { words: self.words, form: self.form, name: self.name, hint };
        let control = html! {
            select class={ "govuk-select" (around.faulty(" govuk-select--error")) }
                id=(self.name) name=(self.name)
                aria-describedby=[around.described_by(None)] aria-invalid=[around.invalid()] {
                @for (value, text) in &self.options {
                    option value=(value) selected[self.form.typed.chose(self.name, value)] { (text) }
                }
            }
        };
        around.group(&self.label, self.size, &control)
    }
}
