//! Tries to sign in, counted before the password is looked at, so that many at one moment, at this
//! copy of the server or another, count as many. No address of a machine is kept.

use chrono::{DateTime, TimeDelta, Utc};
use domain::people::patience::{FORGIVEN_AFTER, wait};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait as _, QueryFilter,
    QuerySelect, sea_query::Expr,
};

use crate::{
    books::tables::sign_in_try::{ActiveModel, Column, Entity, Model},
    clock::at_micros,
    error::Result,
};

/// The row that counts the tries of everybody.
const ALL: &str = "all";
/// How long a count of everybody's tries runs.
const WINDOW: TimeDelta = TimeDelta::minutes(1);
/// Tries that are looked at within it, at all copies of the server together.
const MOST: i64 = 300;

/// Counts a try for the address with this mark. `Some`: it is not looked at, and how long to wait.
///
/// # Errors
/// The database's.
pub async fn begin(
    tx: &DatabaseTransaction,
    mark: &str,
    now: DateTime<Utc>,
) -> Result<Option<TimeDelta>> {
    let row = locked(tx, mark, now).await?;
    let left = at_micros(row.wait_until) - now;
    if left > TimeDelta::zero() {
        return Ok(Some(left));
    }
    let all = locked(tx, ALL, now).await?;
    let fresh = now - at_micros(all.last_at) >= WINDOW;
    if !fresh && all.failures >= MOST {
        return Ok(Some(WINDOW));
    }
    // For everybody's row, `last_at` is when the window opened.
    let opened = if fresh { now.timestamp_micros() } else { all.last_at };
    write(tx, ALL, if fresh { 1 } else { all.failures + 1 }, opened, 0).await?;
    let forgiven = now - at_micros(row.last_at) >= FORGIVEN_AFTER;
    let failures = if forgiven { 1 } else { row.failures + 1 };
    let until = now + wait(u32::try_from(failures).unwrap_or(u32::MAX));
    write(tx, mark, failures, now.timestamp_micros(), until.timestamp_micros()).await?;
    Ok(None)
}

/// Forgets the tries for an address: somebody knew the password.
///
/// # Errors
/// The database's.
pub async fn succeed(tx: &DatabaseTransaction, mark: &str) -> Result<()> {
    Entity::delete_by_id(mark.to_owned()).exec(tx).await?;
    // Nor does it count among everybody's.
    let one_less = Expr::col(Column::Failures).sub(1);
    Entity::update_many()
        .col_expr(Column::Failures, one_less)
        .filter(Column::Mark.eq(ALL))
        .filter(Column::Failures.gt(0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets what is forgiven.
///
/// # Errors
/// The database's.
pub async fn forget(tx: &DatabaseTransaction, now: DateTime<Utc>) -> Result<()> {
    let forgiven = Column::LastAt.lt((now - FORGIVEN_AFTER).timestamp_micros());
    Entity::delete_many().filter(forgiven).exec(tx).await?;
    Ok(())
}

/// The row of a mark, held until the change is done; made where there is none.
async fn locked(tx: &DatabaseTransaction, mark: &str, now: DateTime<Utc>) -> Result<Model> {
    let none = Model {
        mark: mark.to_owned(),
        failures: 0,
        last_at: now.timestamp_micros(),
        wait_until: 0,
    };
    let row = ActiveModel::from(none.clone());
    Entity::insert(row).on_conflict_do_nothing().exec_without_returning(tx).await?;
    let found = Entity::find_by_id(mark.to_owned()).lock_exclusive().one(tx).await?;
    let row = found.unwrap_or(none);
    let ahead = row.last_at - now.timestamp_micros();
    if ahead <= 0 {
        return Ok(row);
    }
    // It was counted before the clock was set back. So it was made just now, and nobody waits longer
    // for it than they would have.
    let row = Model { last_at: row.last_at - ahead, wait_until: row.wait_until - ahead, ..row };
    write(tx, mark, row.failures, row.last_at, row.wait_until).await?;
    Ok(row)
}

async fn write(
    tx: &DatabaseTransaction,
    mark: &str,
    failures: i64,
    last_at: i64,
    wait_until: i64,
) -> Result<()> {
    let row = ActiveModel {
        failures: Set(failures),
        last_at: Set(last_at),
        wait_until: Set(wait_until),
        ..Default::default()
    };
    Entity::update_many().set(row).filter(Column::Mark.eq(mark)).exec(tx).await?;
    Ok(())
}
