//! The cohort grouped by every dimension at once: every table of the report is folded from this.

use domain::{
    cases::{FieldId, Satisfaction, StageName},
    meetings::MeetingId,
    reports::{Cell, Month, Rated, Status},
    units::UnitId,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{
    ask,
    cohort::{Cohort, ON_TIME, OVERDUE},
};
use crate::{error::Result, office::corrupt};

#[derive(FromQueryResult)]
struct CellRow {
    unit_id: i64,
    field_id: i64,
    kind: String,
    source: String,
    meeting_id: Option<i64>,
    month: String,
    stage: String,
    excluded_reason: Option<String>,
    outcome: Option<String>,
    overdue: i64,
    on_time: i64,
    n: i64,
}

/// The columns of [`dimensions`], by their place.
const DIMENSIONS: &str = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11";

/// What the cases of one cell share.
fn dimensions() -> String {
    format!(
        "s.unit_id, s.field_id, s.kind, s.source, s.meeting_id, \
         SUBSTR(CAST(s.received_on AS TEXT), 1, 7) AS month, s.stage, s.excluded_reason, s.outcome, \
         CAST(CASE WHEN {OVERDUE} THEN 1 ELSE 0 END AS BIGINT) AS overdue, \
         CAST(CASE WHEN {ON_TIME} THEN 1 ELSE 0 END AS BIGINT) AS on_time"
    )
}

/// The cohort, grouped by every dimension at once.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn cells(db: &impl ConnectionTrait, cohort: &Cohort) -> Result<Vec<Cell>> {
    let sql = format!(
        "SELECT {}, COUNT(*) AS n FROM standings s WHERE {} GROUP BY {DIMENSIONS}",
        dimensions(),
        cohort.condition()
    );
    let rows = ask::<CellRow>(db, sql, cohort.values()).await?;
    rows.into_iter().map(CellRow::read).collect()
}

impl CellRow {
    fn read(self) -> Result<Cell> {
        let senseless = |why: &dyn ToString| corrupt("standings", "*", why.to_string());
        let stage: StageName = self.stage.parse().map_err(|why| senseless(&why))?;
        let reason = self.excluded_reason.map(|word| word.parse()).transpose();
        let outcome = self.outcome.map(|word| word.parse()).transpose();
        let status = Status::of(
            stage,
            reason.map_err(|why| senseless(&why))?,
            outcome.map_err(|why| senseless(&why))?,
            self.overdue > 0,
            self.on_time > 0,
        );
        Ok(Cell {
            unit: UnitId(self.unit_id),
            field: FieldId(self.field_id),
            kind: self.kind.parse().map_err(|why| senseless(&why))?,
            source: self.source.parse().map_err(|why| senseless(&why))?,
            meeting: self.meeting_id.map(MeetingId),
            month: self.month.parse::<Month>().map_err(|why| senseless(&why))?,
            status: status.map_err(|why| senseless(&why))?,
            n: self.n.unsigned_abs(),
        })
    }
}

/// The cases of the cohort that are answered and were rated by the instant, grouped by every
/// dimension and by what their senders thought. Of a rating that was changed, only the last is kept.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn rated(db: &impl ConnectionTrait, cohort: &Cohort) -> Result<Vec<Rated>> {
    let sql = format!(
        "SELECT {}, COUNT(*) AS n, r.degree FROM standings s \
         JOIN ratings r ON r.case_id = s.case_id \
         WHERE {} AND s.class = 'answered' AND r.rated_at < $3 GROUP BY {DIMENSIONS}, r.degree",
        dimensions(),
        cohort.condition()
    );
    let rows = ask::<RatedRow>(db, sql, cohort.values()).await?;
    rows.into_iter().map(RatedRow::read).collect()
}

#[derive(FromQueryResult)]
struct RatedRow {
    #[sea_orm(nested)]
    cell: CellRow,
    degree: i32,
}

impl RatedRow {
    fn read(self) -> Result<Rated> {
        let degree = u8::try_from(self.degree).ok().and_then(Satisfaction::of_degree);
        let unknown = || corrupt("ratings", "*", format!("degree {}", self.degree));
        Ok((degree.ok_or_else(unknown)?, self.cell.read()?))
    }
}
