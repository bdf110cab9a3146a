//! Questions that the first screen of staff puts to the database, beside those of the queue.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::units::UnitId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryFilter, QueryOrder,
    QuerySelect as _,
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
