//! What cannot be taken of a page, at its question.

use super::AnswerRefusal;
use crate::numbers::Unreadable;
use crate::surveys::definition::Definition;
use crate::surveys::fault::Faults;
use crate::surveys::name::QuestionId;

/// One thing wrong at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The question.
    pub question: QuestionId,
    /// What is wrong with what was typed there.
    pub unfit: Unfit,
}

/// Why something typed is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It says something that the question does not take.
    Answer(AnswerRefusal),
    /// It is no whole number.
    Number(Unreadable),
    /// It is no day of the calendar.
    Day,
}

impl Slip {
    pub(super) fn new(question: &QuestionId, unfit: Unfit) -> Self {
        Self { question: question.clone(), unfit }
    }

    /// The faults of a whole response, each at its question.
    pub(super) fn of(definition: &Definition, faults: &Faults<AnswerRefusal>) -> Vec<Self> {
        let slip = |fault: &crate::surveys::Fault<AnswerRefusal>| {
            let id = fault.pointer.as_str().split('/').nth(2)?;
            let question = definition.question(id)?.id();
            Some(Self::new(question, Unfit::Answer(fault.refusal.clone())))
        };
        faults.iter().filter_map(slip).collect()
    }
}
