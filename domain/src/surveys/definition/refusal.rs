//! Everything that can be wrong with a definition.

use thiserror::Error;

use crate::surveys::condition::ConditionError;

/// What is wrong at one place of a definition.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "each variant's message is its documentation")]
pub enum DefinitionRefusal {
    #[error("broken JSON at line {line}, column {column}: {message}")]
    BrokenJson { line: usize, column: usize, message: String },
    #[error("{expected} expected")]
    WrongType { expected: &'static str },
    #[error("this member is missing")]
    MissingMember,
    #[error("this member is not part of the format here")]
    UnknownMember,
    #[error("this list is empty")]
    EmptyList,
    #[error("this list has more than {max} members")]
    ListTooLong { max: usize },
    #[error("this text is empty")]
    EmptyText,
    #[error("this text has {found} characters, more than {max}")]
    TextTooLong { found: usize, max: usize },
    #[error("this text holds the hidden character U+{:04X}", u32::from(*character))]
    ForbiddenCharacter { character: char },
    #[error("“{word}” is not one of {}", known.join(", "))]
    UnknownWord { word: String, known: &'static [&'static str] },
    #[error("a slug is lower-case letters, digits and hyphens, starting with a letter")]
    BadSlug,
    #[error("a version is a whole number from 1 to {}", u32::MAX)]
    BadVersion,
    #[error("a question id is [a-z][a-z0-9_]{{0,31}}")]
    BadQuestionId,
    #[error("the question id “{id}” is taken by an earlier question")]
    DuplicateQuestionId { id: String },
    #[error("an option code is [A-Za-z0-9_]{{1,16}}")]
    BadOptionCode,
    #[error("the option code “{code}” is taken by an earlier option")]
    DuplicateOptionCode { code: String },
    #[error("the missing codes are 97, 98 and 99, in that order")]
    BadMissingCodes,
    #[error("a dimension has a number from 1 to 999")]
    BadDimensionNumber,
    #[error("dimension {number} stands twice")]
    DuplicateDimension { number: u32 },
    #[error("dimension {number} has no sub-dimension")]
    EmptyDimension { number: u32 },
    #[error("there is no dimension {number}")]
    UnknownDimension { number: i64 },
    #[error("sub-dimension “{id}” stands twice")]
    DuplicateSubDimension { id: String },
    #[error("there is no sub-dimension “{id}”")]
    UnknownSubDimension { id: String },
    #[error("sub-dimension “{id}” belongs to dimension {expected}, not {found}")]
    DimensionMismatch { id: String, expected: i64, found: i64 },
    #[error("a scored question names its sub-dimension")]
    ScoredWithoutSubDimension,
    #[error("a question of type {question_type} cannot be scored")]
    NotScorable { question_type: &'static str },
    #[error("no option of this scored question has a score")]
    NothingScored,
    #[error("an option of a scored question has its score u, or null to leave it out")]
    ScoreMissing,
    #[error("a score u is from 0 to 1")]
    ScoreOutOfRange,
    #[error("a score u has at most 6 decimals")]
    ScoreTooPrecise,
    #[error("97, 98 and 99 are never scored")]
    ReservedCodeScored,
    #[error("likert5 has 5 options besides 97, 98 and 99, not {found}")]
    LikertOptionCount { found: usize },
    #[error("the denominator is the number of options that count, {expected}, not {found}")]
    DenominatorMismatch { expected: usize, found: i64 },
    #[error("no option has the code “{code}” named by none_code")]
    UnknownNoneCode { code: String },
    #[error("the least, {min}, is above the most, {max}")]
    MinAboveMax { min: i64, max: i64 },
    #[error("this number is from {min} to {max}")]
    OutOfRange { min: i64, max: i64 },
    #[error(transparent)]
    UnreadableCondition(#[from] ConditionError),
    #[error("the condition names “{question}”, which is no question")]
    ConditionOnUnknownQuestion { question: String },
    #[error("the condition names “{question}”, which is not asked before this question")]
    ConditionOnLaterQuestion { question: String },
    #[error("the condition names “{question}”, which has no options")]
    ConditionWithoutOptions { question: String },
    #[error("the condition names “{code}”, which “{question}” does not offer")]
    ConditionOnUnknownOption { question: String, code: String },
}

impl DefinitionRefusal {
    pub(super) fn broken_json(error: &serde_json::Error) -> Self {
        // The message ends with the place, which stands beside it already.
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Self::BrokenJson { line: error.line(), column: error.column(), message }
    }

    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BrokenJson { .. } => "broken-json",
            Self::WrongType { .. } => "wrong-type",
            Self::MissingMember => "missing-member",
            Self::UnknownMember => "unknown-member",
            Self::EmptyList => "empty-list",
            Self::ListTooLong { .. } => "list-too-long",
            Self::EmptyText => "empty-text",
            Self::TextTooLong { .. } => "text-too-long",
            Self::ForbiddenCharacter { .. } => "forbidden-character",
            Self::UnknownWord { .. } => "unknown-word",
            Self::BadSlug => "bad-slug",
            Self::BadVersion => "bad-version",
            Self::BadQuestionId => "bad-question-id",
            Self::DuplicateQuestionId { .. } => "duplicate-question-id",
            Self::BadOptionCode => "bad-option-code",
            Self::DuplicateOptionCode { .. } => "duplicate-option-code",
            Self::BadMissingCodes => "bad-missing-codes",
            Self::BadDimensionNumber => "bad-dimension-number",
            Self::DuplicateDimension { .. } => "duplicate-dimension",
            Self::EmptyDimension { .. } => "empty-dimension",
            Self::UnknownDimension { .. } => "unknown-dimension",
            Self::DuplicateSubDimension { .. } => "duplicate-sub-dimension",
            Self::UnknownSubDimension { .. } => "unknown-sub-dimension",
            Self::DimensionMismatch { .. } => "dimension-mismatch",
            Self::ScoredWithoutSubDimension => "scored-without-sub-dimension",
            Self::NotScorable { .. } => "not-scorable",
            Self::NothingScored => "nothing-scored",
            Self::ScoreMissing => "score-missing",
            Self::ScoreOutOfRange => "score-out-of-range",
            Self::ScoreTooPrecise => "score-too-precise",
            Self::ReservedCodeScored => "reserved-code-scored",
            Self::LikertOptionCount { .. } => "likert-option-count",
            Self::DenominatorMismatch { .. } => "denominator-mismatch",
            Self::UnknownNoneCode { .. } => "unknown-none-code",
            Self::MinAboveMax { .. } => "min-above-max",
            Self::OutOfRange { .. } => "out-of-range",
            Self::UnreadableCondition(error) => error.code(),
            Self::ConditionOnUnknownQuestion { .. } => "condition-on-unknown-question",
            Self::ConditionOnLaterQuestion { .. } => "condition-on-later-question",
            Self::ConditionWithoutOptions { .. } => "condition-without-options",
            Self::ConditionOnUnknownOption { .. } => "condition-on-unknown-option",
        }
    }
}
