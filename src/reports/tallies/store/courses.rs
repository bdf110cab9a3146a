//! The courses of cases, as they are rolled up and as they are now.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    cases::{FieldId, Satisfaction},
    meetings::MeetingId,
    reports::{
        Month, Move,
        tallies::{Course, Delta, Parts, Stretch},
    },
    units::UnitId,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Value, sea_query::Expr,
};

use crate::{
    books::{
        ask,
        tables::{
            event,
            rating::{self, Entity as Rating},
            standing::{self, Entity as Standing},
        },
    },
    clock::at_micros,
    error::{Error, Result},
    office::corrupt,
    reports::store::MoveRow,
};

/// Cases whose courses are read at once.
pub const PAGE: usize = 250;

/// Everything of a case that its tallies are made of.
#[derive(Debug)]
pub struct History {
    /// Its number.
    pub case: i64,
    /// Its course as far as it is rolled up.
    pub rolled: Course,
    /// Its course.
    pub now: Course,
    /// What moved it.
    pub moves: Vec<Moved>,
}

impl History {
    /// What one of its courses adds to the tallies.
    ///
    /// # Errors
    /// A stretch that makes no sense.
    pub fn deltas(&self, course: &Course, zone: Tz) -> Result<Vec<Delta>> {
        course.deltas(&zone).map_err(|why| corrupt("standings", self.case, why))
    }
}

/// An event that took a case somewhere.
#[derive(Debug)]
pub struct Moved {
    /// When.
    pub at: DateTime<Utc>,
    /// When the case was received.
    pub received: Month,
    /// From where to where.
    pub step: Move,
    /// Whether it is rolled up.
    pub rolled: bool,
}

/// Up to [`PAGE`] cases behind the number `after` of which something is not rolled up, by number.
///
/// # Errors
/// The database's.
pub async fn unrolled(db: &impl ConnectionTrait, after: i64) -> Result<Vec<i64>> {
    let mut found = BTreeSet::new();
    for table in ["standings", "ratings"] {
        let sql = format!(
            "SELECT DISTINCT case_id FROM {table} WHERE NOT rolled AND case_id > $1 \
             ORDER BY case_id LIMIT {PAGE}"
        );
        found.extend(numbers(db, sql, [after.into()]).await?);
    }
    Ok(found.into_iter().take(PAGE).collect())
}

/// The cases that anything happened to between two instants, by number.
///
/// # Errors
/// The database's.
pub async fn moved(
    db: &impl ConnectionTrait,
    between: &std::ops::Range<DateTime<Utc>>,
) -> Result<Vec<i64>> {
    let values = [between.start, between.end].map(|at| at.timestamp_micros());
    let mut found = BTreeSet::new();
    for (table, at) in [("events", "at"), ("ratings", "rated_at")] {
        let sql = format!("SELECT DISTINCT case_id FROM {table} WHERE {at} >= $1 AND {at} < $2");
        found.extend(numbers(db, sql, values.map(Value::from)).await?);
    }
    Ok(found.into_iter().collect())
}

/// Up to [`PAGE`] cases behind the number `after`, by number.
///
/// # Errors
/// The database's.
pub async fn all(db: &impl ConnectionTrait, after: i64) -> Result<Vec<i64>> {
    let sql = format!("SELECT id AS case_id FROM cases WHERE id > $1 ORDER BY id LIMIT {PAGE}");
    numbers(db, sql, [after.into()]).await
}

async fn numbers(
    db: &impl ConnectionTrait,
    sql: String,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<i64>> {
    #[derive(FromQueryResult)]
    struct Row {
        case_id: i64,
    }
    Ok(ask::<Row>(db, sql, values).await?.into_iter().map(|row| row.case_id).collect())
}

/// The histories of these cases, by number.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn histories(db: &impl ConnectionTrait, cases: &[i64]) -> Result<Vec<History>> {
    let these = || cases.iter().copied();
    let standings = Standing::find()
        .filter(standing::Column::CaseId.is_in(these()))
        .order_by_asc(standing::Column::CaseId)
        .order_by_asc(standing::Column::Version)
        .all(db)
        .await?;
    let ratings = Rating::find().filter(rating::Column::CaseId.is_in(these())).all(db).await?;
    let ratings: BTreeMap<_, _> = ratings.iter().map(|row| (row.case_id, row)).collect();
    let mut moves = moves(db, cases).await?;
    standings
        .chunk_by(|one, other| one.case_id == other.case_id)
        .map(|rows| history(rows, ratings.get(&rows[0].case_id).copied(), &mut moves))
        .collect()
}

/// What moved cases, by case and version.
type Moves = BTreeMap<(i64, i32), MovedRow>;

#[derive(FromQueryResult)]
struct MovedRow {
    case_id: i64,
    version: i32,
    at: i64,
    #[sea_orm(nested)]
    step: MoveRow,
}

async fn moves(db: &impl ConnectionTrait, cases: &[i64]) -> Result<Moves> {
    let columns = [
        event::Column::CaseId,
        event::Column::Version,
        event::Column::At,
        event::Column::FromClass,
        event::Column::FromUnitId,
        event::Column::ToClass,
        event::Column::ToUnitId,
        event::Column::Movement,
    ];
    let rows = event::Entity::find()
        .select_only()
        .columns(columns)
        .expr_as(Expr::cust("CAST(1 AS BIGINT)"), "n")
        .filter(event::Column::CaseId.is_in(cases.iter().copied()))
        .into_model::<MovedRow>()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| ((row.case_id, row.version), row)).collect())
}

/// The history of the case whose stretches these are, in their order.
fn history(
    rows: &[standing::Model],
    rating: Option<&rating::Model>,
    moves: &mut Moves,
) -> Result<History> {
    let case = rows[0].case_id;
    let received = Month::of(rows[0].received_on);
    let stretches = rows.iter().map(stretch).collect::<Result<Vec<_>>>()?;
    let known = rows.iter().take_while(|row| row.rolled).count();
    let mut rolled = stretches[..known].to_vec();
    if let (Some(last), true) = (rolled.last_mut(), known < rows.len()) {
        last.until = None; // as it was when it was rolled up
    }
    let degree = |degree: i32| {
        let known = u8::try_from(degree).ok().and_then(Satisfaction::of_degree);
        known.ok_or_else(|| corrupt("ratings", case, "its degree is none"))
    };
    let rated = |of: Option<(i32, i64)>| {
        of.map(|(of, at)| Ok::<_, Error>((degree(of)?, at_micros(at)))).transpose()
    };
    let rolled_rating = rating.and_then(|row| row.rolled_degree.zip(row.rolled_at));
    let moves = rows.iter().map(|row| {
        let missing = || corrupt("standings", case, "no event begins it");
        let found = moves.remove(&(case, row.version)).ok_or_else(missing)?;
        let (at, step) = (at_micros(found.at), found.step.read()?);
        Ok(Moved { at, received, step, rolled: row.rolled })
    });
    Ok(History {
        case,
        moves: moves.collect::<Result<_>>()?,
        rolled: Course { month: received, stretches: rolled, rated: rated(rolled_rating)? },
        now: Course {
            month: received,
            stretches,
            rated: rated(rating.map(|row| (row.degree, row.rated_at)))?,
        },
    })
}

fn stretch(row: &standing::Model) -> Result<Stretch> {
    let senseless = |why: &dyn ToString| corrupt("standings", row.case_id, why.to_string());
    let reason = row.excluded_reason.as_deref().map(str::parse).transpose();
    let outcome = row.outcome.as_deref().map(str::parse).transpose();
    Ok(Stretch {
        from: at_micros(row.from_at),
        until: row.until_at.map(at_micros),
        unit: UnitId(row.unit_id),
        parts: Parts {
            field: FieldId(row.field_id),
            kind: row.kind.parse().map_err(|why| senseless(&why))?,
            source: row.source.parse().map_err(|why| senseless(&why))?,
            meeting: row.meeting_id.map(MeetingId),
        },
        stage: row.stage.parse().map_err(|why| senseless(&why))?,
        reason: reason.map_err(|why| senseless(&why))?,
        outcome: outcome.map_err(|why| senseless(&why))?,
        due_on: row.due_on,
        answered_on: row.answered_on,
    })
}
