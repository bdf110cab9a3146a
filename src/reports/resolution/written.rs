//! The resolution report as it is written out.

use chrono::{NaiveDate, SecondsFormat};
use domain::{
    numbers::{Hundredths, Lang},
    reports::{Counts, Flow, Ratings, ResolutionReport},
};
use serde::Serialize;
use utoipa::ToSchema;
use views::Words;

use super::{Counted, Question};
use crate::{clock::Clock, reports::printed::PrintedFigure};

/// A resolution report as it is written out.
#[derive(Debug, Serialize, ToSchema)]
pub struct Resolution {
    /// `cohort`: cases received in the period, as they stood at the instant.
    pub basis: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// First day after the period.
    pub to: NaiveDate,
    /// The last day seen, in the office's zone.
    pub as_of: NaiveDate,
    /// The first instant that is not seen, to ask the same again.
    #[schema(example = "2020-01-11T00:00:00+07:00")]
    pub as_of_instant: String,
    /// The office's zone.
    #[schema(example = "Asia/Ho_Chi_Minh")]
    pub time_zone: String,
    /// What the rows are; null: one row with key `all`.
    pub group_by: Option<String>,
    /// The unit whose subtree was asked about; null: every unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The rows.
    pub rows: Vec<ResolutionRow>,
    /// All rows together.
    pub total: ResolutionRow,
    /// The identities that were tried; all of them hold, or there would be no report.
    pub identities: Vec<IdentityHolds>,
    /// What happened in the period, whenever the cases were received.
    pub flow: ResolutionFlow,
    /// Figures that an older report printed about the same, beside those counted here.
    pub printed: Vec<PrintedFigure>,
}

/// One row of figures.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResolutionRow {
    /// A code, a word, `2019-06`, `none` or `all`.
    pub key: String,
    /// What people read.
    pub label: String,
    /// Counted and excluded.
    pub received: u64,
    /// Answered.
    pub answered: u64,
    /// In progress.
    pub in_progress: u64,
    /// In progress, the due day over.
    pub overdue: u64,
    /// Out of the count.
    pub excluded: u64,
    /// Answered, of answered and in progress.
    #[schema(value_type = Option<String>, example = "88.36")]
    pub answered_pct: Option<Hundredths>,
    /// Answered with outcome `fixed`, of answered and in progress.
    #[schema(value_type = Option<String>, example = "31.75")]
    pub solved_pct: Option<Hundredths>,
    /// Answered by the due day, of answered and overdue.
    #[schema(value_type = Option<String>, example = "80.00")]
    pub on_time_pct: Option<Hundredths>,
    /// Answered cases whose senders said what they thought of it, by the instant.
    pub rated: u64,
    /// Satisfied, of rated; null under five of them.
    #[schema(value_type = Option<String>, example = "92.00")]
    pub satisfied_pct: Option<Hundredths>,
}

/// An identity of the ledger.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdentityHolds {
    /// `I1` … `I9`.
    pub id: String,
    /// Always true: figures that do not reconcile are not given.
    pub holds: bool,
    /// In how many places it was tried.
    pub tried: usize,
}

/// Opening + what came in − what went out = closing.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct ResolutionFlow {
    pub opening: u64,
    pub new: u64,
    pub new_on_the_spot: u64,
    pub reopened: u64,
    pub restored: u64,
    pub transferred_in: u64,
    pub answered: u64,
    pub excluded: u64,
    pub transferred_out: u64,
    pub reorganised: i64,
    pub closing: u64,
}

impl Resolution {
    pub(super) fn new(
        counted: &Counted,
        question: &Question,
        clock: &Clock,
        lang: Lang,
        printed: Vec<PrintedFigure>,
    ) -> Self {
        let report = &counted.report;
        let scope = report.scope();
        let end = scope.as_of.end().with_timezone(&clock.zone);
        Self {
            basis: ResolutionReport::BASIS.word().to_owned(),
            from: scope.period.from(),
            to: scope.period.to(),
            as_of: scope.as_of.date(&clock.zone),
            as_of_instant: end.to_rfc3339_opts(SecondsFormat::AutoSi, true),
            time_zone: clock.zone.name().to_owned(),
            group_by: scope.grouping.map(|grouping| grouping.word().to_owned()),
            unit: question.unit.clone(),
            rows: report
                .rows()
                .iter()
                .zip(&counted.ratings)
                .map(|(row, ratings)| {
                    ResolutionRow::new(&row.key, &row.label, &row.counts, ratings)
                })
                .collect(),
            total: ResolutionRow::new(
                "total",
                &Words::of(lang).say("grouping-all"),
                report.total(),
                &counted.all_ratings(),
            ),
            identities: report
                .identities()
                .map(|(id, tried)| IdentityHolds { id: id.word().to_owned(), holds: true, tried })
                .collect(),
            flow: report.flow().map(ResolutionFlow::new).unwrap_or_default(),
            printed,
        }
    }
}

impl ResolutionFlow {
    fn new(flow: &Flow) -> Self {
        let (came, went) = (flow.reorganised_in.in_progress, flow.reorganised_out.in_progress);
        Self {
            opening: flow.opening.in_progress,
            new: flow.new,
            new_on_the_spot: flow.new_on_the_spot,
            reopened: flow.reopened,
            restored: flow.restored,
            transferred_in: flow.transferred_in,
            answered: flow.answered,
            excluded: flow.excluded,
            transferred_out: flow.transferred_out,
            reorganised: i64::try_from(i128::from(came) - i128::from(went)).unwrap_or(i64::MAX),
            closing: flow.closing.in_progress,
        }
    }
}

impl ResolutionRow {
    fn new(key: &str, label: &str, counts: &Counts, ratings: &Ratings) -> Self {
        Self {
            key: key.to_owned(),
            label: label.to_owned(),
            received: counts.received(),
            answered: counts.answered(),
            in_progress: counts.in_progress(),
            overdue: counts.overdue(),
            excluded: counts.excluded(),
            answered_pct: counts.answered_pct(),
            solved_pct: counts.solved_pct(),
            on_time_pct: counts.on_time_pct(),
            rated: ratings.given(),
            satisfied_pct: ratings.satisfied_pct(),
        }
    }
}
