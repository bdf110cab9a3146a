//! A day, typed as three numbers: nobody has to look for a birthday in a calendar.

use maud::{Markup, Render, html};

use super::field::{Around, LabelSize};
use super::fieldset::Fieldset;
use crate::Words;
use crate::form::Form;

/// A day in three boxes: `name-day`, `name-month`, `name-year`. A fault at `name` is a fault of all
/// three; one at `name-day` marks that box.
///
/// ```text
/// (DateInput {
///     legend: words.say("said-on"),
///     hint: Some(words.say("said-on-hint")),
///     ..DateInput::at(words, form, "said_on")
/// })
/// ```
pub struct DateInput<'a> {
    /// The words of the page.
    pub words: Words,
    /// The form it stands in.
    pub form: &'a Form,
    /// The name that the names of the boxes begin with.
    pub name: &'a str,
    /// What is asked.
    pub legend: String,
    /// How large the legend stands.
    pub size: LabelSize,
    /// What helps to answer: "for example 21 11 2026".
    pub hint: Option<String>,
}

/// The three boxes: the end of the name, the key of the label, the width.
const BOXES: [(&str, &str, &str); 3] = [
    ("day", "part-day", "govuk-input--width-2"),
    ("month", "part-month", "govuk-input--width-2"),
    ("year", "part-year", "govuk-input--width-4"),
];

impl<'a> DateInput<'a> {
    /// The day `name` of `form`.
    pub fn at(words: Words, form: &'a Form, name: &'a str) -> Self {
        Self { words, form, name, legend: String::new(), size: LabelSize::Plain, hint: None }
    }

    /// The first fault of the whole or of a box.
    fn fault(&self) -> Option<&str> {
        let of_a_box =
            |(end, ..): &(&str, _, _)| self.form.wrong_at(&format!("{}-{end}", self.name));
        self.form.wrong_at(self.name).or_else(|| BOXES.iter().find_map(of_a_box))
    }

    fn one(&self, (end, label, width): (&str, &str, &str)) -> Markup {
        let name = format!("{}-{end}", self.name);
        let only_others =
            self.form.wrong_at(self.name).is_none() && self.form.wrong_at(&name).is_none();
        let faulty = self.fault().is_some() && !only_others;
        let typed = self.form.typed.one(&name);
        let error = if faulty { " govuk-input--error" } else { "" };
        html! {
            div class="govuk-date-input__item" {
                div class="govuk-form-group" {
                    label class="govuk-label govuk-date-input__label" for=(name) { (self.words.say(label)) }
                    input class={ "govuk-input govuk-date-input__input" (error) " " (width) }
                        id=(name) name=(name) type="text" value=[(!typed.is_empty()).then_some(typed)]
                        aria-invalid=[faulty.then_some("true")] inputmode="numeric";
                }
            }
        }
    }
}

impl Render for DateInput<'_> {
    fn render(&self) -> Markup {
        // The fault of a box is said once, above all three.
        let wrong = self.fault().map(|sentence| crate::form::Wrong {
            name: self.name.to_owned(),
            sentence: sentence.to_owned(),
        });
        let form = Form { wrong: wrong.into_iter().collect(), ..Form::default() };
        let hint = self.hint.as_deref();
        let around = Around { words: self.words, form: &form, name: self.name, hint };
        let body = html! {
            (around.notes())
            div class="govuk-date-input" id=(self.name) {
                @for one in BOXES { (self.one(one)) }
            }
        };
        let described_by = around.described_by(None);
        let legend = &self.legend;
        html! {
            div class=(around.group_class("")) {
                (Fieldset { legend, size: self.size, described_by, role: Some("group"), body })
            }
        }
    }
}
