//! A form on its way: filled part by part, in any order, by somebody who may change their mind.
//!
//! A [`Filling`] holds only what [`Answers::read`] takes from a program: every answer in it is
//! sound, and a question that is not shown has none. So whatever is typed, and in whatever order,
//! what is sent in the end is a response like any other.

mod field;
mod part;
mod slip;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::answers::{Answer, AnswerRefusal, Answers, Strictness, settle_one};
use super::definition::{Definition, Question};
use super::fault::Faults;
use super::name::{OptionCode, QuestionId};

pub use field::{Fields, fields_of};
pub use part::{Part, Theme, parts};
pub use slip::{Slip, Unfit};

/// What is answered so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling<'d> {
    definition: &'d Definition,
    answers: Answers,
}

/// What came of saving a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved<'d> {
    /// The form as it stands now.
    pub filling: Filling<'d>,
    /// Questions whose earlier answer was dropped, because they are not shown any more.
    pub dropped: Vec<&'d QuestionId>,
}

impl<'d> Filling<'d> {
    /// A form that nobody has touched.
    pub fn begin(definition: &'d Definition) -> Self {
        let answers = Answers::nothing(definition);
        Self { definition, answers }
    }

    /// Takes up what [`Self::to_json`] wrote.
    pub fn resume(definition: &'d Definition, kept: &Value) -> Result<Self, Faults<AnswerRefusal>> {
        let answers = Answers::read(definition, kept, Strictness::Refuse)?;
        Ok(Self { definition, answers })
    }

    /// What is answered so far, as it is sent.
    pub fn to_json(&self) -> Value {
        self.answers.to_json()
    }

    /// What it would say if it were sent now.
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Whether a question is put, given the answers before it.
    pub fn shows(&self, question: &Question) -> bool {
        shows(question, &|id| self.answers.get(id.as_str()))
    }

    /// What stands at a question; `None` for one that is not answered.
    pub fn answer(&self, question: &Question) -> Option<&Answer> {
        let answer = self.answers.get(question.id().as_str())?;
        (!answer.is_bare()).then_some(answer)
    }

    /// How many of the questions shown are answered, and how many are shown.
    pub fn progress(&self) -> (usize, usize) {
        let shown = self.definition.questions().iter().filter(|question| self.shows(question));
        shown.fold((0, 0), |(answered, shown), question| {
            (answered + usize::from(self.answer(question).is_some()), shown + 1)
        })
    }

    /// Puts what was typed on one page in the place of what stood at the questions `asked` there.
    /// Answers of questions that are thereby not shown any more are dropped.
    ///
    /// # Errors
    /// Everything that cannot be taken, in the order of asking; nothing is saved then.
    pub fn save(
        &self,
        asked: &[&QuestionId],
        typed: &[(String, String)],
    ) -> Result<Saved<'d>, Vec<Slip>> {
        let mut settled: BTreeMap<&QuestionId, Answer> = BTreeMap::new();
        let mut sent = Map::new();
        let mut slips = Vec::new();
        let mut dropped = Vec::new();
        for question in self.definition.questions() {
            let id = question.id();
            let kept = self.answer(question);
            if !shows(question, &|earlier| settled.get(earlier)) {
                dropped.extend(kept.map(|_| id));
                continue;
            }
            let value = if asked.contains(&id) {
                Fields::new(question, typed).value()
            } else {
                Ok(kept.and_then(Answer::to_json))
            };
            let read = value.map_err(|unfit| vec![unfit]).and_then(|value| {
                let Some(value) = value else { return Ok(None) };
                let answer = settle_one(question, &value);
                let answer = answer.map_err(|refusals| refusals.into_iter().map(Unfit::Answer));
                answer.map(|answer| Some((value, answer))).map_err(Iterator::collect)
            });
            match read {
                Ok(Some((value, answer))) => {
                    sent.insert(id.to_string(), value);
                    settled.insert(id, answer);
                }
                Ok(None) => {}
                Err(unfit) => {
                    slips.extend(unfit.into_iter().map(|unfit| Slip::new(id, unfit)));
                }
            }
        }
        if !slips.is_empty() {
            return Err(slips);
        }
        match Self::resume(self.definition, &Value::Object(sent)) {
            Ok(filling) => Ok(Saved { filling, dropped }),
            Err(faults) => Err(Slip::of(self.definition, &faults)),
        }
    }
}

/// Conditions name earlier questions only, so what they need is settled before.
fn shows<'a>(question: &Question, answer: &impl Fn(&QuestionId) -> Option<&'a Answer>) -> bool {
    let ticked = |id: &QuestionId, code: &OptionCode| {
        answer(id).is_some_and(|answer| answer.ticks(code.as_str()))
    };
    question.show_if().is_none_or(|condition| condition.holds(&ticked))
}
