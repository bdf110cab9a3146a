//! Changes on PostgreSQL: each in a transaction of its own.

use std::panic::AssertUnwindSafe;

use futures_util::{FutureExt as _, future::BoxFuture};
use sea_orm::{DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr, TransactionTrait as _};

use super::panicked;
use crate::error::{Error, Result};

/// How often a change is made again when PostgreSQL asks for it.
const TRIES: usize = 16;

/// Makes a change in a transaction of its own, again for as long as the database asks for that.
pub(super) async fn each<I: Sync, T>(
    write: &DatabaseConnection,
    input: &I,
    act: &impl for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<T>>,
) -> Result<T> {
    for _ in 1..TRIES {
        match once(write, input, act).await {
            Err(Error::Db(error)) if asks_again(&error) => {}
            done => return done,
        }
    }
    once(write, input, act).await
}

async fn once<I: Sync, T>(
    write: &DatabaseConnection,
    input: &I,
    act: &impl for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<T>>,
) -> Result<T> {
    let tx = write.begin().await?;
    let done = AssertUnwindSafe(act(&tx, input)).catch_unwind().await;
    match done.unwrap_or_else(|_| Err(panicked())) {
        Ok(done) => {
            tx.commit().await?;
            Ok(done)
        }
        Err(error) => {
            tx.rollback().await?;
            Err(error)
        }
    }
}

/// The keys that two arrivals of one form may both insert. Whoever looks again finds the first.
const TWINS: [&str; 5] = [
    "one_time_keys_pkey",
    "counters_pkey",
    "people_email_key",
    "meetings_code_key",
    "followers_token_hash_key",
];

/// Whether PostgreSQL wants the change made again: a serialization failure, a deadlock, or a key
/// that another transaction inserted first (its row is there to be found now).
fn asks_again(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) =
        error
    else {
        return false;
    };
    let Some(said) = cause.as_database_error() else { return false };
    match said.code().as_deref() {
        Some("40001" | "40P01") => true,
        Some("23505") => said.constraint().is_some_and(|name| TWINS.contains(&name)),
        _ => false,
    }
}
