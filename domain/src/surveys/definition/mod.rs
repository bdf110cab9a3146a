//! What is asked: one immutable version of a survey.
//!
//! A definition is the single source of the web form, the keyed-entry screen, the printed sheet,
//! the reading of scans, the export and the score. It is read from JSON (the format of
//! `assets/surveys/papi-local.json`) and exists only if everything in it holds together; whatever
//! does not is named, all at once, each fault with its place.

mod asks;
mod index;
mod object;
mod outline;
mod question;
mod read;
mod read_asks;
mod read_dimensions;
mod read_options;
mod read_question;
mod refusal;
mod succession;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::fault::{Faults, Found, Pointer};
use super::json;
use super::name::QuestionId;
use super::{Form, Missing};

pub use asks::{Asks, NumberRange, QuestionOption, QuestionType};
pub use outline::{Bilingual, Dimension, MissingText, SubDimension};
pub use question::{Direction, Extent, Question, QuestionKind, Section};
pub use refusal::DefinitionRefusal;
pub use succession::SuccessionRefusal;

/// One version of a survey, valid as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    slug: String,
    version: u32,
    title: Bilingual,
    disclaimer: Option<Bilingual>,
    missing: Vec<MissingText>,
    dimensions: Vec<Dimension>,
    sub_dimensions: Vec<SubDimension>,
    questions: Vec<Question>,
    /// The place of each question among them.
    places: BTreeMap<QuestionId, usize>,
    json: Value,
}

impl Definition {
    /// Reads a definition from the text of a JSON file. A byte order mark, as some editors write
    /// it, is passed over.
    pub fn parse(text: &str) -> Result<Self, Faults<DefinitionRefusal>> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let json = json::parse(text).map_err(|error| {
            Faults::one(Pointer::root(), DefinitionRefusal::broken_json(&error))
        })?;
        Self::from_json(&json)
    }

    /// Reads a definition from JSON already taken apart.
    pub fn from_json(json: &Value) -> Result<Self, Faults<DefinitionRefusal>> {
        let mut found = Found::nothing();
        let read = read::definition(json, &mut found);
        Faults::unless_found(found, read)
    }

    /// The name of the survey in addresses and commands (`template_id`).
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The number of this version, from 1.
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// What stands at the head of the form.
    pub const fn title(&self) -> &Bilingual {
        &self.title
    }

    /// What the survey must not be taken for; `None` when there is nothing to say.
    pub const fn disclaimer(&self) -> Option<&Bilingual> {
        self.disclaimer.as_ref()
    }

    /// What 97, 98 and 99 are called, in that order.
    pub fn missing(&self) -> &[MissingText] {
        &self.missing
    }

    /// What a question offers to those who have no answer, beside its own options, and what it is
    /// called. A text that nobody writes is simply left empty.
    pub fn ways_out(&self, question: &Question) -> impl Iterator<Item = &MissingText> {
        let may_say = |text: &&MissingText| match text.missing {
            Missing::DontKnow | Missing::NoAnswer => question.question_type() != QuestionType::Text,
            Missing::NotApplicable => false,
        };
        let own = |text: &&MissingText| question.option(text.missing.word()).is_some();
        self.missing.iter().filter(may_say).filter(move |text| !own(text))
    }

    /// The dimensions scored, in order. Empty for a survey without scores.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The parts of every dimension, in order.
    pub fn sub_dimensions(&self) -> &[SubDimension] {
        &self.sub_dimensions
    }

    /// Every question in the order it is asked: the survey's own, then demographics, then closing.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The questions of one form, in order. Demographics and closing belong to both.
    pub fn questions_of(&self, form: Form) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| form.includes(question.extent()))
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.get(self.place(id)?)
    }

    /// The place of the question of this id among all of them, from 0.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The definition as it was published.
    pub const fn json(&self) -> &Value {
        &self.json
    }

    /// Whether this version may follow `older`: same survey, higher number, and every question of
    /// the older version still there with its type, so that answers stay comparable.
    pub fn succeeds(&self, older: &Self) -> Result<(), Faults<SuccessionRefusal>> {
        succession::check(self, older)
    }

    /// Where each question stands in its own list, for pointing at it.
    fn pointer_to(&self, id: &QuestionId) -> Pointer {
        let Some(question) = self.question(id.as_str()) else { return Pointer::root() };
        let section = question.section();
        let earlier = self.questions.iter().take_while(|other| other.id() != id);
        let index = earlier.filter(|other| other.section() == section).count();
        Pointer::root().member(section.word()).index(index)
    }
}

/// As it was published.
impl Serialize for Definition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}
