//! What stands at one question of one response.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::surveys::Missing;
use crate::surveys::definition::{Asks, NumberRange};
use crate::surveys::name::OptionCode;

/// What stands at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One option.
    Choice(OptionCode),
    /// One or more options, each once, in the order of the definition.
    Choices(Vec<OptionCode>),
    /// A whole number, or an amount in the unit that the question names.
    Number(i64),
    /// Free text, trimmed, in Unicode form NFC; never empty.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// Does not apply, don't know, or prefer not to answer.
    Missing(Missing),
    /// Something is marked that says nothing certain. What was marked, as it stood.
    Invalid(Vec<String>),
    /// The question was put and nothing is marked.
    Blank,
    /// The question was not put to this person.
    NotAsked,
}

impl Answer {
    /// Whether this code is ticked. A missing answer is ticked under its own code.
    pub fn ticks(&self, code: &str) -> bool {
        match self {
            Self::Choice(chosen) => chosen.as_str() == code,
            Self::Choices(chosen) => chosen.iter().any(|chosen| chosen.as_str() == code),
            Self::Missing(missing) => missing.word() == code,
            Self::Number(_)
            | Self::Text(_)
            | Self::Date(_)
            | Self::Invalid(_)
            | Self::Blank
            | Self::NotAsked => false,
        }
    }

    /// Whether nothing is marked.
    pub const fn is_bare(&self) -> bool {
        matches!(self, Self::Blank | Self::NotAsked)
    }

    /// What was marked, in words that can be kept; empty where nothing was.
    pub(super) fn marked(&self) -> Vec<String> {
        match self {
            Self::Choice(code) => vec![code.to_string()],
            Self::Choices(codes) => codes.iter().map(ToString::to_string).collect(),
            Self::Number(number) => vec![number.to_string()],
            Self::Text(text) => vec![text.clone()],
            Self::Date(date) => vec![date.to_string()],
            Self::Missing(missing) => vec![missing.word().to_owned()],
            Self::Invalid(marked) => marked.clone(),
            Self::Blank | Self::NotAsked => Vec::new(),
        }
    }

    /// Whether there is nothing to keep of it: the definition tells why.
    pub(super) const fn is_left_out(&self) -> bool {
        matches!(self, Self::Blank | Self::NotAsked)
    }

    /// As it is kept; `None`: there is nothing to keep.
    pub(in crate::surveys) fn to_json(&self) -> Option<Value> {
        (!self.is_left_out()).then(|| json!(self))
    }

    pub(super) fn to_cell(&self, asks: Option<&Asks>) -> Cow<'_, str> {
        match self {
            Self::Missing(missing) if reads_as_number(asks, *missing) => {
                format!("#{missing}").into()
            }
            Self::Choice(code) => code.as_str().into(),
            Self::Text(text) => text.as_str().into(),
            Self::Missing(missing) => missing.word().into(),
            Self::Blank | Self::NotAsked => "".into(),
            Self::Choices(_) | Self::Number(_) | Self::Date(_) | Self::Invalid(_) => {
                self.marked().join(" ").into()
            }
        }
    }
}

/// Whether the code of a missing answer is also a number that the question allows.
fn reads_as_number(asks: Option<&Asks>, missing: Missing) -> bool {
    let number = missing.word().parse().ok();
    asks.and_then(number_range).zip(number).is_some_and(|(range, number)| range.contains(number))
}

/// What a number may be; `None` for a question that asks for no number.
pub(super) const fn number_range(asks: &Asks) -> Option<NumberRange> {
    match asks {
        Asks::Integer { range, .. } | Asks::AmountVnd(range) => Some(*range),
        Asks::Single(_)
        | Asks::Likert5(_)
        | Asks::Multi { .. }
        | Asks::MultiCount { .. }
        | Asks::Text { .. }
        | Asks::Date => None,
    }
}
