//! What time alone does to cases: an answer that nobody came back to is closed after thirty days,
//! and a question that nobody replied to gives its case back (case ledger §3.4, rows 5 and 9).

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::cases::{Actor, CaseId, Deed, Stage};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect as _,
};

use super::store;
use crate::{
    books::{Books, tables::case},
    clock::Clock,
    error::Result,
    office::{Kept, Office},
};

/// How many cases are moved in one transaction.
const AT_ONCE: u64 = 100;

/// Moves every case whose time has come. Gives how many.
///
/// # Errors
/// The database's.
pub async fn tick(books: &Books, office: &Kept, clock: &Clock) -> Result<usize> {
    let now = clock.now();
    let mut moved = 0;
    loop {
        let awake = awake(books, now).await?;
        if awake.is_empty() {
            return Ok(moved);
        }
        let office = office.now(books.read()).await?;
        let round = Round { awake, now, zone: clock.zone, office };
        let done = books.write(round, |tx, round| Box::pin(turn(tx, round))).await?;
        if done == 0 {
            return Ok(moved); // another copy was faster
        }
        moved += done;
    }
}

/// The cases whose time has come, some of them.
async fn awake(books: &Books, now: DateTime<Utc>) -> Result<Vec<CaseId>> {
    let found: Vec<i64> = case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::WakesAt.lte(now.timestamp_micros()))
        .order_by_asc(case::Column::Id)
        .limit(AT_ONCE)
        .into_tuple()
        .all(books.read())
        .await?;
    Ok(found.into_iter().map(CaseId).collect())
}

struct Round {
    awake: Vec<CaseId>,
    now: DateTime<Utc>,
    zone: Tz,
    office: Arc<Office>,
}

async fn turn(tx: &DatabaseTransaction, round: &Round) -> Result<usize> {
    let mut moved = 0;
    for id in &round.awake {
        let Some(held) = store::hold(tx, *id).await? else { continue };
        let deed = Deed::now(round.now, Actor::Clock, held.case.version());
        let step = match held.case.stage() {
            _ if held.case.wakes_at().is_none_or(|at| at > round.now) => continue,
            Stage::Answered(_) => held.case.clone().close(deed)?,
            Stage::WaitingCitizen { since, .. } => {
                let day = |at: DateTime<Utc>| at.with_timezone(&round.zone).date_naive();
                let days = round.office.calendar.working_days_between(day(*since), day(round.now));
                held.case.clone().end_rest(deed, u32::try_from(days).unwrap_or(u32::MAX))?
            }
            Stage::Received
            | Stage::Assigned { .. }
            | Stage::Processing { .. }
            | Stage::WaitingOther { .. }
            | Stage::Drafted { .. }
            | Stage::Closed(..)
            | Stage::Excluded(_) => continue,
        };
        store::append(tx, &held, &step, round.zone).await?;
        moved += 1;
    }
    Ok(moved)
}
