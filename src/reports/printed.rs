//! Figures copied from older reports, kept as they were printed, beside what is counted here.
//! Their gap is told, never mended in silence.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    numbers::{Hundredths, Lang, parse_integer},
    reports::{Counts, Figure, Gap, ResolutionReport},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait};
use serde::Serialize;
use utoipa::ToSchema;

use super::store;
use crate::{
    books::tables::printed_figure,
    clock::Clock,
    error::{Error, Fault, Result},
    journal::{self, Act},
    office::corrupt,
};

/// The measure that is a percentage; every other measure is the word of a figure.
pub(super) const ANSWERED_PCT: &str = "answered_pct";

/// A figure as an older report printed it, beside the same figure counted from records.
#[derive(Debug, Serialize, ToSchema)]
pub struct PrintedFigure {
    /// The older report.
    pub report: String,
    /// The row it is about.
    pub key: String,
    /// Which figure: `answered`, `in_progress`, `received`, `answered_pct`, …
    pub measure: String,
    /// As it was printed.
    #[schema(example = "90,52 %")]
    pub printed: String,
    /// As it is counted here.
    #[schema(example = "90.53")]
    pub counted: String,
    /// Printed less counted; of percentages in points.
    #[schema(example = "−0.01")]
    pub gap: String,
}

/// A figure of an older report and the same figure counted here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The figure as it was entered.
    pub row: printed_figure::Model,
    /// The figure as it is counted.
    pub gap: Gap,
}

/// The figures that older reports printed about the same cases.
///
/// # Errors
/// The database's; a printed figure that is no number.
pub async fn beside(
    db: &impl ConnectionTrait,
    report: &ResolutionReport,
    clock: &Clock,
) -> Result<Vec<Beside>> {
    let scope = report.scope();
    let Some(grouping) = scope.grouping else { return Ok(Vec::new()) };
    let as_of = scope.as_of.date(&clock.zone);
    let rows = store::printed(db, scope.period, as_of, grouping.word()).await?;
    rows.into_iter().map(|row| compare(row, report)).collect()
}

/// One printed figure beside the row of the report that it is about.
///
/// # Errors
/// A printed figure that is no number.
fn compare(row: printed_figure::Model, report: &ResolutionReport) -> Result<Beside> {
    let counts = report.rows().iter().filter(|counted| counted.key == row.row_key);
    let gap = gap(&row, &counts.map(|counted| counted.counts).sum())?;
    Ok(Beside { row, gap })
}

impl From<&Beside> for PrintedFigure {
    fn from(Beside { row, gap }: &Beside) -> Self {
        let counted = match gap {
            Gap::Count { counted, .. } => counted.to_string(),
            Gap::Percent { counted, .. } => counted.to_string(),
        };
        Self {
            report: row.report.clone(),
            key: row.row_key.clone(),
            measure: row.measure.clone(),
            printed: row.printed.clone(),
            counted,
            gap: gap.print(Lang::En),
        }
    }
}

/// Whether what an older report printed for a measure can be compared with what is counted.
pub fn is_number(measure: &str, printed: &str) -> bool {
    if measure == ANSWERED_PCT {
        Hundredths::parse(printed).is_ok()
    } else {
        parse_integer(printed, Lang::Vi).is_ok()
    }
}

fn gap(row: &printed_figure::Model, counts: &Counts) -> Result<Gap> {
    let senseless = |why: &dyn ToString| corrupt("printed_figures", row.id, why.to_string());
    if row.measure == ANSWERED_PCT {
        let printed = Hundredths::parse(&row.printed).map_err(|why| senseless(&why))?;
        let counted = counts.answered_pct().unwrap_or(Hundredths::new(0));
        return Ok(Gap::Percent { printed, counted });
    }
    let figure: Figure = row.measure.parse().map_err(|why| senseless(&why))?;
    // Older reports are Vietnamese: a point between thousands.
    let printed = parse_integer(&row.printed, Lang::Vi).map_err(|why| senseless(&why))?;
    Ok(Gap::Count { printed, counted: counts.get(figure) })
}

/// A figure to be entered.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are those of the table")]
pub struct NewPrintedFigure {
    pub report: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub as_of: NaiveDate,
    pub group_by: String,
    pub key: String,
    pub measure: String,
    pub printed: String,
}

/// Enters figures of an older report, in the name of whoever `by` is. One that was entered before
/// for the same place of the same report is written over.
///
/// # Errors
/// The database's; a figure that is no number, or stands under another period.
pub async fn enter(
    tx: &DatabaseTransaction,
    figures: &[NewPrintedFigure],
    by: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    for new in figures {
        if !store::remove_printed(tx, new).await? {
            return Err(Error::invalid(Fault::new("report", "printed-otherwise")));
        }
        let row = printed_figure::ActiveModel {
            report: Set(new.report.clone()),
            period_from: Set(new.from),
            period_to: Set(new.to),
            as_of: Set(new.as_of),
            group_by: Set(new.group_by.clone()),
            row_key: Set(new.key.clone()),
            measure: Set(new.measure.clone()),
            printed: Set(new.printed.clone()),
            ..Default::default()
        };
        let row = printed_figure::Entity::insert(row).exec_with_returning(tx).await?;
        gap(&row, &Counts::default())?; // what cannot be compared is not entered
    }
    let thing = figures.len().to_string();
    journal::note(tx, now, by, Act::EnterPrintedFigures, &thing).await
}
