//! One filled form, read against its definition.
//!
//! Reading decides for every question what stands there: an answer, one of the three missing
//! answers, nothing, something unreadable, or that the question was not put at all. The last is
//! so when its condition does not hold, and for the extra questions of a response in which none
//! of them is marked: that is a core form, and its reader was never asked them.

mod answer;
mod given;
mod read;
mod refusal;
mod settle;
mod stored;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use serde_json::{Value, json};

use super::definition::{Definition, Question};
use super::fault::{Faults, Found, Place, Pointer};
use super::name::QuestionId;

pub use answer::Answer;
pub(super) use read::settle_one;
pub use refusal::AnswerRefusal;

words! {
    /// What to do with an answer that a person can write but that says nothing certain: two ticks
    /// for one, "none of these" beside a tick, a number out of range, an answer to a question
    /// that was not for them.
    Strictness {
        /// Refuse it: the person is there to mend it.
        Refuse = "refuse",
        /// Keep it as [`Answer::Invalid`]: paper is what it is.
        KeepInvalid = "keep_invalid",
    }
}

/// What one response says to each question of its definition, in the order of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers(Vec<(QuestionId, Answer)>);

impl Answers {
    /// A form on which nothing is marked.
    pub fn nothing(definition: &Definition) -> Self {
        let (at, mut found) = (Pointer::root(), Found::nothing());
        Self(read::answers(definition, Strictness::Refuse, &at, &mut found, |_, _, _, _| None))
    }

    /// Reads `{"question": "code" | ["codes"] | number | "text"}`. A question not named is blank.
    /// Codes may be written as whole numbers.
    ///
    /// Faults point into the response: `/answers/q13/1`.
    pub fn read(
        definition: &Definition,
        answers: &Value,
        strictness: Strictness,
    ) -> Result<Self, Faults<AnswerRefusal>> {
        let at = Pointer::root().member("answers");
        let Some(members) = answers.as_object() else {
            return Err(Faults::one(at, AnswerRefusal::WrongType { expected: "an object" }));
        };
        let mut found = Found::nothing();
        let mut values = vec![None; definition.questions().len()];
        for (name, value) in members {
            match definition.place(name) {
                Some(place) => values[place] = Some(value),
                None => {
                    found.add(at.member(name), AnswerRefusal::UnknownQuestion { id: name.clone() });
                }
            }
        }
        Self::of_values(definition, &values, strictness, &at, found)
    }

    /// Reads what was written at each question, by its place.
    fn of_values(
        definition: &Definition,
        values: &[Option<&Value>],
        strictness: Strictness,
        at: &Pointer,
        mut found: Found<AnswerRefusal>,
    ) -> Result<Self, Faults<AnswerRefusal>> {
        let given = |place: usize, question: &Question, at: Place<'_>, found: &mut _| {
            given::from_json(question, values[place]?, strictness, at, found)
        };
        let answers = read::answers(definition, strictness, at, &mut found, given);
        Faults::unless_found(found, Some(Self(answers)))
    }

    /// Reads the cells of a table row, each with the question of its column. Several choices
    /// stand in one cell with spaces between them; an empty cell is a blank question.
    ///
    /// In a number column, 97, 98 and 99 are numbers wherever the question allows such a number;
    /// `#98` always means the missing answer.
    pub fn from_cells<'a>(
        definition: &Definition,
        cells: impl IntoIterator<Item = (&'a str, &'a str)>,
        strictness: Strictness,
    ) -> Result<Self, Faults<AnswerRefusal>> {
        let at = Pointer::root().member("answers");
        let mut found = Found::nothing();
        let mut written = vec![None; definition.questions().len()];
        for (id, cell) in cells {
            match definition.place(id) {
                None => {
                    found.add(at.member(id), AnswerRefusal::UnknownQuestion { id: id.to_owned() });
                }
                Some(place) if written[place].replace(cell).is_some() => {
                    found.add(at.member(id), AnswerRefusal::GivenTwice);
                }
                Some(_) => {}
            }
        }
        let given = |place: usize, question: &Question, at: Place<'_>, found: &mut _| {
            given::from_cell(question, written[place]?, at, found)
        };
        let answers = read::answers(definition, strictness, &at, &mut found, given);
        Faults::unless_found(found, Some(Self(answers)))
    }

    /// Reads back what [`Self::to_stored`] wrote.
    ///
    /// # Errors
    /// What is no JSON, names a question that is not asked, or says what no answer to it can.
    pub fn from_stored(definition: &Definition, stored: &str) -> Result<Self, serde_json::Error> {
        stored::read(definition, stored)
    }

    /// A compact form to keep: as it is read, with `{"invalid": ["codes"]}` for what cannot be
    /// read. Blank questions and those not asked are left out; the definition tells them apart.
    pub fn to_json(&self) -> Value {
        json!(self)
    }

    /// The same as a text, in the order of asking.
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "JSON can say all that an answer can be"
    )]
    pub fn to_stored(&self) -> String {
        serde_json::to_string(self).expect("an object with names of questions")
    }

    /// A table row that [`Self::from_cells`] reads back: every question with its cell, in the
    /// order of asking. What is invalid is written as it was marked.
    pub fn to_cells(&self, definition: &Definition) -> Vec<(&QuestionId, Cow<'_, str>)> {
        let mut in_order = definition.questions().iter();
        let mut asks = |id: &QuestionId| {
            let next = in_order.next().filter(|question| question.id() == id);
            next.or_else(|| definition.question(id.as_str())).map(Question::asks)
        };
        self.iter().map(|(id, answer)| (id, answer.to_cell(asks(id)))).collect()
    }

    /// Every question with what stands there, in the order of asking.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Answer)> {
        self.0.iter().map(|(question, answer)| (question, answer))
    }

    /// What stands at the question of this id; `None` when the definition has no such question.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        let found = self.0.iter().find(|(id, _)| id.as_str() == question);
        found.map(|(_, answer)| answer)
    }
}
