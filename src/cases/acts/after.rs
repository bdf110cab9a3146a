//! What follows from a step, in the same transaction: the words are kept, another due date, a letter
//! to the sender, copies that count again, an identity that is forgotten.

use domain::cases::{Actor, Case, CaseId, Change, Class, Deed, Recount, Refused, Step};
use sea_orm::ConnectionTrait;

use super::{apply::Hour, due, store};
use crate::{
    cases::{
        filing::Salted,
        letters::{self, About},
        record,
        store::{Held, advance, events, hold},
    },
    error::Result,
};

/// Writes a step down, with its words and everything that follows. Gives the case as it then is.
pub(super) async fn write(
    db: &impl ConnectionTrait,
    hour: &Hour,
    held: Held,
    step: &Step,
    texts: &[&Salted],
) -> Result<Held> {
    let (id, before) = (held.id, held.case.clone());
    let now = advance(db, held, step, hour.zone).await?;
    for words in texts {
        record::keep_text(db, id, words).await?;
    }
    if let Change::IdentityErased { text } = step.event.change {
        forget(db, id, text).await?;
    }
    if let Some(about) = told(&step.event.change) {
        letters::put(db, id, step.event.version, about, hour.now).await?;
    }
    if step.case.class() == Class::Excluded && before.class() != Class::Excluded {
        restore_copies(db, hour, &step.case).await?;
    }
    recount(db, hour, &before, now).await
}

async fn forget(db: &impl ConnectionTrait, id: CaseId, text: bool) -> Result<()> {
    let words = if text { store::senders_words(&events(db, id).await?) } else { Vec::new() };
    store::forget(db, id, &words).await
}

/// What the sender is told of a change.
fn told(change: &Change) -> Option<About> {
    match change {
        Change::CitizenAsked { .. } => Some(About::Question),
        Change::Answered { .. } => Some(About::Answered),
        Change::Reopened { .. } => Some(About::Reopened),
        _ => None,
    }
}

/// Copies of a case that left the count come back: of two copies, one is always counted.
async fn restore_copies(db: &impl ConnectionTrait, hour: &Hour, master: &Case) -> Result<()> {
    for id in store::copies(db, master.reference()).await? {
        let Some(held) = hold(db, id).await? else { continue };
        let step = held.case.clone().restore_for(by_clock(hour, &held.case), master)?;
        let before = held.case.clone();
        let held = advance(db, held, &step, hour.zone).await?;
        recount(db, hour, &before, held).await?;
    }
    Ok(())
}

/// Writes another due date down, if the case has one now (case ledger §3.9).
pub(super) async fn recount(
    db: &impl ConnectionTrait,
    hour: &Hour,
    before: &Case,
    held: Held,
) -> Result<Held> {
    let Some(why) = reason(before, &held.case) else { return Ok(held) };
    let due = due::after_act(&hour.office, before, &held.case, hour.zone, hour.today())?;
    let Some(due) = due else { return Ok(held) };
    if held.case.facts().due.as_ref().is_some_and(|held| held.on == due.on) {
        return Ok(held);
    }
    match held.case.clone().recompute_due(by_clock(hour, &held.case), due, why) {
        Ok(step) => advance(db, held, &step, hour.zone).await,
        Err(Refused::Unchanged) => Ok(held),
        Err(refused) => Err(refused.into()),
    }
}

/// Why the due date must be counted again; `None`: it need not be.
fn reason(before: &Case, after: &Case) -> Option<Recount> {
    let (old, new) = (before.facts(), after.facts());
    if after.class() != Class::InProgress {
        return None;
    }
    let is_asked = |case: &Case| case.stage().name() == domain::cases::StageName::WaitingCitizen;
    let came_back = before.class() == Class::Excluded;
    if old.pauses.len() != new.pauses.len() || is_asked(before) != is_asked(after) || came_back {
        return Some(Recount::Rest);
    }
    let corrected = old.kind != new.kind || (old.unit != new.unit && old.due == new.due);
    corrected.then_some(Recount::Rule)
}

fn by_clock(hour: &Hour, case: &Case) -> Deed {
    Deed::now(hour.now.max(case.facts().last_at), Actor::Clock, case.version())
}
