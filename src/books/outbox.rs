//! The outbox: slow work, written down in the transaction that wants it, done by a worker later.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, FromQueryResult,
    QueryFilter,
    sea_query::{Expr, LockBehavior, LockType, Order, Query},
};

use super::{
    Books,
    tables::outbox::{ActiveModel, Column, Entity, Model},
};
use crate::{clock::Clock, error::Result};

/// Tries before a piece of work is left for a person to look at.
pub const TRIES: i32 = 12;
/// How long a worker may keep a piece of work before another takes it.
const LEASE: Duration = Duration::from_mins(2);

/// Writes a piece of work down. `message_id` is unique: the same work is written down once.
///
/// # Errors
/// The database's.
pub async fn put(
    db: &impl ConnectionTrait,
    kind: &str,
    message_id: String,
    payload: &serde_json::Value,
    run_at: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel {
        kind: Set(kind.to_owned()),
        message_id: Set(message_id),
        payload: Set(payload.to_string()),
        run_at: Set(run_at.timestamp_micros()),
        attempts: Set(0),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Takes up to `n` due pieces of work for the worker `me`: one statement, no double claim.
///
/// # Errors
/// The database's.
pub async fn claim(books: &Books, me: &str, n: u64, clock: &Clock) -> Result<Vec<Model>> {
    let now = clock.now().timestamp_micros();
    if !anything_due(books, now).await? {
        return Ok(Vec::new()); // the door stays free while there is nothing to do
    }
    let until = now + i64::try_from(LEASE.as_micros()).unwrap_or(i64::MAX);
    let input = (me.to_owned(), n, now, until);
    books
        .write(input, |tx, (me, n, now, until)| {
            Box::pin(async move {
                let pick = Query::select()
                    .column(Column::Id)
                    .from(Entity)
                    .cond_where(due(*now))
                    .order_by(Column::RunAt, Order::Asc)
                    .order_by(Column::Id, Order::Asc)
                    .limit(*n)
                    .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
                    .to_owned();
                let take = Query::update()
                    .table(Entity)
                    .value(Column::LockedBy, me.clone())
                    .value(Column::LockedUntil, *until)
                    .value(Column::Attempts, Expr::col(Column::Attempts).add(1))
                    .and_where(Expr::col(Column::Id).in_subquery(pick))
                    .returning_all()
                    .to_owned();
                let rows = tx.query_all(&take).await?;
                Ok(rows
                    .iter()
                    .map(|row| Model::from_query_result(row, ""))
                    .collect::<Result<_, _>>()?)
            })
        })
        .await
}

async fn anything_due(books: &Books, now: i64) -> Result<bool> {
    Ok(Entity::find().filter(due(now)).one(books.read()).await?.is_some())
}

fn due(now: i64) -> Condition {
    let free = Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lt(now));
    Condition::all()
        .add(Column::DoneAt.is_null())
        .add(Column::RunAt.lte(now))
        .add(Column::Attempts.lt(TRIES))
        .add(free)
}

/// How a piece of work went.
#[derive(Debug, Clone)]
pub enum Done {
    /// It is done.
    Well,
    /// It failed for this reason; it is tried again later.
    Badly(String),
}

/// Notes how it went. A worker that lost its lease changes nothing: `locked_by` is the fence.
///
/// # Errors
/// The database's.
pub async fn finish(
    books: &Books,
    me: &str,
    work: &Model,
    done: Done,
    clock: &Clock,
) -> Result<()> {
    let now = clock.now();
    let input = (me.to_owned(), work.id, work.attempts, done, now);
    books
        .write(input, |tx, (me, id, attempts, done, now)| {
            Box::pin(async move {
                let change = Entity::update_many()
                    .col_expr(Column::LockedBy, Expr::value(None::<String>))
                    .col_expr(Column::LockedUntil, Expr::value(None::<i64>));
                let change = match done {
                    Done::Well => {
                        change.col_expr(Column::DoneAt, Expr::value(now.timestamp_micros()))
                    }
                    Done::Badly(why) => change
                        .col_expr(Column::LastError, Expr::value(why.as_str()))
                        .col_expr(Column::RunAt, Expr::value(again_at(*now, *attempts))),
                };
                let mine = Column::Id.eq(*id).and(Column::LockedBy.eq(me.as_str()));
                change.filter(mine).filter(Column::DoneAt.is_null()).exec(tx).await?;
                Ok(())
            })
        })
        .await
}

/// Half a minute after the first try, twice as long after each further one, six hours at most.
fn again_at(now: DateTime<Utc>, attempts: i32) -> i64 {
    let doublings = Ord::min(u32::try_from(attempts - 1).unwrap_or(0), 10);
    let wait = Duration::from_secs(Ord::min(30_u64 << doublings, 6 * 3600));
    (now + wait).timestamp_micros()
}
