//! Questions put to the database about the tallies of cases.

pub mod courses;
pub mod kept;
pub mod rolled;

use chrono::{DateTime, Utc};
use domain::reports::Period;
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::{books::ask, clock::at_micros, error::Result};

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// When the last of all that figures depend on happened; `None`: nothing did.
///
/// # Errors
/// The database's.
pub async fn last_move(db: &impl ConnectionTrait) -> Result<Option<DateTime<Utc>>> {
    #[derive(FromQueryResult)]
    struct Last {
        at: Option<i64>,
    }
    let mut last = None;
    for sql in ["SELECT MAX(at) AS at FROM events", "SELECT MAX(rated_at) AS at FROM ratings"] {
        let rows = ask::<Last>(db, sql.to_owned(), []).await?;
        last = last.max(rows.first().and_then(|row| row.at));
    }
    Ok(last.map(at_micros))
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
