//! The door itself: one act, one transaction.

use domain::{
    cases::{Actor, CaseId, Refused},
    desk::{ActName, office_for, open_to_sender},
    people::Person,
};
use sea_orm::DatabaseTransaction;

use super::{
    Act, SenderAct,
    after::write,
    apply::{self, Hour},
    scene::{Surroundings, denied, hold_master},
    store, together,
};
use crate::{
    app::App,
    books::keys::{FirstAnswer, OneTimeKey},
    cases::store::{Held, hold},
    error::{Error, Result},
    random::Random,
};

/// One act on one case.
#[derive(Clone)]
pub struct Doing<A> {
    /// The case.
    pub case: CaseId,
    /// The version of it that the actor had before their eyes.
    pub seen: u32,
    /// What is done, with everything it brings along.
    pub act: A,
    /// The one-time key of the form; `None`: a form without one.
    pub once: Option<OneTimeKey>,
    /// What is answered, now and to a second arrival.
    pub answer: FirstAnswer,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What is answered.
    pub answer: FirstAnswer,
    /// Whether it had been done before, by the first arrival of the same form.
    pub replayed: bool,
}

/// A member of staff does something to a case.
///
/// # Errors
/// [`Error::Stale`] when the case changed since, [`Error::Forbidden`] when no role allows it,
/// [`Error::Refused`] by the ledger, [`Error::Invalid`] for what names nothing; the database's.
pub async fn by_staff(app: &App, person: &Person, doing: Doing<Act>) -> Result<Done> {
    let hour = hour(app).await?;
    let input = (doing, person.clone(), hour, app.random.clone());
    app.books
        .write(input, |tx, (doing, person, hour, random)| {
            Box::pin(async move {
                let once = Once { key: doing.once.as_ref(), answer: &doing.answer };
                if let Some(done) = once.before(tx).await? {
                    return Ok(done);
                }
                let desk = Desk { person, hour, random };
                match Box::pin(act(tx, &desk, doing)).await {
                    Ok(()) => once.remember(tx, hour).await,
                    Err(refused) => once.after_all(tx, refused).await,
                }
            })
        })
        .await
}

/// The sender does something to their case. Whoever calls has seen the receipt.
///
/// # Errors
/// As [`by_staff`], but for permission.
pub async fn by_sender(app: &App, doing: Doing<SenderAct>) -> Result<Done> {
    let input = (doing, hour(app).await?);
    app.books
        .write(input, |tx, (doing, hour)| {
            Box::pin(async move {
                let once = Once { key: doing.once.as_ref(), answer: &doing.answer };
                if let Some(done) = once.before(tx).await? {
                    return Ok(done);
                }
                match Box::pin(act_of_sender(tx, hour, doing)).await {
                    Ok(()) => once.remember(tx, hour).await,
                    Err(refused) => once.after_all(tx, refused).await,
                }
            })
        })
        .await
}

async fn hour(app: &App) -> Result<Hour> {
    let office = app.office.now(&app.books).await?;
    Ok(Hour { office, now: app.clock.now(), zone: app.clock.zone })
}

/// The desk at which a member of staff sits.
pub(super) struct Desk<'a> {
    pub person: &'a Person,
    pub hour: &'a Hour,
    pub random: &'a Random,
}

impl Desk<'_> {
    /// What surrounds a case.
    pub async fn around(&self, tx: &DatabaseTransaction, held: &Held) -> Result<Surroundings> {
        Surroundings::of(tx, &self.hour.office, &held.case, self.hour.now, self.hour.zone).await
    }
}

async fn act(tx: &DatabaseTransaction, desk: &Desk<'_>, doing: &Doing<Act>) -> Result<()> {
    let held = held(tx, doing.case, doing.seen).await?;
    if doing.act.name() == ActName::ConfirmExclusion {
        // Of two copies one is always counted: nobody takes the other out meanwhile.
        hold_master(tx, &held.case).await?;
    }
    let around = desk.around(tx, &held).await?;
    let case = held.case.clone();
    let scene = around.scene(&case);
    let office = office_for(desk.person, doing.act.name(), &scene).map_err(denied)?;
    let actor = Actor::Staff { person: desk.person.id, office };
    match &doing.act {
        Act::Group { with } => {
            together::group(tx, desk, held, actor, with).await?;
        }
        Act::Split { text, field, kind } => {
            let second = (text, *field, *kind);
            Box::pin(together::split(tx, desk, held, &scene, actor, second)).await?;
        }
        act => {
            let deed = scene.deed(actor);
            let step = apply::of_staff(tx, desk.hour, &scene, deed, desk.person, act).await?;
            let held = write(tx, desk.hour, held, &step, &act.texts()).await?;
            if together::is_together(act) {
                Box::pin(together::for_companions(tx, desk, &held, act)).await?;
            }
        }
    }
    Ok(())
}

async fn act_of_sender(
    tx: &DatabaseTransaction,
    hour: &Hour,
    doing: &Doing<SenderAct>,
) -> Result<()> {
    let held = held(tx, doing.case, doing.seen).await?;
    let around = Surroundings::of(tx, &hour.office, &held.case, hour.now, hour.zone).await?;
    let case = held.case.clone();
    let scene = around.scene(&case);
    let deed = scene.deed(Actor::Citizen);
    let Some(step) = apply::of_sender(hour, case.clone(), deed, &doing.act)? else {
        if let SenderAct::Rate { satisfaction } = doing.act {
            if !open_to_sender(&scene).contains(&doing.act.name()) {
                return Err(Refused::NotAnswered { stage: case.stage().name() }.into());
            }
            store::rate(tx, held.id, satisfaction, hour.now).await?;
        }
        return Ok(());
    };
    let texts: Vec<_> = doing.act.text().into_iter().collect();
    write(tx, hour, held, &step, &texts).await?;
    Ok(())
}

/// The case, held for a change, as the actor saw it.
async fn held(tx: &DatabaseTransaction, id: CaseId, seen: u32) -> Result<Held> {
    let held = hold(tx, id).await?.ok_or(Error::NotFound("case"))?;
    let now = held.case.version();
    if seen == now { Ok(held) } else { Err(Error::Stale { seen, now }) }
}

/// The one-time key of a form, and what a second arrival is answered.
struct Once<'a> {
    key: Option<&'a OneTimeKey>,
    answer: &'a FirstAnswer,
}

impl Once<'_> {
    async fn before(&self, tx: &DatabaseTransaction) -> Result<Option<Done>> {
        let Some(key) = self.key else { return Ok(None) };
        let first = key.first_answer(tx).await?;
        Ok(first.map(|answer| Done { answer, replayed: true }))
    }

    async fn remember(&self, tx: &DatabaseTransaction, hour: &Hour) -> Result<Done> {
        if let Some(key) = self.key {
            key.remember(tx, self.answer, hour.today()).await?;
        }
        Ok(Done { answer: self.answer.clone(), replayed: false })
    }

    /// What to say when the act was refused: the twin of this request may have been carried out
    /// while this one waited for the case, and then its answer is this one's too.
    async fn after_all(&self, tx: &DatabaseTransaction, refused: Error) -> Result<Done> {
        match refused {
            Error::Stale { .. } | Error::Refused { .. } => self.before(tx).await?.ok_or(refused),
            other => Err(other),
        }
    }
}
