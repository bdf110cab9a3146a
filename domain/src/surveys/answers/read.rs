//! Going through the questions in the order of asking.

use serde_json::Value;

use super::given::{self, Given};
use super::refusal::AnswerRefusal as Refusal;
use super::settle::Settling;
use super::{Answer, Strictness};
use crate::surveys::Missing;
use crate::surveys::definition::{Definition, Extent, Question};
use crate::surveys::fault::{Faults, Found, Place, Pointer};
use crate::surveys::name::{OptionCode, QuestionId};

/// What stands at every question, given what was written at each: at each place among them.
pub(super) fn answers<'a>(
    definition: &Definition,
    strictness: Strictness,
    at: &Pointer,
    found: &mut Found<Refusal>,
    mut given: impl FnMut(usize, &Question, Place<'_>, &mut Found<Refusal>) -> Option<Given<'a>>,
) -> Vec<(QuestionId, Answer)> {
    let mut answers = Vec::with_capacity(definition.questions().len());
    for (place, question) in definition.questions().iter().enumerate() {
        let id = question.id();
        let mut settling = Settling {
            question,
            shown: is_shown(definition, question, &answers),
            strictness,
            at: Place::below(at, id.as_str()),
            found: &mut *found,
        };
        let answer = match given(place, question, settling.at, settling.found) {
            Some(given) => settling.settle(given),
            None => Answer::Blank,
        };
        let answer = routed(settling, answer);
        answers.push((id.clone(), answer));
    }
    without_extras_of_a_core_form(definition, &mut answers);
    answers
}

/// What one value says at a question that is shown, or everything that is wrong with it.
pub(in crate::surveys) fn settle_one(
    question: &Question,
    value: &Value,
) -> Result<Answer, Vec<Refusal>> {
    let (root, strictness) = (Pointer::root(), Strictness::Refuse);
    let (at, mut found) = (Place::at(&root), Found::nothing());
    let given = given::from_json(question, value, strictness, at, &mut found);
    let mut settling = Settling { question, shown: true, strictness, at, found: &mut found };
    let answer = given.map_or(Answer::Blank, |given| settling.settle(given));
    match Faults::unless_found(found, Some(answer)) {
        Ok(answer) => Ok(answer),
        Err(faults) => Err(faults.iter().map(|fault| fault.refusal.clone()).collect()),
    }
}

/// Conditions name earlier questions only, so what they need is already settled.
fn is_shown(
    definition: &Definition,
    question: &Question,
    earlier: &[(QuestionId, Answer)],
) -> bool {
    let ticked = |id: &QuestionId, code: &OptionCode| {
        let answer = definition.place(id.as_str()).and_then(|place| earlier.get(place));
        answer.is_some_and(|(_, answer)| answer.ticks(code.as_str()))
    };
    question.show_if().is_none_or(|condition| condition.holds(&ticked))
}

/// What an answer is worth at a question that is not shown. To say there that one has no answer
/// contradicts nothing; any other mark does.
fn routed(mut settling: Settling<'_, '_>, answer: Answer) -> Answer {
    if settling.shown {
        return answer;
    }
    match answer {
        Answer::Blank | Answer::NotAsked | Answer::Missing(_) => Answer::NotAsked,
        Answer::Invalid(marked) => Answer::Invalid(marked),
        Answer::Choice(_)
        | Answer::Choices(_)
        | Answer::Number(_)
        | Answer::Text(_)
        | Answer::Date(_) => {
            let marked = answer.marked();
            settling.doubtful(Refusal::NotShown, marked)
        }
    }
}

/// A response that marks none of the extra questions was given on the core form. Were its extras
/// counted as left blank, every hall that used the short form would look like a refusal.
fn without_extras_of_a_core_form(definition: &Definition, answers: &mut [(QuestionId, Answer)]) {
    // The answers stand in the order of the questions.
    let is_extra = |question: &Question| question.extent() == Extent::Extra;
    let mut extras = definition.questions().iter().zip(&*answers).filter(|(q, _)| is_extra(q));
    if extras.all(|(_, (_, answer))| answer.is_bare()) {
        for (question, (_, answer)) in definition.questions().iter().zip(answers) {
            if is_extra(question) {
                *answer = Answer::NotAsked;
            }
        }
    }
}

/// Whether a question may be given this missing answer: 98 and 99 always; 97 where it is an
/// option, or where the question is not shown and so does not apply (domain notes on PAPI, §1.10).
pub(super) fn may_be_missing(question: &Question, missing: Missing, shown: bool) -> bool {
    match missing {
        Missing::DontKnow | Missing::NoAnswer => true,
        Missing::NotApplicable => !shown || question.option(missing.word()).is_some(),
    }
}
