//! Questions put to the database about the responses that the tallies do not count yet.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, EntityTrait as _, ExprTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
    sea_query::{LockBehavior, LockType},
};

use crate::{
    books::tables::unrolled_response::{Column, Entity},
    error::Result,
};

/// The first survey behind the number `after` that has such responses; `None`: no other has any.
///
/// # Errors
/// The database's.
pub async fn survey_after(db: &impl ConnectionTrait, after: i64) -> Result<Option<i64>> {
    let others = Entity::find().select_only().column(Column::SurveyId);
    let first = others.filter(Column::SurveyId.gt(after)).order_by_asc(Column::SurveyId).limit(1);
    Ok(first.into_tuple().one(db).await?)
}

/// Takes responses of a survey from the list: they are counted in this transaction. False when one
/// of them is not on it any more, or another transaction has it in hand: then all stay as they are.
///
/// # Errors
/// The database's.
pub async fn take(db: &impl ConnectionTrait, survey: i64, ids: &[i64]) -> Result<bool> {
    let these = Column::SurveyId.eq(survey).and(Column::Id.is_in(ids.iter().copied()));
    let mut held = Entity::find().select_only().column(Column::Id).filter(these.clone());
    if db.get_database_backend() == DbBackend::Postgres {
        // The one writer of SQLite holds everything.
        held = held.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let held: Vec<i64> = held.into_tuple().all(db).await?;
    if held.len() < ids.len() {
        return Ok(false);
    }
    Entity::delete_many().filter(these).exec(db).await?;
    Ok(true)
}
