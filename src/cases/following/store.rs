//! Questions put to the database about those who get letters about a case.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{cases::CaseId, numbers::Lang};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryFilter, QueryOrder,
    QuerySelect as _,
};

use crate::{
    books::tables::{
        case,
        follower::{ActiveModel, Column, Entity, Model},
    },
    error::Result,
};

/// How long somebody has to confirm that they want letters.
pub const TIME_TO_CONFIRM: TimeDelta = TimeDelta::days(3);

/// Whether this reader is written to.
pub fn wants_letters(reader: &Model) -> bool {
    reader.confirmed_at.is_some() && reader.left_at.is_none()
}

/// The numbers of those who follow a case; not the sender, who is written to as such. `sender` is
/// the sender's address.
///
/// # Errors
/// The database's.
pub async fn followers_of(
    db: &impl ConnectionTrait,
    case: CaseId,
    sender: Option<&str>,
) -> Result<Vec<i64>> {
    let wanting = Entity::find()
        .filter(Column::CaseId.eq(case.0))
        .filter(Column::IsSender.eq(false))
        .filter(Column::ConfirmedAt.is_not_null())
        .filter(Column::LeftAt.is_null())
        .filter(Column::Email.ne(sender.unwrap_or_default().to_lowercase()));
    let numbers = wanting.select_only().column(Column::Id).order_by_asc(Column::Id);
    Ok(numbers.into_tuple().all(db).await?)
}

/// The reader whose letters carry a token with this hash.
///
/// # Errors
/// The database's.
pub async fn by_token(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::TokenHash.eq(hash)).one(db).await?)
}

/// The reader who was asked, under a token with this hash, whether they want letters.
///
/// # Errors
/// The database's.
pub async fn by_confirmation(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::ConfirmHash.eq(hash)).one(db).await?)
}

/// A reader, with the case that they read about.
///
/// # Errors
/// The database's.
pub async fn with_case(db: &impl ConnectionTrait, id: i64) -> Result<Option<(Model, case::Model)>> {
    let Some(reader) = Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let case = case::Entity::find_by_id(reader.case_id).one(db).await?;
    Ok(case.map(|case| (reader, case)))
}

/// About how many cases this address was asked since `since` without having confirmed.
///
/// # Errors
/// The database's.
pub async fn unconfirmed_since(
    db: &impl ConnectionTrait,
    email: &str,
    since: DateTime<Utc>,
) -> Result<u64> {
    let asked =
        Entity::find().filter(Column::Email.eq(email)).filter(Column::ConfirmedAt.is_null());
    Ok(asked.filter(Column::AskedAt.gte(since.timestamp_micros())).count(db).await?)
}

/// The sender as a reader of letters, entered when they are first written to.
///
/// # Errors
/// The database's.
pub async fn enter_sender(
    db: &impl ConnectionTrait,
    case: CaseId,
    lang: Lang,
    hash: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let at = at.timestamp_micros();
    let row = ActiveModel {
        case_id: Set(case.0),
        is_sender: Set(true),
        lang: Set(lang.word().to_owned()),
        token_hash: Set(hash.to_owned()),
        asked_at: Set(at),
        confirmed_at: Set(Some(at)),
        ..Default::default()
    };
    Entity::insert(row).on_conflict_do_nothing().exec_without_returning(db).await?;
    Ok(())
}

/// Somebody who asks to follow a case.
#[derive(Debug, Clone)]
pub struct Asking {
    /// The case.
    pub case: CaseId,
    /// Their address, in small letters.
    pub email: String,
    /// Their language.
    pub lang: Lang,
    /// The hash of the token that their letters carry.
    pub token_hash: String,
    /// The hash of the token in the letter that asks them to confirm.
    pub confirm_hash: String,
    /// When they ask.
    pub at: DateTime<Utc>,
}

/// Writes down that somebody wants to follow a case. Gives the number they are known by.
///
/// # Errors
/// The database's.
pub async fn ask(db: &impl ConnectionTrait, asking: &Asking, known: Option<&Model>) -> Result<i64> {
    let row = ActiveModel {
        case_id: Set(asking.case.0),
        is_sender: Set(false),
        email: Set(Some(asking.email.clone())),
        lang: Set(asking.lang.word().to_owned()),
        token_hash: Set(asking.token_hash.clone()),
        confirm_hash: Set(Some(asking.confirm_hash.clone())),
        asked_at: Set(asking.at.timestamp_micros()),
        confirmed_at: Set(None),
        left_at: Set(None),
        ..Default::default()
    };
    let Some(known) = known else {
        return Ok(Entity::insert(row).exec(db).await?.last_insert_id);
    };
    Entity::update(ActiveModel { id: Unchanged(known.id), ..row }).exec(db).await?;
    Ok(known.id)
}

/// Notes that a reader confirmed that the address is theirs.
///
/// # Errors
/// The database's.
pub async fn confirm(db: &impl ConnectionTrait, id: i64, at: DateTime<Utc>) -> Result<()> {
    let row = ActiveModel {
        id: Unchanged(id),
        confirmed_at: Set(Some(at.timestamp_micros())),
        ..Default::default()
    };
    Entity::update(row).exec(db).await?;
    Ok(())
}

/// Notes that a reader wants no more letters, and forgets their address.
///
/// # Errors
/// The database's.
pub async fn leave(db: &impl ConnectionTrait, id: i64, at: DateTime<Utc>) -> Result<()> {
    let row = ActiveModel {
        id: Unchanged(id),
        email: Set(None),
        left_at: Set(Some(at.timestamp_micros())),
        ..Default::default()
    };
    Entity::update(row).exec(db).await?;
    Ok(())
}

/// Forgets those who never confirmed in time.
///
/// # Errors
/// The database's.
pub async fn forget_unconfirmed(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    let too_late = (now - TIME_TO_CONFIRM).timestamp_micros();
    Entity::delete_many()
        .filter(Column::ConfirmedAt.is_null())
        .filter(Column::AskedAt.lt(too_late))
        .exec(db)
        .await?;
    Ok(())
}
