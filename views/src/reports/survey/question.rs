//! How the answers to one question are distributed, with what they are of and what is missing.

use maud::{Markup, html};

use super::dimensions::number;
use crate::{Number, Words, parts};

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionTable {
    /// Its id.
    pub id: String,
    /// What was asked.
    pub text: String,
    /// How many answered it: what the percentages are of. `None` where it is kept back.
    pub base: Option<Number>,
    /// How many did not, by the key of why; only those that anybody did, or that are kept back.
    pub missing: Vec<(&'static str, Option<Number>)>,
    /// Whether people could tick several options.
    pub is_many: bool,
    /// Its options; none for numbers, texts and days.
    pub options: Vec<OptionRow>,
}

/// How often one option was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionRow {
    /// What it says.
    pub text: String,
    /// How often, what percentage of the base that is, and its interval, all as printed; `None`
    /// where they are kept back.
    pub counted: Option<Counted>,
}

/// The figures of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// How often it was chosen.
    pub count: Number,
    /// Of the base, with its sign; a dash on an empty base.
    pub percent: String,
    /// The interval of that percentage; a dash on an empty base.
    pub interval: String,
}

impl QuestionTable {
    pub(super) fn markup(&self, words: Words) -> Markup {
        html! {
            h3 { (self.text) }
            @if self.options.is_empty() {
                p { (self.bases(words)) }
            } @else {
                table.figures.answers {
                    caption { (self.bases(words)) }
                    thead {
                        tr {
                            th scope="col" { (words.say("survey-results-answer")) }
                            th scope="col" { (words.say("survey-results-count")) }
                            th scope="col" { (words.say("survey-results-share")) }
                            th scope="col" { (words.say("survey-results-interval")) }
                        }
                    }
                    tbody { @for option in &self.options { (option.line(words, self.base.as_ref())) } }
                }
            }
        }
    }

    /// What the percentages are of, and who is missing from it.
    fn bases(&self, words: Words) -> Markup {
        html! {
            (words.say("survey-results-base")) " " (number(words, self.base.as_ref())) "."
            @for (key, n) in &self.missing { " " (words.say(key)) ": " (number(words, n.as_ref())) "." }
            @if self.is_many { " " (words.say("survey-results-many")) }
        }
    }
}

impl OptionRow {
    fn line(&self, words: Words, base: Option<&Number>) -> Markup {
        html! {
            tr {
                @match &self.counted {
                    Some(counted) => {
                        th scope="row" { (self.text) (counted.bar(base)) }
                        td { (counted.count) }
                        td { (counted.percent) }
                        td { (counted.interval) }
                    }
                    None => {
                        th scope="row" { (self.text) }
                        td colspan="3" { span.soft { (words.say("survey-results-too-few")) } }
                    }
                }
            }
        }
    }
}

impl Counted {
    /// The share as a bar. It says nothing by itself: the numbers stand beside it.
    fn bar(&self, base: Option<&Number>) -> Markup {
        let whole = base.map_or(0, |base| base.value);
        let label = String::new();
        html! { @if whole > 0 { (parts::Bar { value: self.count.value, whole, label }) } }
    }
}
