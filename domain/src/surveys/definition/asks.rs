//! What kind of answer a question asks for, with what belongs to that kind and nothing else.

use num_rational::Ratio;

use super::outline::Bilingual;
use crate::surveys::Missing;
use crate::surveys::name::OptionCode;

words! {
    /// The type of a question, by its word in the definition.
    QuestionType {
        /// One of several options.
        Single = "single",
        /// One step of an ordered scale of five.
        Likert5 = "likert5",
        /// Any of several options.
        Multi = "multi",
        /// A checklist, scored by how many are ticked.
        MultiCount = "multi_count",
        /// A whole number.
        Integer = "integer",
        /// An amount of money, in the unit that the question names.
        AmountVnd = "amount_vnd",
        /// Free text.
        Text = "text",
        /// A day.
        Date = "date",
    }
}

/// What a question asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// One of the options.
    Single(Vec<QuestionOption>),
    /// One of five ordered options.
    Likert5(Vec<QuestionOption>),
    /// Any of the options.
    Multi {
        /// What can be ticked.
        options: Vec<QuestionOption>,
        /// The option that excludes all others, if there is one.
        none: Option<OptionCode>,
        /// The most that may be ticked; `None` is no limit.
        max_choices: Option<usize>,
    },
    /// A checklist.
    MultiCount {
        /// What can be ticked.
        options: Vec<QuestionOption>,
        /// The option that says that nothing applies: zero ticks, but answered.
        none: OptionCode,
        /// How many options count: all but `none` and the missing ones.
        denominator: u32,
    },
    /// A whole number.
    Integer {
        /// What it may be.
        range: NumberRange,
        /// What is counted, as `minute`.
        unit: Option<String>,
    },
    /// An amount of money.
    AmountVnd(NumberRange),
    /// Free text.
    Text {
        /// The most characters (grapheme clusters) that may be written.
        max_chars: usize,
    },
    /// A day.
    Date,
}

/// An option of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionOption {
    /// Its code, printed beside its box.
    pub code: OptionCode,
    /// Its words.
    pub text: Bilingual,
    /// What it scores, from 0 (worst) to 1 (best), exactly as written. `None` leaves the answer
    /// out of the score.
    pub u: Option<Ratio<i64>>,
}

impl QuestionOption {
    /// The missing answer that the option offers, if it is one.
    pub fn missing(&self) -> Option<Missing> {
        Missing::from_code(self.code.as_str())
    }
}

/// What a number may be, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRange {
    /// The least.
    pub min: i64,
    /// The most; not below `min`.
    pub max: i64,
}

impl NumberRange {
    /// Whether the number is within.
    pub const fn contains(self, number: i64) -> bool {
        self.min <= number && number <= self.max
    }

    /// Whether its ends are worth telling those who answer: not where the definition named none.
    pub const fn is_narrow(self) -> bool {
        const MUCH: i64 = 1_000_000_000_000;
        -MUCH < self.min && self.max < MUCH
    }
}

impl Asks {
    /// The type, by its word.
    pub const fn question_type(&self) -> QuestionType {
        match self {
            Self::Single(_) => QuestionType::Single,
            Self::Likert5(_) => QuestionType::Likert5,
            Self::Multi { .. } => QuestionType::Multi,
            Self::MultiCount { .. } => QuestionType::MultiCount,
            Self::Integer { .. } => QuestionType::Integer,
            Self::AmountVnd(_) => QuestionType::AmountVnd,
            Self::Text { .. } => QuestionType::Text,
            Self::Date => QuestionType::Date,
        }
    }

    /// The options, in order; none for a question without boxes.
    pub fn options(&self) -> &[QuestionOption] {
        match self {
            Self::Single(options)
            | Self::Likert5(options)
            | Self::Multi { options, .. }
            | Self::MultiCount { options, .. } => options,
            Self::Integer { .. } | Self::AmountVnd(_) | Self::Text { .. } | Self::Date => &[],
        }
    }

    /// The option that excludes all others, if there is one.
    pub const fn none(&self) -> Option<&OptionCode> {
        match self {
            Self::Multi { none, .. } => none.as_ref(),
            Self::MultiCount { none, .. } => Some(none),
            Self::Single(_)
            | Self::Likert5(_)
            | Self::Integer { .. }
            | Self::AmountVnd(_)
            | Self::Text { .. }
            | Self::Date => None,
        }
    }

    /// How many options one answer may tick; `None` is no limit.
    pub const fn max_choices(&self) -> Option<usize> {
        match self {
            Self::Multi { max_choices, .. } => *max_choices,
            Self::MultiCount { .. } => None,
            Self::Single(_)
            | Self::Likert5(_)
            | Self::Integer { .. }
            | Self::AmountVnd(_)
            | Self::Text { .. }
            | Self::Date => Some(1),
        }
    }
}
