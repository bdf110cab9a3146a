//! Questions put to the database about the tallies of cases.

pub mod courses;
pub mod kept;

use chrono::{DateTime, Utc};
use domain::reports::Period;
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::{error::Result, reports::store::ask};

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// Whether anything that figures depend on happened at an instant or later.
///
/// # Errors
/// The database's.
pub async fn is_anything_since(db: &impl ConnectionTrait, at: DateTime<Utc>) -> Result<bool> {
    #[derive(FromQueryResult)]
    struct Last {
        at: Option<i64>,
    }
    // The last of an index; a database may look for "any since" from the other end.
    for sql in ["SELECT MAX(at) AS at FROM events", "SELECT MAX(rated_at) AS at FROM ratings"] {
        let last = ask::<Last>(db, sql.to_owned(), []).await?;
        if last.iter().any(|row| row.at >= Some(at.timestamp_micros())) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether no more than `most` events are in the books.
///
/// # Errors
/// The database's.
pub async fn are_events_few(db: &impl ConnectionTrait, most: u64) -> Result<bool> {
    let most = most.saturating_add(1);
    let sql = format!("SELECT COUNT(*) AS n FROM (SELECT 1 FROM events LIMIT {most}) AS steps");
    let rows = ask::<Count>(db, sql, []).await?;
    Ok(rows.iter().all(|row| row.n.unsigned_abs() < most))
}

/// Whether no more than `most` stretches are of cases that were received in a period.
///
/// # Errors
/// The database's.
pub async fn are_few(db: &impl ConnectionTrait, period: Period, most: u64) -> Result<bool> {
    let sql = format!(
        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM standings \
         WHERE received_on >= $1 AND received_on < $2 LIMIT {}) AS stretches",
        most.saturating_add(1)
    );
    let rows = ask::<Count>(db, sql, [period.from().into(), period.to().into()]).await?;
    Ok(rows.iter().all(|row| row.n.unsigned_abs() <= most))
}
