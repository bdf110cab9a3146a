//! Choices: one of several (radio buttons), or any number of them (check boxes).

use maud::{Markup, Render, html};

use super::field::{Around, LabelSize, hint};
use super::fieldset::Fieldset;
use crate::Words;
use crate::form::Form;

/// One of several choices, or a word between them.
#[derive(Debug, Clone)]
pub enum Choose {
    /// Something to choose.
    Option(Choice),
    /// A word between two choices: "or".
    Divider(String),
}

/// Something to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent when it is chosen.
    pub value: String,
    /// What it says.
    pub text: String,
    /// What helps to decide.
    pub hint: Option<String>,
    /// What else is asked of those who choose it. Shown to everybody where scripts do not run.
    pub then: Option<Markup>,
}

impl Choice {
    /// A choice that says no more than its text.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into(), hint: None, then: None }
    }
}

impl From<Choice> for Choose {
    fn from(choice: Choice) -> Self {
        Self::Option(choice)
    }
}

/// One of several choices.
///
/// ```text
/// (Radios {
///     legend: words.say("field"),
///     size: LabelSize::Page,
///     choices: vec![
///         Choice::new("land", "Đất đai").into(),
///         Choose::Divider(words.say("part-or")),
///         Choice { hint: Some(words.say("field-unknown-hint")), ..Choice::new("", words.say("unknown")) }.into(),
///     ],
///     ..Radios::at(words, form, "field")
/// })
/// ```
pub struct Radios<'a> {
    /// The words of the page.
    pub words: Words,
    /// The form they stand in.
    pub form: &'a Form,
    /// Their name; the id of the first, so that an error summary leads to it.
    pub name: &'a str,
    /// What is asked.
    pub legend: String,
    /// How large the legend stands.
    pub size: LabelSize,
    /// What helps to answer.
    pub hint: Option<String>,
    /// What there is to choose from, in order.
    pub choices: Vec<Choose>,
    /// Side by side on a wide screen: for two short choices.
    pub inline: bool,
    /// Smaller: for filters on screens of staff.
    pub small: bool,
}

/// Any number of choices. Fields are those of [`Radios`].
///
/// A single box for a consent: one choice, and the legend says what it is about.
pub struct Checkboxes<'a> {
    /// The words of the page.
    pub words: Words,
    /// The form they stand in.
    pub form: &'a Form,
    /// Their name; the id of the first, so that an error summary leads to it.
    pub name: &'a str,
    /// What is asked.
    pub legend: String,
    /// How large the legend stands.
    pub size: LabelSize,
    /// What helps to answer.
    pub hint: Option<String>,
    /// What there is to choose from, in order.
    pub choices: Vec<Choose>,
    /// Smaller: for filters on screens of staff.
    pub small: bool,
}

impl<'a> Radios<'a> {
    /// The choice `name` of `form`, with nothing to choose yet.
    pub fn at(words: Words, form: &'a Form, name: &'a str) -> Self {
        let (legend, choices) = (String::new(), Vec::new());
        let (size, hint) = (LabelSize::Plain, None);
        Self { words, form, name, legend, size, hint, choices, inline: false, small: false }
    }
}

impl<'a> Checkboxes<'a> {
    /// The choices `name` of `form`, with nothing to choose yet.
    pub fn at(words: Words, form: &'a Form, name: &'a str) -> Self {
        let (legend, choices) = (String::new(), Vec::new());
        let (size, hint) = (LabelSize::Plain, None);
        Self { words, form, name, legend, size, hint, choices, small: false }
    }
}

impl Render for Radios<'_> {
    fn render(&self) -> Markup {
        let hint = self.hint.as_deref();
        let around = Around { words: self.words, form: self.form, name: self.name, hint };
        let inline = if self.inline { " govuk-radios--inline" } else { "" };
        let small = if self.small { " govuk-radios--small" } else { "" };
        let list = List { base: "govuk-radios", kind: "radio", around, choices: &self.choices };
        list.group(&self.legend, self.size, &format!("{inline}{small}"))
    }
}

impl Render for Checkboxes<'_> {
    fn render(&self) -> Markup {
        let hint = self.hint.as_deref();
        let around = Around { words: self.words, form: self.form, name: self.name, hint };
        let small = if self.small { " govuk-checkboxes--small" } else { "" };
        let list =
            List { base: "govuk-checkboxes", kind: "checkbox", around, choices: &self.choices };
        list.group(&self.legend, self.size, small)
    }
}

/// A list of choices of either kind.
struct List<'a> {
    base: &'static str,
    kind: &'static str,
    around: Around<'a>,
    choices: &'a [Choose],
}

impl List<'_> {
    fn group(&self, legend: &str, size: LabelSize, also: &str) -> Markup {
        let around = &self.around;
        let body = html! {
            (around.notes())
            div class={ (self.base) (also) } data-module=(self.base) {
                @for (at, choose) in (1..).zip(self.choices) {
                    @match choose {
                        Choose::Option(choice) => { (self.item(at, choice)) }
                        Choose::Divider(word) => { div class={ (self.base) "__divider" } { (word) } }
                    }
                }
            }
        };
        html! {
            div class=(around.group_class("")) {
                (Fieldset { legend, size, described_by: around.described_by(None), role: None, body })
            }
        }
    }

    fn item(&self, at: usize, choice: &Choice) -> Markup {
        let (base, name) = (self.base, self.around.name);
        let id = if at == 1 { name.to_owned() } else { format!("{name}-{at}") };
        let chosen = self.around.form.typed.chose(name, &choice.value);
        let hint_id = choice.hint.as_ref().map(|_| format!("{id}-item-hint"));
        let then_id = choice.then.as_ref().map(|_| format!("conditional-{id}"));
        let hidden = if chosen { String::new() } else { format!(" {base}__conditional--hidden") };
        html! {
            div class={ (base) "__item" } {
                input class={ (base) "__input" } id=(id) name=(name) type=(self.kind)
                    value=(choice.value) checked[chosen] data-aria-controls=[&then_id]
                    aria-describedby=[&hint_id];
                (option_label(base, &id, &choice.text))
                @if let (Some(hint_id), Some(text)) = (&hint_id, &choice.hint) {
                    (hint(hint_id, &format!(" {base}__hint"), text))
                }
            }
            @if let (Some(then_id), Some(then)) = (then_id, &choice.then) {
                div class={ (base) "__conditional" (hidden) } id=(then_id) { (then) }
            }
        }
    }
}

fn option_label(base: &str, id: &str, text: &str) -> Markup {
    html! { label class={ "govuk-label " (base) "__label" } for=(id) { (text) } }
}
