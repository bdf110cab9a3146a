//! Questions put to the database for the export of the journal, a page at a time.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryFilter, QueryOrder,
    QuerySelect as _,
};

use crate::{
    books::tables::{event, journal},
    error::Result,
};

/// How many rows are read at once.
const AT_ONCE: u64 = 1000;

/// How many events and acts there are.
///
/// # Errors
/// The database's.
pub async fn count(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(event::Entity::find().count(db).await? + journal::Entity::find().count(db).await?)
}

/// The events after the one with this number, as they were written down; none at the end.
///
/// # Errors
/// The database's.
pub async fn events(db: &impl ConnectionTrait, after: i64) -> Result<Vec<event::Model>> {
    let asked = event::Entity::find()
        .filter(event::Column::Id.gt(after))
        .order_by_asc(event::Column::Id)
        .limit(AT_ONCE);
    Ok(asked.all(db).await?)
}

/// The acts after the one with this number, as they were written down; none at the end.
///
/// # Errors
/// The database's.
pub async fn acts(db: &impl ConnectionTrait, after: i64) -> Result<Vec<journal::Model>> {
    let asked = journal::Entity::find()
        .filter(journal::Column::Id.gt(after))
        .order_by_asc(journal::Column::Id)
        .limit(AT_ONCE);
    Ok(asked.all(db).await?)
}
