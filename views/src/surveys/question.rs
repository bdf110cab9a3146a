//! One question of a survey, as a group of fields.

use domain::surveys::{Asks, Definition, MissingText, Question, QuestionOption};
use maud::{Markup, html};

use super::choices::{Boxes, Tick};
use super::said;
use crate::Words;
use crate::form::Form;
use crate::parts::{DateInput, ErrorMessage, Input, Kind, LabelSize, Textarea, Width};

/// A question on a page.
#[derive(Debug, Clone, Copy)]
pub struct AskedQuestion<'a> {
    /// Its number on the form.
    pub number: usize,
    /// The question.
    pub question: &'a Question,
    /// Whether an answer just given opened it.
    pub opened: bool,
}

/// A question with what its fields need.
pub(super) struct Asking<'a> {
    pub(super) words: Words,
    pub(super) form: &'a Form,
    pub(super) definition: &'a Definition,
    pub(super) asked: AskedQuestion<'a>,
}

impl Asking<'_> {
    pub(super) fn markup(&self) -> Markup {
        let question = self.asked.question;
        match question.asks() {
            Asks::Single(_) | Asks::Likert5(_) => self.group(&self.boxes(false)),
            Asks::Multi { .. } | Asks::MultiCount { .. } => self.group(&self.boxes(true)),
            Asks::Integer { .. } | Asks::AmountVnd(_) => html! {
                (Input {
                    label: self.legend(),
                    size: LabelSize::Small,
                    hint: self.hint(),
                    kind: Kind::Digits,
                    width: Width::Ten,
                    ..Input::at(self.words, self.form, self.id())
                })
                (self.ways_out())
            },
            Asks::Text { max_chars } => html! {
                (Textarea {
                    label: self.legend(),
                    size: LabelSize::Small,
                    hint: self.hint(),
                    limit: u32::try_from(*max_chars).ok(),
                    ..Textarea::at(self.words, self.form, self.id())
                })
            },
            Asks::Date => html! {
                (DateInput {
                    legend: self.legend(),
                    size: LabelSize::Small,
                    hint: self.hint(),
                    ..DateInput::at(self.words, self.form, self.id())
                })
                (self.ways_out())
            },
        }
    }

    fn id(&self) -> &str {
        self.asked.question.id().as_str()
    }

    /// “5. What is asked”, as on paper.
    fn legend(&self) -> String {
        let text = said(self.asked.question.text(), self.words.lang());
        format!("{}. {text}", self.asked.number)
    }

    /// What helps to answer.
    fn hint(&self) -> Option<String> {
        let (words, lang) = (self.words, self.words.lang());
        let print = |number| super::number(number, lang);
        match self.asked.question.asks() {
            Asks::Single(_) | Asks::Likert5(_) => None,
            Asks::Multi { max_choices: Some(max), .. } => {
                Some(words.say_with("survey-hint-at-most", &[("max", (&max.to_string()).into())]))
            }
            Asks::Multi { .. } | Asks::MultiCount { .. } => Some(words.say("survey-hint-several")),
            Asks::Integer { range, .. } | Asks::AmountVnd(range) if range.is_narrow() => {
                let (min, max) = (print(range.min), print(range.max));
                let gaps = [("min", (&min).into()), ("max", (&max).into())];
                Some(words.say_with("survey-hint-range", &gaps))
            }
            Asks::Integer { .. } | Asks::AmountVnd(_) => Some(words.say("survey-hint-number")),
            Asks::Text { .. } => Some(words.say("survey-hint-text")),
            Asks::Date => Some(words.say("survey-hint-day")),
        }
    }

    /// The boxes of the question itself. Options 97 to 99 stand apart, the question's own first.
    fn boxes(&self, several: bool) -> Markup {
        let (id, lang) = (self.id(), self.words.lang());
        let tick =
            |option: &QuestionOption| self.tick(id, option.code.as_str(), said(&option.text, lang));
        let (apart, options): (Vec<_>, Vec<_>) =
            self.asked.question.options().iter().partition(|option| option.missing().is_some());
        let mut apart: Vec<Tick> = apart.into_iter().map(tick).collect();
        apart.extend(self.offered(id));
        let chosen = self.form.typed.all(id).any(|code| !code.is_empty());
        if !several && chosen {
            // A radio button cannot be let go of without a script.
            apart.push(Tick {
                value: String::new(),
                text: self.words.say("survey-skip"),
                ticked: false,
            });
        }
        let options = options.into_iter().map(tick).collect();
        Boxes { name: id, several, options, apart }.markup()
    }

    /// “Don't know” and “no answer”.
    fn offered(&self, name: &str) -> Vec<Tick> {
        let offered = self.definition.ways_out(self.asked.question);
        let tick = |text: &MissingText| {
            self.tick(name, text.missing.word(), said(&text.text, self.words.lang()))
        };
        offered.map(tick).collect()
    }

    /// An option with its code, as on paper.
    fn tick(&self, name: &str, code: &str, text: &str) -> Tick {
        let ticked = self.form.typed.chose(name, code);
        Tick { value: code.to_owned(), text: format!("{code}. {text}"), ticked }
    }

    /// The boxes beside a field that is typed into.
    fn ways_out(&self) -> Markup {
        let name = format!("{}-none", self.id());
        let (options, apart) = (Vec::new(), self.offered(&name));
        let number = self.asked.number.to_string();
        html! {
            fieldset class="govuk-fieldset govuk-form-group beside" {
                legend class="govuk-visually-hidden" {
                    (self.words.say_with("survey-instead", &[("number", (&number).into())]))
                }
                (Boxes { name: &name, several: true, options, apart }.markup())
            }
        }
    }

    /// The fields of the question under its legend.
    fn group(&self, fields: &Markup) -> Markup {
        let (id, words) = (self.id(), self.words);
        let (hint, fault) = (self.hint(), self.form.wrong_at(id));
        let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
        let fault_id = fault.map(|_| format!("{id}-error"));
        let described: Vec<String> =
            [hint_id.clone(), fault_id.clone()].into_iter().flatten().collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        let faulty = if fault.is_some() { " govuk-form-group--error" } else { "" };
        html! {
            div class={ "govuk-form-group" (faulty) } {
                fieldset class="govuk-fieldset" aria-describedby=[described] {
                    legend class="govuk-fieldset__legend govuk-fieldset__legend--s" { (self.legend()) }
                    @if let Some(hint) = &hint { div class="govuk-hint" id=[&hint_id] { (hint) } }
                    @if let Some(text) = fault { (ErrorMessage { words, id: fault_id, text }) }
                    (fields)
                }
            }
        }
    }
}
