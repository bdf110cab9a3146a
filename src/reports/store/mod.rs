//! Questions put to the database about figures. Every one reads one snapshot.

mod flow;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{
    cases::{Class, FieldId, Satisfaction, StageName},
    meetings::MeetingId,
    reports::{AsOf, Cell, Figure, Month, Period, Rated, Status},
    units::UnitId,
};
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, QueryOrder, Statement, Value};

pub use flow::{moves, stock};

use super::{Narrowing, printed::NewPrintedFigure};
use crate::{books::tables::printed_figure, error::Result, office::corrupt};

/// Which cases a question is about: those received in the period, as they stood at the instant,
/// at these units.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// When they were received.
    pub period: Period,
    /// As of when.
    pub as_of: AsOf,
    /// The local day of that instant: what was due before it is overdue.
    pub as_of_day: NaiveDate,
    /// The units that own them; `None`: any.
    pub units: Option<BTreeSet<UnitId>>,
}

impl Cohort {
    pub(super) fn values(&self) -> [Value; 4] {
        [
            self.period.from().into(),
            self.period.to().into(),
            self.as_of.end().timestamp_micros().into(),
            self.as_of_day.into(),
        ]
    }

    /// The condition on `standings s`, with `$1`…`$4` as [`values`](Self::values) gives them.
    pub(super) fn condition(&self) -> String {
        format!(
            "s.received_on >= $1 AND s.received_on < $2 AND s.from_at < $3 \
             AND (s.until_at IS NULL OR s.until_at >= $3){}",
            owned_by("s.unit_id", self.units.as_ref())
        )
    }
}

pub(super) fn owned_by(column: &str, units: Option<&BTreeSet<UnitId>>) -> String {
    let Some(units) = units else { return String::new() };
    // Numbers of ours, never text of anybody's.
    let ids: Vec<_> = units.iter().map(|unit| unit.0.to_string()).collect();
    format!(" AND {column} IN ({})", if ids.is_empty() { "NULL".to_owned() } else { ids.join(",") })
}

pub(super) const OVERDUE: &str = "s.class = 'in_progress' AND s.due_on < $4";
/// An answer to a case that no deadline rule holds for is never late.
const ON_TIME: &str = "s.class = 'answered' AND (s.due_on IS NULL OR s.answered_on <= s.due_on)";

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

#[derive(FromQueryResult)]
struct ClassRow {
    class: String,
    n: i64,
}

/// How many cases of the cohort there are by class, counted from the events and not from where
/// the cases stood: the other side of identity I9.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn classes_by_events(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
) -> Result<Vec<(Class, u64)>> {
    let sql = format!(
        "SELECT e.to_class AS class, COUNT(*) AS n FROM events e \
         JOIN cases c ON c.id = e.case_id \
         WHERE c.received_on >= $1 AND c.received_on < $2 AND e.at < $3{} \
         AND NOT EXISTS (SELECT 1 FROM events later WHERE later.case_id = e.case_id \
         AND later.version = e.version + 1 AND later.at < $3) GROUP BY e.to_class",
        owned_by("e.to_unit_id", cohort.units.as_ref())
    );
    let [from, to, at, _] = cohort.values();
    let rows = ask::<ClassRow>(db, sql, [from, to, at]).await?;
    rows.into_iter().map(ClassRow::read).collect()
}

impl ClassRow {
    fn read(self) -> Result<(Class, u64)> {
        let class = self.class.parse().map_err(|why| corrupt("events", "*", why))?;
        Ok((class, self.n.unsigned_abs()))
    }
}

/// How many cases of the cohort are answered, by the month of their first answer.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn answered_by_month(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
) -> Result<BTreeMap<Month, u64>> {
    #[derive(FromQueryResult)]
    struct Answered {
        month: String,
        n: i64,
    }
    let sql = format!(
        "SELECT SUBSTR(CAST(s.answered_on AS TEXT), 1, 7) AS month, COUNT(*) AS n \
         FROM standings s WHERE {} AND s.class = 'answered' GROUP BY 1",
        cohort.condition()
    );
    let [from, to, at, _] = cohort.values();
    let rows = ask::<Answered>(db, sql, [from, to, at]).await?;
    let read = |row: Answered| {
        let month = row.month.parse().map_err(|why| corrupt("standings", &row.month, why))?;
        Ok((month, row.n.unsigned_abs()))
    };
    rows.into_iter().map(read).collect()
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

/// How long the list behind a figure of the cohort, or behind its part in a row, is: the other side
/// of identity I8, and the heading of the list.
///
/// # Errors
/// The database's.
pub async fn list_length(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    figure: Figure,
    narrowing: &Narrowing,
) -> Result<u64> {
    #[derive(FromQueryResult)]
    struct Length {
        n: i64,
    }
    let sql = format!(
        "SELECT COUNT(*) AS n FROM standings s JOIN cases c ON c.id = s.case_id \
         WHERE {} AND {}{}",
        cohort.condition(),
        on_list(figure),
        narrowing.condition()
    );
    // A database takes no value that its question does not mention.
    let mentioned = if sql.contains("$4") { 4 } else { 3 };
    let values = cohort.values().into_iter().take(mentioned);
    let rows = ask::<Length>(db, sql, values).await?;
    Ok(rows.first().map_or(0, |row| row.n.unsigned_abs()))
}

/// Which standings are on the list behind a figure; [`Figure::includes`] says the same of a status.
pub fn on_list(figure: Figure) -> String {
    match figure {
        Figure::Received => "1 = 1".to_owned(),
        Figure::Counted => "s.class <> 'excluded'".to_owned(),
        Figure::Answered | Figure::InProgress | Figure::Excluded => {
            format!("s.class = '{figure}'")
        }
        Figure::OnTime => ON_TIME.to_owned(),
        Figure::Late => format!("s.class = 'answered' AND NOT ({ON_TIME})"),
        Figure::InTime => {
            "s.class = 'in_progress' AND (s.due_on IS NULL OR s.due_on >= $4)".to_owned()
        }
        Figure::Overdue => OVERDUE.to_owned(),
        Figure::Fixed
        | Figure::WillDo
        | Figure::Explained
        | Figure::NotAccepted
        | Figure::Noted => format!("s.class = 'answered' AND s.outcome = '{figure}'"),
        Figure::Spam
        | Figure::DoubleSubmit
        | Figure::Withdrawn
        | Figure::OutOfScope
        | Figure::SentOutside => format!("s.excluded_reason = '{figure}'"),
    }
}

/// The first day on which a case was received; `None` before the first case.
///
/// # Errors
/// The database's.
pub async fn first_received(db: &impl ConnectionTrait) -> Result<Option<NaiveDate>> {
    #[derive(FromQueryResult)]
    struct First {
        day: Option<NaiveDate>,
    }
    let rows = ask::<First>(db, "SELECT MIN(received_on) AS day FROM standings".to_owned(), []);
    Ok(rows.await?.first().and_then(|row| row.day))
}

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
    use printed_figure::Column;
    use sea_orm::{ColumnTrait as _, QueryFilter as _};
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
    use printed_figure::Column;
    use sea_orm::{ColumnTrait as _, QueryFilter as _};
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

pub(super) async fn ask<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: String,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<T>> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
}
