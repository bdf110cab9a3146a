//! What doing something to a case asks the database, beside the case itself.

use chrono::{DateTime, Utc};
use domain::cases::{
    Actor, Case, CaseId, CaseRef, Change, Class, Event, ExclusionReason, GroupId, IdentityLevel,
    Satisfaction, TextDigest,
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect as _,
    sea_query::OnConflict,
};

use crate::{
    books::tables::{case, rating, sender},
    cases::{self, record},
    error::Result,
    office::corrupt,
};

/// The case with this reference, as it is now.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn case_known_by(db: &impl ConnectionTrait, reference: &str) -> Result<Option<Case>> {
    let Some(row) = cases::store::find(db, reference).await? else { return Ok(None) };
    let events = cases::store::events(db, CaseId(row.id)).await?;
    Ok(Some(Case::from_events(&events).map_err(|why| corrupt("events", row.id, why))?))
}

/// The other cases of a group that are in progress, in order.
///
/// # Errors
/// The database's.
pub async fn companions(
    db: &impl ConnectionTrait,
    group: GroupId,
    but: CaseId,
) -> Result<Vec<CaseId>> {
    let found: Vec<i64> = case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::GroupId.eq(group.0))
        .filter(case::Column::Class.eq(Class::InProgress.word()))
        .filter(case::Column::Id.ne(but.0))
        .order_by_asc(case::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(CaseId).collect())
}

/// How many other cases of a case's group are in progress.
///
/// # Errors
/// The database's.
pub async fn companions_of(db: &impl ConnectionTrait, case: &Case, id: CaseId) -> Result<u64> {
    match case.facts().group {
        Some((group, _)) => Ok(companions(db, group, id).await?.len() as u64),
        None => Ok(0),
    }
}

/// The cases that left the count as copies of this one.
///
/// # Errors
/// The database's.
pub async fn copies(db: &impl ConnectionTrait, of: &CaseRef) -> Result<Vec<CaseId>> {
    let found: Vec<i64> = case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::CopyOf.eq(of.as_str()))
        .filter(case::Column::ExcludedReason.eq(ExclusionReason::DoubleSubmit.word()))
        .order_by_asc(case::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(CaseId).collect())
}

/// Forgets who sent a case; and what they wrote, if `words`.
///
/// # Errors
/// The database's.
pub async fn forget(db: &impl ConnectionTrait, id: CaseId, words: &[TextDigest]) -> Result<()> {
    sender::Entity::delete_by_id(id.0).exec(db).await?;
    let row = case::ActiveModel {
        id: Unchanged(id.0),
        identity: Set(IdentityLevel::None.word().to_owned()),
        ..Default::default()
    };
    case::Entity::update(row).exec(db).await?;
    if words.is_empty() { Ok(()) } else { record::erase_texts(db, id, words).await }
}

/// Everything that the sender wrote to a case, and what was made of it to be shown.
pub fn senders_words(events: &[Event]) -> Vec<TextDigest> {
    let mut words = Vec::new();
    for event in events {
        match &event.change {
            Change::Received { opening, .. } | Change::AnsweredOnTheSpot { opening, .. } => {
                words.push(opening.text);
            }
            Change::CitizenReplied { reply, .. } => words.push(*reply),
            Change::Redacted { after, .. } => words.push(*after),
            Change::Reopened { reason, .. } if event.actor == Actor::Citizen => words.push(*reason),
            _ => {}
        }
    }
    words
}

/// Writes down what the sender thinks of the answer, in place of what they thought before.
///
/// # Errors
/// The database's.
pub async fn rate(
    db: &impl ConnectionTrait,
    id: CaseId,
    satisfaction: Satisfaction,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = rating::ActiveModel {
        case_id: Set(id.0),
        degree: Set(i32::from(satisfaction.degree())),
        rated_at: Set(at.timestamp_micros()),
        rolled: Set(false),
        ..Default::default()
    };
    let again = OnConflict::column(rating::Column::CaseId)
        .update_columns([rating::Column::Degree, rating::Column::RatedAt, rating::Column::Rolled])
        .to_owned();
    rating::Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// What the sender thought of the answer; `None`: they did not say.
///
/// # Errors
/// The database's; a degree that is none.
pub async fn rating_of(db: &impl ConnectionTrait, id: CaseId) -> Result<Option<Satisfaction>> {
    let row = rating::Entity::find_by_id(id.0).one(db).await?;
    row.map(|row| satisfaction(&row)).transpose()
}

fn satisfaction(row: &rating::Model) -> Result<Satisfaction> {
    let degree = u8::try_from(row.degree).ok().and_then(Satisfaction::of_degree);
    degree.ok_or_else(|| corrupt("ratings", row.case_id, "its degree is none"))
}
