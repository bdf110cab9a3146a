//! Reading what a question asks for: the members that belong to its type.

use super::asks::{Asks, NumberRange, QuestionOption, QuestionType};
use super::object::{Flaws, Object};
use super::read_options;
use super::refusal::DefinitionRefusal as Refusal;
use crate::surveys::name::OptionCode;

/// Where a definition does not say, a number is at most this far from zero.
const FARTHEST: i64 = 1_000_000_000_000_000;
/// Where a definition does not say, a text has at most this many characters.
const USUAL_TEXT: i64 = 1_000;
/// No definition may ask for a longer text.
const LONGEST_TEXT: i64 = 10_000;

/// What the question asks for. `common` are the members that any question of its list may have.
pub(super) fn asks(
    object: &Object<'_>,
    scored: bool,
    common: &[&[&str]],
    flaws: &mut Flaws,
) -> Option<Asks> {
    object.require("type", flaws);
    let question_type: QuestionType = object.word("type", flaws)?;
    object.only(&[common, &[members(question_type)]].concat(), flaws);
    match question_type {
        QuestionType::Single => {
            read_options::options(object, read_options::Score::of(scored), flaws).map(Asks::Single)
        }
        QuestionType::Likert5 => likert5(object, scored, flaws),
        QuestionType::Multi => multi(object, flaws),
        QuestionType::MultiCount => multi_count(object, flaws),
        QuestionType::Integer => {
            let unit = object.get("unit").and_then(|_| object.text("unit", flaws));
            Some(Asks::Integer { range: range(object, -FARTHEST, flaws), unit })
        }
        QuestionType::AmountVnd => Some(Asks::AmountVnd(range(object, 0, flaws))),
        QuestionType::Text => {
            let max = bounded(object, "max_chars", 1..=LONGEST_TEXT, flaws);
            let max_chars = usize::try_from(max.unwrap_or(USUAL_TEXT)).ok()?;
            Some(Asks::Text { max_chars })
        }
        QuestionType::Date => Some(Asks::Date),
    }
}

const fn members(question_type: QuestionType) -> &'static [&'static str] {
    match question_type {
        QuestionType::Single | QuestionType::Likert5 => &["options"],
        QuestionType::Multi => &["options", "none_code", "max_choices"],
        QuestionType::MultiCount => &["options", "none_code", "denominator"],
        QuestionType::Integer => &["min", "max", "unit"],
        QuestionType::AmountVnd => &["min", "max"],
        QuestionType::Text => &["max_chars"],
        QuestionType::Date => &[],
    }
}

fn likert5(object: &Object<'_>, scored: bool, flaws: &mut Flaws) -> Option<Asks> {
    let options = read_options::options(object, read_options::Score::of(scored), flaws)?;
    let found = options.iter().filter(|option| option.missing().is_none()).count();
    if found != 5 {
        flaws.add(object.at("options"), Refusal::LikertOptionCount { found });
    }
    Some(Asks::Likert5(options))
}

fn multi(object: &Object<'_>, flaws: &mut Flaws) -> Option<Asks> {
    let options = read_options::options(object, read_options::Score::Never, flaws)?;
    let none = none_code(object, &options, flaws);
    let most = i64::try_from(options.len()).unwrap_or(i64::MAX);
    let max_choices = bounded(object, "max_choices", 1..=most, flaws);
    let max_choices = max_choices.and_then(|max| usize::try_from(max).ok());
    Some(Asks::Multi { options, none, max_choices })
}

fn multi_count(object: &Object<'_>, flaws: &mut Flaws) -> Option<Asks> {
    // Without its none option, a checklist with no tick could not be told from a blank one.
    object.require("none_code", flaws);
    object.require("denominator", flaws);
    let options = read_options::options(object, read_options::Score::Never, flaws)?;
    let none = none_code(object, &options, flaws)?;
    let found = object.integer("denominator", flaws)?;
    let counts = |option: &&QuestionOption| option.code != none && option.missing().is_none();
    let expected = options.iter().filter(counts).count();
    let denominator = u32::try_from(found).ok().filter(|&d| usize::try_from(d) == Ok(expected));
    if denominator.is_none() || expected == 0 {
        let refusal = Refusal::DenominatorMismatch { expected, found };
        flaws.add(object.at("denominator"), refusal);
    }
    Some(Asks::MultiCount { options, none, denominator: denominator? })
}

fn none_code(
    object: &Object<'_>,
    options: &[QuestionOption],
    flaws: &mut Flaws,
) -> Option<OptionCode> {
    let code = object.string("none_code", flaws)?;
    let named = options.iter().find(|option| option.code.as_str() == code);
    let named = named.filter(|option| option.missing().is_none());
    if named.is_none() {
        let refusal = Refusal::UnknownNoneCode { code: code.to_owned() };
        flaws.add(object.at("none_code"), refusal);
    }
    named.map(|option| option.code.clone())
}

fn range(object: &Object<'_>, least: i64, flaws: &mut Flaws) -> NumberRange {
    let min = bounded(object, "min", least..=FARTHEST, flaws).unwrap_or(least);
    let max = bounded(object, "max", least..=FARTHEST, flaws).unwrap_or(FARTHEST);
    if min > max {
        flaws.add(object.at("min"), Refusal::MinAboveMax { min, max });
    }
    NumberRange { min, max }
}

fn bounded(
    object: &Object<'_>,
    name: &str,
    within: std::ops::RangeInclusive<i64>,
    flaws: &mut Flaws,
) -> Option<i64> {
    let number = object.integer(name, flaws)?;
    if !within.contains(&number) {
        let (min, max) = within.into_inner();
        flaws.add(object.at(name), Refusal::OutOfRange { min, max });
    }
    Some(number)
}
