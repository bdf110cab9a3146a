//! What is counted of many responses. A report reads tallies, never responses.

mod mark;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::answers::{Answer, Answers};
use super::definition::{Asks, Definition, Question};
use super::name::{OptionCode, QuestionId};

pub use mark::{Mark, UnknownMark};

/// What one response adds: each mark of each question once, in the order of asking.
pub fn tally_marks(definition: &Definition, answers: &Answers) -> Vec<(QuestionId, Mark)> {
    let questions = answers.iter().filter_map(|(id, answer)| {
        definition.question(id.as_str()).map(|question| (question, answer))
    });
    questions
        .flat_map(|(question, answer)| {
            marks(question, answer).into_iter().map(|mark| (question.id().clone(), mark))
        })
        .collect()
}

fn marks(question: &Question, answer: &Answer) -> Vec<Mark> {
    match answer {
        Answer::Choice(code) => vec![Mark::Answered, Mark::Option(code.clone())],
        Answer::Choices(codes) => {
            let mut marks = vec![Mark::Answered];
            marks.extend(codes.iter().cloned().map(Mark::Option));
            marks.extend(ticks(question.asks(), codes).map(Mark::Ticks));
            marks
        }
        Answer::Number(_) | Answer::Text(_) | Answer::Date(_) => vec![Mark::Answered],
        Answer::Missing(missing) => vec![Mark::Missing(*missing)],
        Answer::Invalid(_) => vec![Mark::Invalid],
        Answer::Blank => vec![Mark::Blank],
        Answer::NotAsked => vec![Mark::NotAsked],
    }
}

/// How many options of a checklist are ticked; `None` for a question that is no checklist.
fn ticks(asks: &Asks, codes: &[OptionCode]) -> Option<u32> {
    match asks {
        Asks::MultiCount { none, .. } => {
            u32::try_from(codes.iter().filter(|code| *code != none).count()).ok()
        }
        Asks::Single(_)
        | Asks::Likert5(_)
        | Asks::Multi { .. }
        | Asks::Integer { .. }
        | Asks::AmountVnd(_)
        | Asks::Text { .. }
        | Asks::Date => None,
    }
}

/// How often each mark of each question was made. Tallies add up, in any order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<QuestionId, BTreeMap<Mark, u64>>);

/// A question whose standings do not add up to the number of responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imbalance {
    /// The question.
    pub question: QuestionId,
    /// The number of responses.
    pub responses: u64,
    /// What its standings add up to.
    pub standings: u64,
}

impl Tally {
    /// The tally of these responses.
    pub fn of<'a>(
        definition: &Definition,
        responses: impl IntoIterator<Item = &'a Answers>,
    ) -> Self {
        let mut tally = Self::default();
        for answers in responses {
            for (question, mark) in tally_marks(definition, answers) {
                tally.add(question, mark, 1);
            }
        }
        tally
    }

    /// Counts a mark so many times more. Counting nothing leaves no trace.
    pub fn add(&mut self, question: QuestionId, mark: Mark, count: u64) {
        if count > 0 {
            *self.0.entry(question).or_default().entry(mark).or_default() += count;
        }
    }

    /// Adds all that another tally counted.
    pub fn merge(&mut self, other: &Self) {
        for (question, mark, count) in other.rows() {
            self.add(question.clone(), mark.clone(), count);
        }
    }

    /// Every question and mark with its count, as kept in a table; counts of 0 are left out.
    pub fn rows(&self) -> impl Iterator<Item = (&QuestionId, &Mark, u64)> {
        self.0.iter().flat_map(|(question, marks)| {
            marks.iter().map(move |(mark, &count)| (question, mark, count))
        })
    }

    /// The marks of one question with their counts.
    pub fn marks_of(&self, question: &str) -> impl Iterator<Item = (&Mark, u64)> {
        self.0.get(question).into_iter().flatten().map(|(mark, &count)| (mark, count))
    }

    /// How often a mark was made.
    pub fn count(&self, question: &str, mark: &Mark) -> u64 {
        self.0.get(question).and_then(|marks| marks.get(mark)).copied().unwrap_or(0)
    }

    /// How many responses were counted: the standings of any question, here the first.
    pub fn responses(&self, definition: &Definition) -> u64 {
        definition.questions().first().map_or(0, |first| self.standings(first.id()))
    }

    /// The questions that do not add up to the number of responses. None, unless marks were lost.
    pub fn imbalances(&self, definition: &Definition) -> Vec<Imbalance> {
        let responses = self.responses(definition);
        let standings = definition.questions().iter().map(|question| Imbalance {
            question: question.id().clone(),
            responses,
            standings: self.standings(question.id()),
        });
        standings.filter(|found| found.standings != responses).collect()
    }

    fn standings(&self, question: &QuestionId) -> u64 {
        Mark::STANDINGS.iter().map(|mark| self.count(question.as_str(), mark)).sum()
    }
}
