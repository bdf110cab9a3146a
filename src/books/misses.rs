//! Wrong guesses of a secret, counted for everybody together, minute by minute: enough to see
//! that somebody tries one after the other, without knowing who.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, QuerySelect as _,
    sea_query::{Expr, OnConflict},
};

use super::tables::miss::{ActiveModel, Column, Entity};
use crate::error::Result;

/// One wrong guess more.
///
/// # Errors
/// The database's.
pub async fn note(db: &impl ConnectionTrait, what: &str, at: DateTime<Utc>) -> Result<()> {
    let row = ActiveModel { what: Set(what.to_owned()), minute: Set(minute(at)), n: Set(1) };
    let one_more = Expr::col((Entity, Column::N)).add(1);
    let instead =
        OnConflict::columns([Column::What, Column::Minute]).value(Column::N, one_more).to_owned();
    Entity::insert(row).on_conflict(instead).exec_without_returning(db).await?;
    Ok(())
}

/// How many wrong guesses there were in the last so many minutes, the present one included.
///
/// # Errors
/// The database's.
pub async fn count(
    db: &impl ConnectionTrait,
    what: &str,
    at: DateTime<Utc>,
    minutes: i64,
) -> Result<i64> {
    let counts: Vec<i64> = Entity::find()
        .select_only()
        .column(Column::N)
        .filter(Column::What.eq(what))
        .filter(Column::Minute.gt(minute(at) - minutes))
        .into_tuple()
        .all(db)
        .await?;
    Ok(counts.into_iter().sum())
}

/// Forgets what was counted more than an hour before `now`.
///
/// # Errors
/// The database's.
pub async fn forget(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    Entity::delete_many().filter(Column::Minute.lt(minute(now) - 60)).exec(db).await?;
    Ok(())
}

fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}
