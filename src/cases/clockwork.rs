//! What time alone does to cases: an answer that nobody came back to is closed after thirty days,
//! and a question that nobody replied to gives its case back (case ledger §3.4, rows 5 and 9).

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::cases::{Actor, CaseId, Deed, Stage};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect as _,
};

use super::{acts, store};
use crate::{
    books::{Books, tables::case},
    clock::Clock,
    error::{Error, Result},
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
    let (mut moved, mut after) = (0, CaseId(0));
    loop {
        let awake = awake(books, now, after).await?;
        let Some(last) = awake.last() else { return Ok(moved) };
        after = *last;
        let office = office.now(books).await?;
        let round = Round { awake, now, zone: clock.zone, office };
        moved += books.write(round, |tx, round| Box::pin(turn(tx, round))).await?;
    }
}

/// Some of the cases whose time has come, behind the case `after`.
async fn awake(books: &Books, now: DateTime<Utc>, after: CaseId) -> Result<Vec<CaseId>> {
    let found: Vec<i64> = case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::WakesAt.lte(now.timestamp_micros()))
        .filter(case::Column::Id.gt(after.0))
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

/// Moves the cases of a round. One that cannot be moved is told in the log and holds up no other.
async fn turn(tx: &DatabaseTransaction, round: &Round) -> Result<usize> {
    let mut moved = 0;
    for id in &round.awake {
        match move_on(tx, *id, round).await {
            Ok(done) => moved += usize::from(done),
            Err(error @ (Error::Refused { .. } | Error::Corrupt { .. })) => {
                tracing::warn!(case = id.0, cause = %error, "time cannot move this case");
            }
            Err(error) => return Err(error),
        }
    }
    Ok(moved)
}

/// Moves one case if its time has come; another copy may have been faster.
async fn move_on(tx: &DatabaseTransaction, id: CaseId, round: &Round) -> Result<bool> {
    let Some(held) = store::hold(tx, id).await? else { return Ok(false) };
    if held.case.wakes_at().is_none_or(|at| at > round.now) {
        return Ok(false);
    }
    let deed = Deed::now(round.now, Actor::Clock, held.case.version());
    let step = match held.case.stage() {
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
        | Stage::Excluded(_) => return Ok(false),
    };
    let before = held.case.clone();
    let held = store::advance(tx, held, &step, round.zone).await?;
    let office = Arc::clone(&round.office);
    acts::time_passed(tx, office, (round.now, round.zone), &before, held).await?;
    Ok(true)
}
