//! Reading one question.

use serde_json::Value;

use super::asks::Asks;
use super::index::Index;
use super::object::{Flaws, Object};
use super::question::{Direction, Extent, Question, QuestionKind, Section};
use super::read_asks;
use super::refusal::DefinitionRefusal as Refusal;
use crate::surveys::condition::Condition;
use crate::surveys::fault::Pointer;
use crate::surveys::name::QuestionId;

/// Where a question stands: its list, and its place among all questions in order of asking.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) section: Section,
    pub(super) position: usize,
}

const EVERYWHERE: &[&str] =
    &["id", "type", "vi", "en", "sensitive", "personal_data_risk", "show_if"];
/// Demographics and closing questions are on every form and never scored.
const IN_THE_SURVEY: &[&str] =
    &["dimension", "sub_dimension", "form", "kind", "direction", "scored"];

pub(super) fn question(
    value: &Value,
    pointer: Pointer,
    place: Place,
    index: &Index<'_>,
    flaws: &mut Flaws,
) -> Option<Question> {
    let object = Object::open(value, pointer, flaws)?;
    let id = id(&object, place, index, flaws);
    let own = match place.section {
        Section::Questions => IN_THE_SURVEY,
        Section::Demographics | Section::Closing => &[],
    };
    let scored = !own.is_empty() && object.flag("scored", flaws) == Some(true);
    let asks = read_asks::asks(&object, scored, &[EVERYWHERE, own], flaws);
    let text = object.bilingual(flaws);
    let sub_dimension = sub_dimension(&object, index, flaws);
    if scored {
        may_be_scored(&object, asks.as_ref(), flaws);
    }
    Some(Question {
        id: id?,
        section: place.section,
        text: text?,
        asks: asks?,
        extent: object.word("form", flaws).unwrap_or(Extent::Core),
        sub_dimension,
        scored,
        kind: object.word::<QuestionKind>("kind", flaws),
        direction: object.word::<Direction>("direction", flaws),
        sensitive: object.flag("sensitive", flaws).unwrap_or(false),
        personal_data_risk: object.flag("personal_data_risk", flaws).unwrap_or(false),
        show_if: show_if(&object, place.position, index, flaws),
    })
}

fn id(
    object: &Object<'_>,
    place: Place,
    index: &Index<'_>,
    flaws: &mut Flaws,
) -> Option<QuestionId> {
    object.require("id", flaws);
    let text = object.string("id", flaws)?;
    let id = QuestionId::new(text);
    if id.is_none() {
        flaws.add(object.at("id"), Refusal::BadQuestionId);
    }
    if index.is_taken(text, place.position) {
        flaws.add(object.at("id"), Refusal::DuplicateQuestionId { id: text.to_owned() });
    }
    id
}

fn sub_dimension(object: &Object<'_>, index: &Index<'_>, flaws: &mut Flaws) -> Option<String> {
    let found = object.integer("dimension", flaws);
    let id = object.string("sub_dimension", flaws)?.to_owned();
    if !index.has_sub_dimension(&id) {
        flaws.add(object.at("sub_dimension"), Refusal::UnknownSubDimension { id });
        return None;
    }
    if let (Some(found), Some(expected)) = (found, index.dimension_of(&id))
        && found != expected
    {
        let refusal = Refusal::DimensionMismatch { id: id.clone(), expected, found };
        flaws.add(object.at("dimension"), refusal);
    }
    Some(id)
}

fn may_be_scored(object: &Object<'_>, asks: Option<&Asks>, flaws: &mut Flaws) {
    if object.get("sub_dimension").is_none() {
        flaws.add(object.at("sub_dimension"), Refusal::ScoredWithoutSubDimension);
    }
    match asks {
        None | Some(Asks::MultiCount { .. }) => {}
        Some(Asks::Single(options) | Asks::Likert5(options)) => {
            if options.iter().all(|option| option.u.is_none()) {
                flaws.add(object.at("options"), Refusal::NothingScored);
            }
        }
        Some(
            asks @ (Asks::Multi { .. }
            | Asks::Integer { .. }
            | Asks::AmountVnd(_)
            | Asks::Text { .. }
            | Asks::Date),
        ) => {
            let question_type = asks.question_type().word();
            flaws.add(object.at("scored"), Refusal::NotScorable { question_type });
        }
    }
}

fn show_if(
    object: &Object<'_>,
    position: usize,
    index: &Index<'_>,
    flaws: &mut Flaws,
) -> Option<Condition> {
    let pointer = object.at("show_if");
    match object.string("show_if", flaws)?.parse::<Condition>() {
        Ok(condition) => {
            index.check(&condition, position, &pointer, flaws);
            Some(condition)
        }
        Err(error) => {
            flaws.add(pointer, error.into());
            None
        }
    }
}
