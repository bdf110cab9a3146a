//! The report of one survey version, as the public contract writes it (design §9).

use serde::Serialize;

use super::question::QuestionResult;
use super::suppress;
use crate::surveys::Form;
use crate::surveys::definition::Definition;
use crate::surveys::score::{DimensionScore, Score, Scores};
use crate::surveys::tally::Tally;

/// A group of responses: a unit, a meeting, a mode, or all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the group is known by. A report without a grouping has one group, `all`.
    pub key: String,
    /// What people read.
    pub label: String,
    /// How many responses.
    pub n: u64,
    /// What was counted of them.
    pub tally: Tally,
}

/// What a survey found. Groups share no response, so their numbers add up to the report's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SurveyReport {
    /// The version of the survey.
    pub version: u32,
    /// How many responses; `None` when suppressed.
    pub n: Option<u64>,
    /// One row per group, in the order given. Units are never ranked.
    pub rows: Vec<ReportRow>,
    /// Every question of the form, over all groups.
    pub questions: Vec<QuestionResult>,
}

/// The scores of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportRow {
    /// What the group is known by.
    pub key: String,
    /// What people read.
    pub label: String,
    /// How many responses; `None` when suppressed.
    pub n: Option<u64>,
    /// Its dimensions, in the order of the definition.
    pub dimensions: Vec<DimensionResult>,
    /// The sum of all dimensions with a point and two decimals; `None` when one has no score or
    /// is suppressed.
    pub total: Option<String>,
}

/// The score of one dimension in one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DimensionResult {
    /// Its number.
    pub dimension: u32,
    /// The smallest number of valid answers that it rests on; `None` when suppressed.
    pub n: Option<u64>,
    /// From 1 to 10 with a point and two decimals; `None` on too few answers or when suppressed.
    pub score: Option<String>,
    /// Whether the figures are kept from the public.
    pub suppressed: bool,
}

impl SurveyReport {
    /// The report, with every figure. A score needs `minimum` valid answers to each question
    /// that it rests on, and never fewer than one.
    pub fn of(definition: &Definition, groups: &[Group], form: Form, minimum: u64) -> Self {
        let mut all = Tally::default();
        for group in groups {
            all.merge(&group.tally);
        }
        let row = |group| ReportRow::of(definition, group, form, minimum);
        Self {
            version: definition.version(),
            n: Some(groups.iter().map(|group| group.n).sum()),
            rows: groups.iter().map(row).collect(),
            questions: QuestionResult::all(definition, &all, form),
        }
    }

    /// The report as the public may see it: no cell of 1 to 9 people, and nothing that gives one
    /// away by subtraction.
    #[must_use]
    pub fn for_public(self, definition: &Definition) -> Self {
        suppress::report(self, definition)
    }
}

impl ReportRow {
    fn of(definition: &Definition, group: &Group, form: Form, minimum: u64) -> Self {
        let scores = Scores::of(definition, &group.tally, form, minimum);
        Self {
            key: group.key.clone(),
            label: group.label.clone(),
            n: Some(group.n),
            dimensions: scores.dimensions.iter().map(DimensionResult::of).collect(),
            total: scores.total.map(|total| total.print()),
        }
    }
}

impl DimensionResult {
    fn of(dimension: &DimensionScore) -> Self {
        let score = dimension.score.as_ref().map(Score::print);
        let (number, n) = (dimension.dimension, Some(dimension.n));
        Self { dimension: number, n, score, suppressed: false }
    }

    /// The dimension without its figures.
    pub(super) fn suppress(&mut self) {
        *self = Self { dimension: self.dimension, n: None, score: None, suppressed: true };
    }
}
