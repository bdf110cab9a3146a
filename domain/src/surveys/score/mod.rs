//! Scores, exact until printed (domain notes on PAPI, §1.9).
//!
//! An indicator is the mean `u` of its valid answers. A sub-dimension with `k` sub-dimensions in
//! its dimension is worth `10/k × (0.1 + 0.9 × mean of its indicators)`; a dimension is the sum of
//! its sub-dimensions, from 1 to 10; the total is the sum of the dimensions. Missing, blank and
//! invalid answers are left out of the mean, and nothing is imputed.
//!
//! A sub-dimension without a scored question in the form is switched off and does not count in
//! `k`; a dimension of which nothing is left is not scored at all.

mod indicator;
#[cfg(test)]
mod tests;
mod value;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::Form;
use super::definition::{Definition, Question};
use super::tally::Tally;

pub use indicator::Indicator;
pub use value::Score;

/// The scores of one group of responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    /// Which questions counted.
    pub form: Form,
    /// The dimensions scored in this form, in the order of the definition.
    pub dimensions: Vec<DimensionScore>,
    /// The sum of all dimensions; `None` when one of them has no score, or there is none.
    pub total: Option<Score>,
}

/// The score of a dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionScore {
    /// Its number.
    pub dimension: u32,
    /// The smallest number of valid answers that any of its indicators rests on. How many people
    /// answered at least one of them cannot be known from tallies, and would promise too much.
    pub n: u64,
    /// From 1 to 10; `None` when one of its sub-dimensions has no score.
    pub score: Option<Score>,
    /// Its parts, in the order of the definition.
    pub sub_dimensions: Vec<SubDimensionScore>,
}

/// The score of a sub-dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubDimensionScore {
    /// Its id.
    pub id: String,
    /// The smallest number of valid answers that any of its indicators rests on.
    pub n: u64,
    /// From 1/k to 10/k; `None` when an indicator rests on too few valid answers.
    pub score: Option<Score>,
    /// Its indicators, in the order of asking.
    pub indicators: Vec<Indicator>,
}

impl Scores {
    /// Works out the scores. An indicator needs `minimum` valid answers, and never fewer than one.
    pub fn of(definition: &Definition, tally: &Tally, form: Form, minimum: u64) -> Self {
        let numbers = definition.dimensions().iter().map(|dimension| dimension.number);
        let dimensions: Vec<DimensionScore> = numbers
            .filter_map(|number| dimension(definition, tally, form, minimum, number))
            .collect();
        let total = Score::sum(dimensions.iter().map(|dimension| dimension.score.as_ref()));
        Self { form, dimensions, total }
    }
}

/// A dimension; `None` when no question of the form scores it.
fn dimension(
    definition: &Definition,
    tally: &Tally,
    form: Form,
    minimum: u64,
    number: u32,
) -> Option<DimensionScore> {
    let parts = definition.sub_dimensions().iter().filter(|part| part.dimension == number);
    let scored: Vec<(&str, Vec<&Question>)> = parts
        .map(|part| (part.id.as_str(), scored_questions(definition, form, &part.id)))
        .filter(|(_, questions)| !questions.is_empty())
        .collect();
    let k = scored.len();
    let sub_dimensions: Vec<SubDimensionScore> = scored
        .into_iter()
        .map(|(id, questions)| sub_dimension(tally, minimum, k, id, &questions))
        .collect();
    let n = sub_dimensions.iter().map(|part| part.n).min()?;
    let score = Score::sum(sub_dimensions.iter().map(|part| part.score.as_ref()));
    Some(DimensionScore { dimension: number, n, score, sub_dimensions })
}

fn scored_questions<'a>(definition: &'a Definition, form: Form, part: &str) -> Vec<&'a Question> {
    let scored = definition.questions_of(form).filter(|question| question.is_scored());
    scored.filter(|question| question.sub_dimension() == Some(part)).collect()
}

fn sub_dimension(
    tally: &Tally,
    minimum: u64,
    k: usize,
    id: &str,
    questions: &[&Question],
) -> SubDimensionScore {
    let indicators: Vec<Indicator> =
        questions.iter().map(|question| Indicator::of(question, tally)).collect();
    let n = indicators.iter().map(|indicator| indicator.n).min().unwrap_or(0);
    let enough = n >= minimum.max(1);
    let score = mean_of(&indicators).filter(|_| enough).map(|mean| {
        // 10/k × (1/10 + 9/10 × mean) = (1 + 9 × mean) / k
        let parts = BigRational::from(BigInt::from(1)) + mean * BigInt::from(9);
        Score::new(parts / BigInt::from(k))
    });
    SubDimensionScore { id: id.to_owned(), n, score, indicators }
}

/// The mean of the indicators' means; `None` when one of them has none.
fn mean_of(indicators: &[Indicator]) -> Option<BigRational> {
    let mut sum = BigRational::zero();
    for indicator in indicators {
        sum += indicator.mean.as_ref()?;
    }
    Some(sum / BigInt::from(indicators.len()))
}
