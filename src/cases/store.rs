//! Questions put to the database about cases.

pub mod consents;
pub mod numbers;

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::cases::{Case, CaseId, Deed, Event, Link, Step};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect as _,
};

use super::{
    filing::{Filing, Spot},
    record,
    sender::Sender,
};
use crate::{
    books::tables::{case, event, sender, text},
    error::{Error, Result},
    office::corrupt,
};

/// A case as it is in the books, held for a change.
pub struct Held {
    /// Its number.
    pub id: CaseId,
    /// Its row.
    pub row: case::Model,
    /// The case itself, read from its events.
    pub case: Case,
    /// The end of its chain.
    pub head: Link,
}

/// A case that was just entered.
pub struct Entered {
    /// Its number.
    pub id: CaseId,
    /// The end of its chain.
    pub head: Link,
    /// Its first step.
    pub step: Step,
}

/// Enters cases in the register, all of them at once. The answers that they may come with are not
/// looked at.
///
/// # Errors
/// The ledger's refusals; the database's.
pub async fn enter(
    db: &impl ConnectionTrait,
    filings: &[&Filing],
    zone: Tz,
) -> Result<Vec<Entered>> {
    let references = numbers::draw(db, filings).await?;
    let steps = filings
        .iter()
        .zip(references)
        .map(|(filing, reference)| Ok(Case::receive(reference, filing.opening(), filing.deed())?));
    let steps = steps.collect::<Result<Vec<_>>>()?;
    let new: Vec<_> = steps.iter().zip(filings.iter().copied()).collect();
    let opened = record::open_all(db, &new, zone).await?;
    let entered = steps.into_iter().zip(opened);
    Ok(entered.map(|(step, (id, head))| Entered { id, head, step }).collect())
}

/// Enters a case in the register, with the answer that it may come with.
///
/// # Errors
/// The ledger's refusals; the database's.
pub async fn file(db: &impl ConnectionTrait, filing: &Filing, zone: Tz) -> Result<(CaseId, Step)> {
    let entered = enter(db, &[filing], zone).await?.pop();
    let entered = entered.ok_or_else(|| Error::Internal("a case was not entered".to_owned()))?;
    let Entered { id, head, step } = entered;
    let Some(answer) = &filing.answer else { return Ok((id, step)) };
    let deed = Deed { at: answer.at, seen: step.case.version(), ..filing.deed() };
    let before = step.case;
    let answered = before.clone().import_answer(deed, answer.text.digest(), answer.settlement)?;
    record::keep_text(db, id, &answer.text).await?;
    record::append(db, id, &before, head, &answered, filing.received_on, zone).await?;
    Ok((id, answered))
}

/// Enters a case that was answered before everyone at the meeting.
///
/// # Errors
/// The ledger's refusals; the database's.
pub async fn file_answered(
    db: &impl ConnectionTrait,
    filing: &Filing,
    spot: &Spot,
    zone: Tz,
) -> Result<(CaseId, Step)> {
    let reference = numbers::next(db, filing).await?;
    let step = Case::receive_answered(reference, filing.opening(), spot.told(), filing.deed())?;
    let (id, _) = record::open(db, &step, filing, zone).await?;
    record::keep_text(db, id, &spot.text).await?;
    record::keep_text(db, id, &spot.speaker).await?;
    Ok((id, step))
}

/// The row of the case with this reference.
///
/// # Errors
/// The database's.
pub async fn find(db: &impl ConnectionTrait, reference: &str) -> Result<Option<case::Model>> {
    Ok(case::Entity::find().filter(case::Column::Reference.eq(reference)).one(db).await?)
}

/// The row of the case whose sender holds the receipt with this mark.
///
/// # Errors
/// The database's.
pub async fn find_by_receipt(db: &impl ConnectionTrait, mark: &str) -> Result<Option<case::Model>> {
    Ok(case::Entity::find().filter(case::Column::ReceiptHash.eq(mark)).one(db).await?)
}

/// The case with this number, held until the transaction ends so that nobody else changes it.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn hold(db: &impl ConnectionTrait, id: CaseId) -> Result<Option<Held>> {
    let Some(row) = case::Entity::find_by_id(id.0).lock_exclusive().one(db).await? else {
        return Ok(None);
    };
    let events = events(db, id).await?;
    let case = Case::from_events(&events).map_err(|why| corrupt("events", id.0, why))?;
    let head =
        Link::from_hex(&row.head).ok_or_else(|| corrupt("cases", id.0, "its head is no hash"))?;
    Ok(Some(Held { id, row, case, head }))
}

/// What happened to a case, oldest first.
///
/// # Errors
/// The database's; an event that cannot be read.
pub async fn events(db: &impl ConnectionTrait, id: CaseId) -> Result<Vec<Event>> {
    let rows = event::Entity::find()
        .filter(event::Column::CaseId.eq(id.0))
        .order_by_asc(event::Column::Version)
        .all(db)
        .await?;
    rows.iter()
        .map(|row| Event::from_canonical(&row.body).map_err(|why| corrupt("events", row.id, why)))
        .collect()
}

/// What happened to the cases numbered after `after` up to `to`: case after case, each oldest first.
///
/// # Errors
/// The database's.
pub async fn events_between(
    db: &impl ConnectionTrait,
    after: i64,
    to: i64,
) -> Result<Vec<event::Model>> {
    let rows = event::Entity::find()
        .filter(event::Column::CaseId.gt(after))
        .filter(event::Column::CaseId.lte(to))
        .order_by_asc(event::Column::CaseId)
        .order_by_asc(event::Column::Version);
    Ok(rows.all(db).await?)
}

/// Writes one more step of a held case.
///
/// # Errors
/// The database's.
pub async fn append(db: &impl ConnectionTrait, held: &Held, step: &Step, zone: Tz) -> Result<Link> {
    let received_on: NaiveDate = held.row.received_on;
    record::append(db, held.id, &held.case, held.head, step, received_on, zone).await
}

/// Writes one more step of a held case, and holds the case that it became.
///
/// # Errors
/// The database's.
pub async fn advance(db: &impl ConnectionTrait, held: Held, step: &Step, zone: Tz) -> Result<Held> {
    let end = Box::pin(append(db, &held, step, zone)).await?;
    Ok(Held { case: step.case.clone(), head: end, ..held })
}

/// The words behind a digest; `None` when they were erased or never were.
///
/// # Errors
/// The database's.
pub async fn words(db: &impl ConnectionTrait, digest: &str) -> Result<Option<String>> {
    let row = text::Entity::find_by_id(digest.to_owned()).one(db).await?;
    Ok(row.and_then(|row| row.text))
}

/// Who sent a case; `None`: they told nothing, or it was forgotten.
///
/// # Errors
/// The database's.
pub async fn sender_of(db: &impl ConnectionTrait, id: CaseId) -> Result<Option<Sender>> {
    let Some(row) = sender::Entity::find_by_id(id.0).one(db).await? else { return Ok(None) };
    Ok(Some(Sender {
        speaker: row.speaker,
        name: row.name,
        address: row.address,
        email: row.email,
        phone: row.phone,
        for_another: consents::is_for_another(db, id).await?,
        agreed: consents::of(db, id).await?,
    }))
}

/// Where the sender of a case can be written to; `None`: nowhere.
///
/// # Errors
/// The database's.
pub async fn email_of(db: &impl ConnectionTrait, id: CaseId) -> Result<Option<String>> {
    Ok(sender::Entity::find_by_id(id.0).one(db).await?.and_then(|sender| sender.email))
}
