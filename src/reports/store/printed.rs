//! Figures that were copied from older reports.

use chrono::NaiveDate;
use domain::reports::Period;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _,
};

use super::ask;
use crate::{
    books::tables::printed_figure::{self, Column},
    error::Result,
    reports::printed::NewPrintedFigure,
};

/// Figures copied from older reports about this period, as of this day, in this grouping.
///
/// # Errors
/// The database's.
pub async fn printed(
    db: &impl ConnectionTrait,
    period: Period,
    as_of: NaiveDate,
    group_by: &str,
) -> Result<Vec<printed_figure::Model>> {
    let found = printed_figure::Entity::find()
        .filter(Column::PeriodFrom.eq(period.from()))
        .filter(Column::PeriodTo.eq(period.to()))
        .filter(Column::AsOf.eq(as_of))
        .filter(Column::GroupBy.eq(group_by))
        .order_by_asc(Column::Id);
    Ok(found.all(db).await?)
}

/// Removes what was entered for the same place of the same report. False: something was, under
/// another period, and stays.
///
/// # Errors
/// The database's.
pub async fn remove_printed(db: &impl ConnectionTrait, new: &NewPrintedFigure) -> Result<bool> {
    let same = printed_figure::Entity::find()
        .filter(Column::Report.eq(new.report.as_str()))
        .filter(Column::GroupBy.eq(new.group_by.as_str()))
        .filter(Column::RowKey.eq(new.key.as_str()))
        .filter(Column::Measure.eq(new.measure.as_str()));
    let Some(known) = same.one(db).await? else { return Ok(true) };
    if (known.period_from, known.period_to, known.as_of) != (new.from, new.to, new.as_of) {
        return Ok(false);
    }
    printed_figure::Entity::delete_by_id(known.id).exec(db).await?;
    Ok(true)
}

/// A table of an older report some of whose figures were entered.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct OlderReport {
    /// What it is called.
    pub report: String,
    /// The first day of its period.
    pub period_from: NaiveDate,
    /// The day after its last.
    pub period_to: NaiveDate,
    /// The day at whose end things stood so.
    pub as_of: NaiveDate,
    /// What its rows are.
    pub group_by: String,
}

/// The older reports whose figures were entered, the last first.
///
/// # Errors
/// The database's.
pub async fn older_reports(db: &impl ConnectionTrait) -> Result<Vec<OlderReport>> {
    let sql = "SELECT DISTINCT report, period_from, period_to, as_of, group_by \
               FROM printed_figures ORDER BY as_of DESC, report, group_by";
    ask(db, sql.to_owned(), []).await
}
