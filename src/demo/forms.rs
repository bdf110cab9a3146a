//! The forms that people filled in, made up: the same on each run, with blanks, “don't know” and
//! communes that differ.

use anyhow::Result;
use domain::surveys::{Asks, Definition, Extent, Question, QuestionOption, Section};
use serde_json::{Map, Value, json};

use crate::random::Random;

/// Why these forms and no others.
const SEED: u64 = 2019;
const SUGGESTIONS: &str = include_str!("../../assets/demo/suggestions.txt");

/// The filled forms of these meetings (code, how many) as a file to import.
///
/// # Errors
/// When the definition is none.
pub fn filled(definition: &str, meetings: &[(String, u32)]) -> Result<Vec<u8>> {
    let definition = Definition::parse(definition)?;
    let chance = Chance(Random::seeded(SEED));
    let mut forms = Vec::new();
    for (code, returned) in meetings {
        // Each commune has its own mood, from 40 to 69 of a hundred.
        let mood = 40 + chance.below(30);
        for _ in 0..*returned {
            let key = format!("P-{:04}", forms.len() + 1);
            let answers = chance.form(&definition, mood);
            forms.push(json!({ "key": key, "meeting": code, "mode": "paper", "answers": answers }));
        }
    }
    Ok(serde_json::to_vec(&forms)?)
}

struct Chance(Random);

impl Chance {
    /// A number from 0 up to, and without, `n`; near enough to even for a made-up form.
    fn below(&self, n: u64) -> u64 {
        u64::from_be_bytes(self.0.bytes()) % n.max(1)
    }

    fn one_in_hundred_of(&self, share: u64) -> bool {
        self.below(100) < share
    }

    fn form(&self, definition: &Definition, mood: u64) -> Map<String, Value> {
        // A person sees things a little brighter or darker than their commune does.
        let mood = (mood + self.below(31)).saturating_sub(15);
        let asked = definition.questions().iter().filter(|question| is_on_paper(question));
        asked
            .filter_map(|question| Some((question.id().to_string(), self.answer(question, mood)?)))
            .collect()
    }

    /// What stands at a question; `None`: nothing.
    fn answer(&self, question: &Question, mood: u64) -> Option<Value> {
        match self.below(1000) {
            0..25 => return None,
            25..65 if question.section() == Section::Questions => return Some(json!("98")),
            65..80 => return Some(json!("99")),
            _ => {}
        }
        match question.asks() {
            Asks::Single(options) | Asks::Likert5(options) => self.choice(options, mood),
            Asks::MultiCount { options, none, .. } => {
                Some(self.ticks(options, none.as_str(), mood))
            }
            Asks::Text { .. } => self.suggestion(),
            Asks::Multi { .. } | Asks::Integer { .. } | Asks::AmountVnd(_) | Asks::Date => None,
        }
    }

    /// The better the mood, the better the option that is likely to be ticked.
    fn choice(&self, options: &[QuestionOption], mood: u64) -> Option<Value> {
        let missing: Vec<_> = options.iter().filter(|option| option.missing().is_some()).collect();
        if !missing.is_empty() && self.one_in_hundred_of(22) {
            return missing.first().map(|option| json!(option.code.as_str()));
        }
        let given: Vec<_> = options.iter().filter(|option| option.missing().is_none()).collect();
        let weight = |option: &QuestionOption| match option.u {
            Some(u) => {
                let good = (u * 100).to_integer().unsigned_abs();
                // Weights from 5 to 100: an option as good as the mood is the likeliest.
                105 - good.abs_diff(mood).min(100)
            }
            None => 50,
        };
        let whole: u64 = given.iter().map(|option| weight(option)).sum();
        let mut drawn = self.below(whole);
        let chosen = given.iter().find(|option| {
            let here = drawn < weight(option);
            drawn = drawn.saturating_sub(weight(option));
            here
        });
        chosen.map(|option| json!(option.code.as_str()))
    }

    fn ticks(&self, options: &[QuestionOption], none: &str, mood: u64) -> Value {
        let ticked: Vec<_> = options
            .iter()
            .map(|option| option.code.as_str())
            .filter(|code| *code != none && self.one_in_hundred_of(mood))
            .collect();
        if ticked.is_empty() { json!([none]) } else { json!(ticked) }
    }

    fn suggestion(&self) -> Option<Value> {
        if !self.one_in_hundred_of(6) {
            return None;
        }
        let lines: Vec<_> = SUGGESTIONS.lines().collect();
        let at = usize::try_from(self.below(lines.len() as u64)).ok()?;
        lines.get(at).map(|line| json!(line))
    }
}

/// The core form, the questions about the person that are not sensitive, and the closing ones.
fn is_on_paper(question: &Question) -> bool {
    match question.section() {
        Section::Questions => question.extent() == Extent::Core,
        Section::Demographics => !question.is_sensitive(),
        Section::Closing => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_are_the_same_on_each_run() {
        let definition = include_str!("../../assets/surveys/papi-local.json");
        let meetings = [("HN2019-01".to_owned(), 5)];
        let once = filled(definition, &meetings).unwrap();
        assert_eq!(once, filled(definition, &meetings).unwrap());
        let forms: Vec<Value> = serde_json::from_slice(&once).unwrap();
        assert_eq!(forms.len(), 5);
    }
}
