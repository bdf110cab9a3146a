//! The mean of the valid answers to one question.

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::Zero;

use crate::surveys::definition::{Asks, Question};
use crate::surveys::name::QuestionId;
use crate::surveys::tally::{Mark, Tally};

/// The mean of the valid answers to one scored question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// The question.
    pub question: QuestionId,
    /// How many answers are scored. Not all valid ones: an option may be left out of the score.
    pub n: u64,
    /// From 0 to 1; `None` when no answer is scored.
    pub mean: Option<BigRational>,
}

impl Indicator {
    pub(super) fn of(question: &Question, tally: &Tally) -> Self {
        let mut n = 0;
        let mut sum = BigRational::zero();
        for (mark, count) in tally.marks_of(question.id().as_str()) {
            if let Some(u) = u(question, mark) {
                n += count;
                sum += u * BigInt::from(count);
            }
        }
        let mean = (n > 0).then(|| sum / BigInt::from(n));
        Self { question: question.id().clone(), n, mean }
    }
}

/// What one mark scores; `None` for a mark that is left out.
fn u(question: &Question, mark: &Mark) -> Option<BigRational> {
    let u: Ratio<i64> = match (question.asks(), mark) {
        (Asks::Single(_) | Asks::Likert5(_), Mark::Option(code)) => {
            question.option(code.as_str()).and_then(|option| option.u)
        }
        (Asks::MultiCount { denominator, .. }, Mark::Ticks(ticks)) => {
            Some(Ratio::new(i64::from(*ticks), i64::from(*denominator)))
        }
        (
            Asks::Single(_)
            | Asks::Likert5(_)
            | Asks::Multi { .. }
            | Asks::MultiCount { .. }
            | Asks::Integer { .. }
            | Asks::AmountVnd(_)
            | Asks::Text { .. }
            | Asks::Date,
            Mark::Answered
            | Mark::Missing(_)
            | Mark::Blank
            | Mark::Invalid
            | Mark::NotAsked
            | Mark::Option(_)
            | Mark::Ticks(_),
        ) => None,
    }?;
    Some(BigRational::new(BigInt::from(*u.numer()), BigInt::from(*u.denom())))
}
