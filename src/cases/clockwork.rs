//! What time alone does to cases: an answer that nobody came back to is closed after thirty days,
//! and a question that nobody replied to gives its case back (case ledger §3.4, rows 5 and 9).

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::cases::{Actor, Case, CaseId, Deed, Stage};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect as _,
};

use super::store;
use crate::{
    books::{
        Books,
        tables::{case, standing},
    },
    clock::Clock,
    error::Result,
    office::Kept,
};

/// How many cases are moved in one transaction.
const AT_ONCE: u64 = 100;
/// How long a sender may come back to an answer.
const REOPENING: TimeDelta = TimeDelta::days(30);

/// Moves every case whose time has come. Gives how many.
///
/// # Errors
/// The database's.
pub async fn tick(books: &Books, office: &Kept, clock: &Clock) -> Result<usize> {
    let now = clock.now();
    let mut moved = 0;
    loop {
        let due = due(books, now).await?;
        if due.is_empty() {
            return Ok(moved);
        }
        let calendar = office.now(books.read()).await?;
        let input = (due, now, clock.zone, calendar);
        let done = books
            .write(input, |tx, (due, now, zone, office)| {
                Box::pin(async move {
                    let mut done = 0;
                    for id in due {
                        done += usize::from(move_on(tx, *id, *now, zone, office).await?);
                    }
                    Ok(done)
                })
            })
            .await?;
        moved += done;
        if done == 0 {
            return Ok(moved); // what is left is not moved by time after all
        }
    }
}

/// Cases answered thirty days ago, and cases that wait for their senders.
async fn due(books: &Books, now: DateTime<Utc>) -> Result<Vec<CaseId>> {
    let since = (now - REOPENING).timestamp_micros();
    let answered = standing::Column::Stage.eq("answered").and(standing::Column::FromAt.lte(since));
    let waiting = standing::Column::Stage.eq("waiting_citizen");
    let found: Vec<i64> = standing::Entity::find()
        .select_only()
        .column(standing::Column::CaseId)
        .filter(standing::Column::UntilAt.is_null())
        .filter(answered.or(waiting))
        .order_by_asc(standing::Column::CaseId)
        .limit(AT_ONCE)
        .into_tuple()
        .all(books.read())
        .await?;
    Ok(found.into_iter().map(CaseId).collect())
}
