//! What is tallied of cases.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::{
    cases::Satisfaction,
    reports::{Month, Status},
};

/// One thing that cases are counted by. Printed and read as `answered:fixed:on_time`,
/// `in_progress:overdue`, `excluded:spam`, `rated:satisfied`, `first_answer:2019-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// How they count.
    Counts(Status),
    /// Of those that are answered: what their senders think of the answer.
    Rated(Satisfaction),
    /// Of those that are answered: the month of their first answer.
    FirstAnswer(Month),
}

/// A text that is no mark.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{0}” is not a mark that cases are counted by")]
pub struct NotAMark(pub String);

impl NotAMark {
    /// The stable word for this refusal.
    pub const fn code(&self) -> &'static str {
        "mark-unreadable"
    }
}

const ON_TIME: [&str; 2] = ["late", "on_time"];
const OVERDUE: [&str; 2] = ["in_time", "overdue"];

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Counts(Status::Answered { outcome, on_time }) => {
                write!(f, "answered:{outcome}:{}", ON_TIME[usize::from(*on_time)])
            }
            Self::Counts(Status::InProgress { overdue }) => {
                write!(f, "in_progress:{}", OVERDUE[usize::from(*overdue)])
            }
            Self::Counts(Status::Excluded(reason)) => write!(f, "excluded:{reason}"),
            Self::Rated(satisfaction) => write!(f, "rated:{satisfaction}"),
            Self::FirstAnswer(month) => write!(f, "first_answer:{month}"),
        }
    }
}

impl FromStr for Mark {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        read(text).ok_or_else(|| NotAMark(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Mark> {
    let (what, rest) = text.split_once(':')?;
    Some(match what {
        "answered" => {
            let (outcome, time) = rest.split_once(':')?;
            let (outcome, on_time) = (outcome.parse().ok()?, one_of(&ON_TIME, time)?);
            Mark::Counts(Status::Answered { outcome, on_time })
        }
        "in_progress" => Mark::Counts(Status::InProgress { overdue: one_of(&OVERDUE, rest)? }),
        "excluded" => Mark::Counts(Status::Excluded(rest.parse().ok()?)),
        "rated" => Mark::Rated(rest.parse().ok()?),
        "first_answer" => Mark::FirstAnswer(rest.parse().ok()?),
        _ => return None,
    })
}

/// Whether it is the second of two words; `None`: it is neither.
fn one_of(words: &[&str; 2], word: &str) -> Option<bool> {
    words.iter().position(|known| *known == word).map(|at| at == 1)
}
