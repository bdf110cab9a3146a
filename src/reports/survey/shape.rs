//! The shape of the survey report, for the description of the API. The values themselves are made
//! in `domain::surveys`, which knows nothing of descriptions.
#![expect(dead_code, reason = "only the shapes are read, for the description of the API")]

use utoipa::ToSchema;

/// What people answered in a survey.
#[derive(ToSchema)]
pub struct SurveyReport {
    /// The survey
    slug: String,
    /// What stands at the head of its form
    title: String,
    /// What the rows are; null: one row with key `all`
    group_by: Option<String>,
    /// Which questions count: `core` or `long`
    form: String,
    /// What the figures must not be taken for
    labels: Vec<String>,
    /// The version of the survey
    version: u32,
    /// How many responses; null when suppressed
    n: Option<u64>,
    /// One row per group; never ranked
    rows: Vec<SurveyRow>,
    /// Every question of the form, over all groups
    questions: Vec<SurveyQuestion>,
}

/// The scores of one group.
#[derive(ToSchema)]
struct SurveyRow {
    /// A code or a word, `none` or `all`
    key: String,
    /// What people read
    label: String,
    /// How many responses; null when suppressed
    n: Option<u64>,
    /// The dimensions, in the order of the definition
    dimensions: Vec<SurveyDimension>,
    /// The sum of the dimensions; null when one has no score or is suppressed
    #[schema(example = "45.51")]
    total: Option<String>,
}

/// The score of one dimension in one group.
#[derive(ToSchema)]
struct SurveyDimension {
    /// Its number
    dimension: u32,
    /// The smallest number of valid answers that it rests on; null when suppressed
    n: Option<u64>,
    /// From 1 to 10, two decimals; null on too few answers or when suppressed
    #[schema(example = "5.78")]
    score: Option<String>,
    /// Whether the figures are kept from the public
    suppressed: bool,
}

/// What was answered to one question.
#[derive(ToSchema)]
struct SurveyQuestion {
    /// The question
    id: String,
    /// How many valid answers; null when suppressed
    base: Option<u64>,
    /// How many left it blank; null when suppressed
    blank: Option<u64>,
    /// Its options, in the order of the definition
    options: Vec<SurveyOption>,
}

/// How often one option was chosen.
#[derive(ToSchema)]
struct SurveyOption {
    /// The option
    code: String,
    /// How often; null when suppressed
    count: Option<u64>,
    /// Of the base
    #[schema(example = "27.43")]
    pct: Option<String>,
    /// The lower end of the Wilson 95 % interval
    #[schema(example = "24.73")]
    low: Option<String>,
    /// Its upper end
    #[schema(example = "30.31")]
    high: Option<String>,
}
