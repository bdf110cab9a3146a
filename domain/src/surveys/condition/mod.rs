//! When a question is shown: the little language of `show_if`.
//!
//! ```text
//! condition  = and_part { "or" and_part }
//! and_part   = comparison { "and" comparison }
//! comparison = question ( "==" | "!=" ) code | question "in" "[" code { "," code } "]" | "(" condition ")"
//! question   = q14            code = '97'
//! ```
//! A question counts as answered with every code ticked on it, 97, 98 and 99 among them. One that
//! is blank, unreadable or itself not shown has no code: `==` and `in` are false of it, `!=` true.

mod parse;
#[cfg(test)]
pub(super) mod tests;

use std::fmt;

use super::name::{OptionCode, QuestionId};

pub use parse::ConditionError;

/// A condition on earlier answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// `q42 == '2'`: this code is ticked.
    Is(QuestionId, OptionCode),
    /// `q42 != '2'`: this code is not ticked.
    IsNot(QuestionId, OptionCode),
    /// `q42 in ['2','3']`: one of these codes is ticked. Never empty.
    In(QuestionId, Vec<OptionCode>),
    /// Both hold.
    And(Box<Self>, Box<Self>),
    /// One holds, or both.
    Or(Box<Self>, Box<Self>),
}

impl Condition {
    /// Whether the condition holds, given whether a code is ticked on a question.
    pub fn holds(&self, ticked: &impl Fn(&QuestionId, &OptionCode) -> bool) -> bool {
        match self {
            Self::Is(question, code) => ticked(question, code),
            Self::IsNot(question, code) => !ticked(question, code),
            Self::In(question, codes) => codes.iter().any(|code| ticked(question, code)),
            Self::And(left, right) => left.holds(ticked) && right.holds(ticked),
            Self::Or(left, right) => left.holds(ticked) || right.holds(ticked),
        }
    }

    /// Every question named, with the codes it is compared to, in the order of the text.
    pub fn names(&self) -> Vec<(&QuestionId, &[OptionCode])> {
        match self {
            Self::Is(question, code) | Self::IsNot(question, code) => {
                vec![(question, std::slice::from_ref(code))]
            }
            Self::In(question, codes) => vec![(question, codes)],
            Self::And(left, right) | Self::Or(left, right) => {
                let mut names = left.names();
                names.extend(right.names());
                names
            }
        }
    }
}

/// Prints the condition so that it reads back as the same condition: chains associate to the
/// left, `and` binds tighter than `or`, and parentheses stand only where that is not so.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(question, code) => write!(f, "{question} == '{code}'"),
            Self::IsNot(question, code) => write!(f, "{question} != '{code}'"),
            Self::In(question, codes) => {
                let codes: Vec<String> = codes.iter().map(|code| format!("'{code}'")).collect();
                write!(f, "{question} in [{}]", codes.join(","))
            }
            Self::And(left, right) => {
                let (left, right) = (Operand(left, left.is_or()), Operand(right, right.is_chain()));
                write!(f, "{left} and {right}")
            }
            Self::Or(left, right) => {
                write!(f, "{left} or {}", Operand(right, right.is_or()))
            }
        }
    }
}

impl Condition {
    const fn is_or(&self) -> bool {
        match self {
            Self::Or(..) => true,
            Self::Is(..) | Self::IsNot(..) | Self::In(..) | Self::And(..) => false,
        }
    }

    const fn is_chain(&self) -> bool {
        match self {
            Self::And(..) | Self::Or(..) => true,
            Self::Is(..) | Self::IsNot(..) | Self::In(..) => false,
        }
    }
}

/// One side of `and` or `or`, and whether it needs parentheses there.
struct Operand<'a>(&'a Condition, bool);

impl fmt::Display for Operand<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.1 { write!(f, "({})", self.0) } else { self.0.fmt(f) }
    }
}
