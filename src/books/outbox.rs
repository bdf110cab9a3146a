//! The outbox: slow work, written down in the transaction that wants it, done by a worker later.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, FromQueryResult,
    PaginatorTrait as _, QueryFilter,
    sea_query::{Expr, LockBehavior, LockType, Order, Query, SimpleExpr},
};

use super::{
    Books, batch,
    tables::outbox::{ActiveModel, Column, Entity, Model},
};
use crate::{clock::Clock, error::Result};

/// Tries before a piece of work is left for a person to look at: five days of them.
pub const TRIES: i32 = 32;
/// The first wait after a try that failed, in seconds, and the longest.
const FIRST_WAIT: u64 = 5;
const LONGEST_WAIT: u64 = 6 * 3600;
/// How long a worker may keep a piece of work before another takes it.
const LEASE: Duration = Duration::from_mins(2);
/// What stands at a piece of work whose worker fell away before it could say how it went.
pub const UNCLEAR: &str = "the server stopped while this was on its way: it may be done twice";

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
    put_all(db, vec![work(kind, message_id, payload, run_at)]).await
}

/// The same for several pieces.
///
/// # Errors
/// The database's.
pub async fn put_all(db: &impl ConnectionTrait, all: Vec<ActiveModel>) -> Result<()> {
    Ok(batch::insert(db, all).await?)
}

/// A piece of work as it is written down.
pub fn work(
    kind: &str,
    message_id: String,
    payload: &serde_json::Value,
    run_at: DateTime<Utc>,
) -> ActiveModel {
    ActiveModel {
        kind: Set(kind.to_owned()),
        message_id: Set(message_id),
        payload: Set(payload.to_string()),
        run_at: Set(run_at.timestamp_micros()),
        attempts: Set(0),
        ..Default::default()
    }
}

/// Takes up to `n` due pieces of work for the worker `me`: one statement, no double claim.
///
/// A piece whose worker fell away in the middle is taken again when its lease is over, and marked
/// [`UNCLEAR`]: a mail server may have taken the letter in the moment before. That window, between
/// the mail server's word and our commit, cannot be closed, because the two share no transaction;
/// to send such a letter again is right, as one that is lost is worse than one that comes twice
/// under the same `Message-ID`. Outside that window each piece of work is done once.
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
                    .value(Column::LastError, unclear_or_as_before())
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

fn unclear_or_as_before() -> SimpleExpr {
    let left_in_the_middle = Expr::col(Column::LockedBy).is_not_null();
    Expr::case(left_in_the_middle, UNCLEAR).finally(Expr::col(Column::LastError)).into()
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

/// Work that is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undone {
    /// What will be tried, or tried again.
    pub waiting: u64,
    /// Of that, what was tried in vain.
    pub failing: u64,
    /// What was tried so often that it is left for a person to look at.
    pub given_up: u64,
}

/// How much work is not done.
///
/// # Errors
/// The database's.
pub async fn undone(db: &impl ConnectionTrait) -> Result<Undone> {
    let undone = || Entity::find().filter(Column::DoneAt.is_null());
    let waiting = || undone().filter(Column::Attempts.lt(TRIES));
    let failing = || waiting().filter(Column::Attempts.gt(0)).filter(Column::LockedBy.is_null());
    Ok(Undone {
        waiting: waiting().count(db).await?,
        failing: failing().count(db).await?,
        given_up: undone().filter(Column::Attempts.gte(TRIES)).count(db).await?,
    })
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

/// A moment after the first try, twice as long after each further one, six hours at most.
fn again_at(now: DateTime<Utc>, attempts: i32) -> i64 {
    let doublings = Ord::min(u32::try_from(attempts - 1).unwrap_or(0), 16);
    let wait = Duration::from_secs(Ord::min(FIRST_WAIT << doublings, LONGEST_WAIT));
    (now + wait).timestamp_micros()
}
