//! What the desk asks the database beside the case.

use std::collections::BTreeMap;

use domain::{cases::CaseId, people::PersonId, units::UnitId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    books::tables::{meeting, person, text},
    error::Result,
};

/// Every text of a case that was not erased, by its digest.
///
/// # Errors
/// The database's.
pub async fn texts(db: &impl ConnectionTrait, id: CaseId) -> Result<BTreeMap<String, String>> {
    let rows = text::Entity::find().filter(text::Column::CaseId.eq(id.0)).all(db).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.digest, row.text?))).collect())
}

/// The names of people.
///
/// # Errors
/// The database's.
pub async fn names(
    db: &impl ConnectionTrait,
    of: &[PersonId],
) -> Result<BTreeMap<PersonId, String>> {
    let ids: Vec<i64> = of.iter().map(|id| id.0).collect();
    let rows = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (PersonId(row.id), row.name)).collect())
}

/// The meetings of these units, the latest first.
///
/// # Errors
/// The database's.
pub async fn meetings(db: &impl ConnectionTrait, units: &[UnitId]) -> Result<Vec<meeting::Model>> {
    let units: Vec<i64> = units.iter().map(|unit| unit.0).collect();
    let of_units = meeting::Entity::find().filter(meeting::Column::UnitId.is_in(units));
    let latest =
        of_units.order_by_desc(meeting::Column::HeldOn).order_by_asc(meeting::Column::Code);
    Ok(latest.all(db).await?)
}
