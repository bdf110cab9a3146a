//! Reading the options of a question and their scores.

use num_rational::Ratio;
use serde_json::Value;

use super::asks::QuestionOption;
use super::object::{Flaws, Object};
use super::refusal::DefinitionRefusal as Refusal;
use crate::surveys::Missing;
use crate::surveys::fault::Pointer;
use crate::surveys::name::OptionCode;

const MOST_OPTIONS: usize = 60;
const MOST_DECIMALS: u32 = 6;

/// Whether options carry a score of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Score {
    /// Each must say what it scores.
    Required,
    /// They may keep a score while the question is switched off.
    Optional,
    /// Nothing of the kind belongs here.
    Never,
}

impl Score {
    pub(super) const fn of(scored: bool) -> Self {
        if scored { Self::Required } else { Self::Optional }
    }
}

/// The options, at least one; `None` when there is no list to read.
pub(super) fn options(
    object: &Object<'_>,
    score: Score,
    flaws: &mut Flaws,
) -> Option<Vec<QuestionOption>> {
    if !object.require("options", flaws) {
        return None;
    }
    let mut options: Vec<QuestionOption> = Vec::new();
    let mut all_read = true;
    for (value, pointer) in object.list("options", MOST_OPTIONS, flaws) {
        match option(value, pointer, score, &options, flaws) {
            Some(option) => options.push(option),
            None => all_read = false,
        }
    }
    // Counting options that could not all be read would only add faults that are none.
    all_read.then_some(options).filter(|options| !options.is_empty())
}

fn option(
    value: &Value,
    pointer: Pointer,
    score: Score,
    earlier: &[QuestionOption],
    flaws: &mut Flaws,
) -> Option<QuestionOption> {
    let object = Object::open(value, pointer, flaws)?;
    let own: &[&str] = if score == Score::Never { &[] } else { &["u"] };
    object.only(&[&["code", "vi", "en"], own], flaws);
    let code = code(&object, earlier, flaws);
    let text = object.bilingual(flaws);
    let u = code.as_ref().and_then(|code| u(&object, code, score, flaws));
    Some(QuestionOption { code: code?, text: text?, u })
}

fn code(object: &Object<'_>, earlier: &[QuestionOption], flaws: &mut Flaws) -> Option<OptionCode> {
    object.require("code", flaws);
    let text = object.string("code", flaws)?;
    let code = OptionCode::new(text);
    if code.is_none() {
        flaws.add(object.at("code"), Refusal::BadOptionCode);
    }
    if earlier.iter().any(|other| other.code.as_str() == text) {
        flaws.add(object.at("code"), Refusal::DuplicateOptionCode { code: text.to_owned() });
    }
    code
}

/// The score of an option; `None` when it has none, which for a scored question is said with null.
fn u(
    object: &Object<'_>,
    code: &OptionCode,
    score: Score,
    flaws: &mut Flaws,
) -> Option<Ratio<i64>> {
    let reserved = Missing::from_code(code.as_str()).is_some();
    let pointer = object.at("u");
    match object.get("u") {
        None if score == Score::Required && !reserved => flaws.add(pointer, Refusal::ScoreMissing),
        None | Some(Value::Null) => {}
        Some(_) if score == Score::Never => {}
        Some(_) if reserved => flaws.add(pointer, Refusal::ReservedCodeScored),
        Some(value) => match value.as_f64().map(exact) {
            Some(Ok(u)) => return Some(u),
            Some(Err(refusal)) => flaws.add(pointer, refusal),
            None => flaws.add(pointer, Refusal::WrongType { expected: "a number or null" }),
        },
    }
    None
}

/// The fraction that a decimal number stands for, exactly: `0.67` is 67/100.
///
/// The number is a binary float between the file and here, yet nothing is lost: a float prints as
/// the shortest decimal that reads back as itself (and, by `Display`, without an exponent), so a
/// decimal of at most 15 digits survives the round trip. Six decimals are allowed.
fn exact(number: f64) -> Result<Ratio<i64>, Refusal> {
    let decimal = number.to_string();
    let (whole, fraction) = decimal.split_once('.').unwrap_or((&decimal, ""));
    if !matches!(whole, "0" | "1") {
        return Err(Refusal::ScoreOutOfRange);
    }
    let decimals = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
    if decimals > MOST_DECIMALS {
        return Err(Refusal::ScoreTooPrecise);
    }
    let digits: i64 = format!("{whole}{fraction}").parse().unwrap_or(i64::MAX);
    let scale = 10_i64.pow(decimals);
    if digits > scale { Err(Refusal::ScoreOutOfRange) } else { Ok(Ratio::new(digits, scale)) }
}

#[cfg(test)]
mod tests {
    use num_rational::Ratio;

    use super::exact;
    use crate::surveys::definition::DefinitionRefusal as Refusal;

    /// Through a JSON number, as a score in a file goes.
    fn read(decimal: &str) -> Result<Ratio<i64>, Refusal> {
        let number: serde_json::Number = serde_json::from_str(decimal).unwrap();
        exact(number.as_f64().unwrap())
    }

    #[test]
    fn a_score_is_the_decimal_that_was_written() {
        let mut checked = 0;
        for millionths in (0..=1_000_000_i64).step_by(7).chain([500_000, 670_000, 1_000_000]) {
            let decimal = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
            assert_eq!(read(&decimal), Ok(Ratio::new(millionths, 1_000_000)), "{decimal}");
            checked += 1;
        }
        for (short, fraction) in [("0", (0, 1)), ("1", (1, 1)), ("0.67", (67, 100))] {
            assert_eq!(read(short), Ok(Ratio::from(fraction)));
        }
        println!("{checked} decimals checked");
    }

    #[test]
    fn a_score_outside_the_scale_is_refused() {
        for out in ["-0.5", "-1", "1.01", "1.000001", "2", "10", "1e21", "-1e-7", "1e300"] {
            assert_eq!(read(out), Err(Refusal::ScoreOutOfRange), "{out}");
        }
        for long in ["0.1234567", "1e-7", "5e-324"] {
            assert_eq!(read(long), Err(Refusal::ScoreTooPrecise), "{long}");
        }
    }
}
