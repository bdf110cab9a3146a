//! Numbers handed out in order, without gaps: one row per name.

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, ExprTrait as _,
    sea_query::{Expr, OnConflict, Query},
};

use super::tables::counter::{Column, Entity};
use crate::error::Result;

/// The next number under `name`, from 1. It is taken when the transaction commits; until then
/// others who want one under the same name wait.
///
/// # Errors
/// The database's.
pub async fn next(db: &impl ConnectionTrait, name: &str) -> Result<i64> {
    advance(db, name, 1).await
}

/// The last of `by` further numbers under `name`.
///
/// # Errors
/// The database's.
pub async fn advance(db: &impl ConnectionTrait, name: &str, by: i64) -> Result<i64> {
    let one_more = Expr::col((Entity, Column::N)).add(by);
    let statement = Query::insert()
        .into_table(Entity)
        .columns([Column::Name, Column::N])
        .values_panic([name.into(), by.into()])
        .on_conflict(OnConflict::column(Column::Name).value(Column::N, one_more).to_owned())
        .returning_col(Column::N)
        .to_owned();
    let row = db.query_one(&statement).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound(format!("no number under {name}")))?;
    Ok(row.try_get("", "n")?)
}

/// The last number given under `name`; 0 when none was.
///
/// # Errors
/// The database's.
pub async fn current(db: &impl ConnectionTrait, name: &str) -> Result<i64> {
    let row = Entity::find_by_id(name.to_owned()).one(db).await?;
    Ok(row.map_or(0, |row| row.n))
}
