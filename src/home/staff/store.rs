//! Questions that the first screen of staff puts to the database, beside those of the queue.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{meetings::MeetingId, units::UnitId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait as _, QueryFilter,
    QueryOrder, QuerySelect as _, Statement,
};

use crate::{
    books::tables::{meeting, person},
    error::Result,
};

/// How many accounts there are.
///
/// # Errors
/// The database's.
pub async fn people(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(person::Entity::find().count(db).await?)
}

/// The first meetings of these units that are held on a day or later.
///
/// # Errors
/// The database's.
pub async fn meetings_from(
    db: &impl ConnectionTrait,
    units: &BTreeSet<UnitId>,
    day: NaiveDate,
    most: u64,
) -> Result<Vec<meeting::Model>> {
    let found = of_units(units).filter(meeting::Column::HeldOn.gte(day));
    let found = found.order_by_asc(meeting::Column::HeldOn).order_by_asc(meeting::Column::Id);
    Ok(found.limit(most).all(db).await?)
}

/// The last meetings of these units that were held before a day.
///
/// # Errors
/// The database's.
pub async fn meetings_before(
    db: &impl ConnectionTrait,
    units: &BTreeSet<UnitId>,
    day: NaiveDate,
    most: u64,
) -> Result<Vec<meeting::Model>> {
    let found = of_units(units).filter(meeting::Column::HeldOn.lt(day));
    let found = found.order_by_desc(meeting::Column::HeldOn).order_by_desc(meeting::Column::Id);
    Ok(found.limit(most).all(db).await?)
}

fn of_units(units: &BTreeSet<UnitId>) -> sea_orm::Select<meeting::Entity> {
    meeting::Entity::find().filter(meeting::Column::UnitId.is_in(units.iter().map(|unit| unit.0)))
}

/// How many forms of each meeting were entered.
pub type Entered = BTreeMap<MeetingId, u64>;

/// How many forms of these meetings were entered: those that are counted already and those that
/// are not yet, in one snapshot.
///
/// # Errors
/// The database's.
pub async fn forms_entered(db: &impl ConnectionTrait, of: &[MeetingId]) -> Result<Entered> {
    #[derive(FromQueryResult)]
    struct Row {
        meeting_id: i64,
        n: i64,
    }
    if of.is_empty() {
        return Ok(Entered::new());
    }
    // Numbers of ours, never text of anybody's.
    let ids: Vec<_> = of.iter().map(|meeting| meeting.0.to_string()).collect();
    let sql = format!(
        "SELECT meeting_id, CAST(SUM(n) AS BIGINT) AS n FROM ( \
         SELECT meeting_id, n FROM tallies WHERE question = '' AND meeting_id IN ({ids}) \
         UNION ALL SELECT meeting_id, 1 AS n FROM responses \
         WHERE NOT rolled AND meeting_id IN ({ids})) entered GROUP BY meeting_id",
        ids = ids.join(",")
    );
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let rows = Row::find_by_statement(statement).all(db).await?;
    Ok(rows.into_iter().map(|row| (MeetingId(row.meeting_id), row.n.unsigned_abs())).collect())
}
