//! What was written at one question, before it is decided what it says.

use std::borrow::Cow;

use serde_json::Value;

use super::Strictness;
use super::answer::number_range;
use super::refusal::AnswerRefusal as Refusal;
use crate::surveys::Missing;
use crate::surveys::definition::{Asks, Question};
use crate::surveys::fault::{Found, Place};

/// What was written.
pub(super) enum Given<'a> {
    /// Codes.
    Codes(Codes<'a>),
    /// A missing answer, where the question has no boxes.
    Missing(Missing),
    /// A number.
    Number(i64),
    /// Text or a day, as written.
    Text(String),
    /// What an earlier reading could make nothing of.
    Invalid(Vec<String>),
}

/// Codes, each with its index where they stand in a list of JSON.
pub(super) type Codes<'a> = Vec<(Cow<'a, str>, Option<usize>)>;

/// What a JSON value gives; `None` for nothing, or for a fault that is noted.
pub(super) fn from_json<'a>(
    question: &Question,
    value: &'a Value,
    strictness: Strictness,
    at: Place<'_>,
    found: &mut Found<Refusal>,
) -> Option<Given<'a>> {
    if value.is_null() {
        return None;
    }
    if let (Some(marked), Strictness::KeepInvalid) = (value.get("invalid"), strictness) {
        return strings(marked, at, found).map(Given::Invalid);
    }
    match question.asks() {
        Asks::Single(_) | Asks::Likert5(_) | Asks::Multi { .. } | Asks::MultiCount { .. } => {
            codes(value, at, found)
        }
        Asks::Integer { .. } | Asks::AmountVnd(_) => number(value, at, found),
        Asks::Text { .. } | Asks::Date => match value.as_str() {
            Some(text) => Some(missing_or_text(text)),
            None => wrong_type("a string", at, found),
        },
    }
}

fn codes<'a>(value: &'a Value, at: Place<'_>, found: &mut Found<Refusal>) -> Option<Given<'a>> {
    let Some(list) = value.as_array() else {
        return match code(value) {
            Some(code) if code.is_empty() => None,
            Some(code) => Some(Given::Codes(vec![(code, None)])),
            None => wrong_type("a code or a list of codes", at, found),
        };
    };
    let mut codes = Vec::with_capacity(list.len());
    for (index, value) in list.iter().enumerate() {
        let Some(code) = code(value) else {
            found.add(at.pointer().index(index), Refusal::WrongType { expected: "a code" });
            return None;
        };
        codes.push((code, Some(index)));
    }
    (!codes.is_empty()).then_some(Given::Codes(codes))
}

/// A code is a string; a whole number is taken for its digits.
fn code(value: &Value) -> Option<Cow<'_, str>> {
    let digits = || value.as_i64().map(|number| number.to_string().into());
    value.as_str().map(Cow::Borrowed).or_else(digits)
}

/// A JSON number is always the number, even 98; the missing answer is the string "98".
fn number<'a>(value: &Value, at: Place<'_>, found: &mut Found<Refusal>) -> Option<Given<'a>> {
    if let Some(number) = value.as_i64() {
        return Some(Given::Number(number));
    }
    match value.as_str() {
        Some("") => None,
        Some(text) if marked_missing(text).is_some() => marked_missing(text).map(Given::Missing),
        Some(_) | None => wrong_type("a whole number, or \"98\" or \"99\"", at, found),
    }
}

/// What a table cell gives; `None` for nothing, or for a fault that is noted.
pub(super) fn from_cell<'a>(
    question: &Question,
    cell: &'a str,
    at: Place<'_>,
    found: &mut Found<Refusal>,
) -> Option<Given<'a>> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    match question.asks() {
        Asks::Single(_) | Asks::Likert5(_) | Asks::Multi { .. } | Asks::MultiCount { .. } => {
            let codes = cell.split_whitespace();
            let plain = |code: &'a str| Cow::Borrowed(code.strip_prefix('#').unwrap_or(code));
            Some(Given::Codes(codes.map(|code| (plain(code), None)).collect()))
        }
        asks @ (Asks::Integer { .. } | Asks::AmountVnd(_)) => {
            let number = cell.parse::<i64>().ok();
            let fits = |number| number_range(asks).is_some_and(|range| range.contains(number));
            match (number, marked_missing(cell)) {
                (Some(number), _) if fits(number) => Some(Given::Number(number)),
                (_, Some(missing)) => Some(Given::Missing(missing)),
                (Some(number), None) => Some(Given::Number(number)),
                (None, None) => wrong_type("a whole number", at, found),
            }
        }
        Asks::Text { .. } | Asks::Date => Some(missing_or_text(cell)),
    }
}

/// `98` or `#98`.
fn marked_missing(text: &str) -> Option<Missing> {
    Missing::from_code(text.strip_prefix('#').unwrap_or(text))
}

fn missing_or_text(text: &str) -> Given<'static> {
    match marked_missing(text.trim()) {
        Some(missing) => Given::Missing(missing),
        None => Given::Text(text.to_owned()),
    }
}

fn strings(value: &Value, at: Place<'_>, found: &mut Found<Refusal>) -> Option<Vec<String>> {
    let list = value.as_array().filter(|list| !list.is_empty());
    let strings = list.and_then(|list| {
        list.iter().map(|value| value.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
    });
    if strings.is_none() {
        let at = at.pointer().member("invalid");
        found.add(at, Refusal::WrongType { expected: "a list of strings" });
    }
    strings
}

fn wrong_type<'a>(
    expected: &'static str,
    at: Place<'_>,
    found: &mut Found<Refusal>,
) -> Option<Given<'a>> {
    found.add(at.pointer(), Refusal::WrongType { expected });
    None
}
