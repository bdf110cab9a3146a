//! What was answered to one question.

use serde::Serialize;

use super::wilson::wilson_95;
use crate::numbers::{Hundredths, Ratio};
use crate::surveys::definition::{Definition, Question};
use crate::surveys::name::{OptionCode, QuestionId};
use crate::surveys::tally::{Mark, Tally};
use crate::surveys::{Form, Missing};

/// The answers to one question. Any count is `None` when the public may not see it.
///
/// As JSON it is what the public contract promises; what stands aside from JSON is for pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionResult {
    /// The question.
    pub id: QuestionId,
    /// People with a valid answer: what every percentage below is of, ticks being many or one.
    pub base: Option<u64>,
    /// People who left it blank.
    pub blank: Option<u64>,
    /// People it was not put to.
    #[serde(skip)]
    pub not_asked: Option<u64>,
    /// People whose marks say nothing certain.
    #[serde(skip)]
    pub invalid: Option<u64>,
    /// 97.
    #[serde(skip)]
    pub not_applicable: Option<u64>,
    /// 98.
    #[serde(skip)]
    pub dont_know: Option<u64>,
    /// 99.
    #[serde(skip)]
    pub no_answer: Option<u64>,
    /// The options other than 97, 98 and 99, in order. None for numbers, texts and days.
    pub options: Vec<OptionResult>,
}

/// How often one option was ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptionResult {
    /// Its code.
    pub code: OptionCode,
    /// By how many people; `None` when suppressed.
    pub count: Option<u64>,
    /// Of the base, half up and never a false 0 or 100; `None` on an empty base or when
    /// suppressed. Not by largest remainder even where one choice only is free: that share of an
    /// option hangs on the counts of the others, and they may be suppressed.
    pub pct: Option<Hundredths>,
    /// The lower bound of its Wilson 95 % interval, never above `pct`.
    pub low: Option<Hundredths>,
    /// The upper bound, never below `pct`.
    pub high: Option<Hundredths>,
    /// Whether the figures are kept from the public.
    #[serde(skip)]
    pub suppressed: bool,
}

impl QuestionResult {
    /// Counts the answers to a question.
    pub fn of(question: &Question, tally: &Tally) -> Self {
        let count = |mark: &Mark| tally.count(question.id().as_str(), mark);
        let base = count(&Mark::Answered);
        let options = question.options().iter().filter(|option| option.missing().is_none());
        Self {
            id: question.id().clone(),
            base: Some(base),
            blank: Some(count(&Mark::Blank)),
            not_asked: Some(count(&Mark::NotAsked)),
            invalid: Some(count(&Mark::Invalid)),
            not_applicable: Some(count(&Mark::Missing(Missing::NotApplicable))),
            dont_know: Some(count(&Mark::Missing(Missing::DontKnow))),
            no_answer: Some(count(&Mark::Missing(Missing::NoAnswer))),
            options: options
                .map(|option| {
                    let ticked = count(&Mark::Option(option.code.clone()));
                    OptionResult::of(option.code.clone(), ticked, base)
                })
                .collect(),
        }
    }

    /// The results of every question of a form, in the order of asking.
    pub(super) fn all(definition: &Definition, tally: &Tally, form: Form) -> Vec<Self> {
        definition.questions_of(form).map(|question| Self::of(question, tally)).collect()
    }
}

impl OptionResult {
    fn of(code: OptionCode, count: u64, base: u64) -> Self {
        let (low, high) = wilson_95(count, base).unzip();
        let pct = Ratio::new(count, base.saturating_sub(count)).half_up();
        Self { code, count: Some(count), pct, low, high, suppressed: false }
    }

    /// The option without its figures.
    pub(super) fn suppress(&mut self) {
        let code = self.code.clone();
        *self = Self { code, count: None, pct: None, low: None, high: None, suppressed: true };
    }
}
