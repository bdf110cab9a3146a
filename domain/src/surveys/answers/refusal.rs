//! Everything that can be wrong with an answer.

use thiserror::Error;

use crate::text::TextFault;

/// What is wrong with one answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "each variant's message is its documentation")]
pub enum AnswerRefusal {
    #[error("{expected} expected")]
    WrongType { expected: &'static str },
    #[error("there is no question “{id}”")]
    UnknownQuestion { id: String },
    #[error("this question is answered twice")]
    GivenTwice,
    #[error("this question has no option “{code}”")]
    UnknownOption { code: String },
    #[error("at most {max} may be ticked here, not {found}")]
    TooManyChoices { found: usize, max: usize },
    #[error("“{none}” stands for none of the options, and others are ticked beside it")]
    NoneBesideOthers { none: String },
    #[error("“{code}” says that there is no answer, and others are ticked beside it")]
    MissingBesideOthers { code: String },
    #[error("a number from {min} to {max} expected")]
    NumberOutOfRange { min: i64, max: i64 },
    #[error("a day expected, as 2026-01-31")]
    NotADate,
    #[error(transparent)]
    Text(TextFault),
    #[error("this question is not for those who gave the answers above it")]
    NotShown,
}

impl AnswerRefusal {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownQuestion { .. } => "unknown-question",
            Self::GivenTwice => "given-twice",
            Self::UnknownOption { .. } => "unknown-option",
            Self::TooManyChoices { .. } => "too-many-choices",
            Self::NoneBesideOthers { .. } => "none-beside-others",
            Self::MissingBesideOthers { .. } => "missing-beside-others",
            Self::NumberOutOfRange { .. } => "number-out-of-range",
            Self::NotADate => "not-a-date",
            Self::Text(fault) => fault.code(),
            Self::NotShown => "not-shown",
        }
    }
}
