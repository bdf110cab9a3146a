//! Personal tokens: by which the programs of a member of staff sign in.

use chrono::{DateTime, NaiveDate, Utc};
use domain::people::PersonId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, PaginatorTrait,
    QueryFilter, QueryOrder,
};

use super::super::session::HeldSecret;
use crate::{
    books::tables::access_token::{ActiveModel, Column, Entity, Model},
    error::Result,
};

/// Tokens that one person may hold at a time.
pub const MOST: u64 = 20;

/// Makes a token.
///
/// # Errors
/// The database's.
pub async fn make(
    db: &impl ConnectionTrait,
    person: PersonId,
    name: &str,
    secret: &HeldSecret,
    now: DateTime<Utc>,
) -> Result<i64> {
    let row = ActiveModel {
        secret_hash: Set(secret.hash()),
        person_id: Set(person.0),
        name: Set(name.to_owned()),
        made_at: Set(now.timestamp_micros()),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(db).await?.last_insert_id)
}

/// The token of this secret, while it holds.
///
/// # Errors
/// The database's.
pub async fn find(db: &impl ConnectionTrait, secret: &HeldSecret) -> Result<Option<Model>> {
    let holds = Column::SecretHash.eq(secret.hash()).and(Column::RevokedAt.is_null());
    Ok(Entity::find().filter(holds).one(db).await?)
}

/// Notes the day on which a token was last used.
///
/// # Errors
/// The database's.
pub async fn use_on(db: &impl ConnectionTrait, id: i64, day: NaiveDate) -> Result<()> {
    let row = ActiveModel { last_used_on: Set(Some(day)), ..Default::default() };
    Entity::update_many().set(row).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// The tokens of a person that hold, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_person(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Model>> {
    Ok(theirs(person).order_by_desc(Column::Id).all(db).await?)
}

/// How many of them there are.
///
/// # Errors
/// The database's.
pub async fn count(db: &impl ConnectionTrait, person: PersonId) -> Result<u64> {
    Ok(theirs(person).count(db).await?)
}

fn theirs(person: PersonId) -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::PersonId.eq(person.0)).filter(Column::RevokedAt.is_null())
}

/// Revokes every token of a person.
///
/// # Errors
/// The database's.
pub async fn revoke_all(
    db: &impl ConnectionTrait,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel { revoked_at: Set(Some(now.timestamp_micros())), ..Default::default() };
    let theirs = Column::PersonId.eq(person.0).and(Column::RevokedAt.is_null());
    Entity::update_many().set(row).filter(theirs).exec(db).await?;
    Ok(())
}

/// Revokes a token of a person; false when they have no such token.
///
/// # Errors
/// The database's.
pub async fn revoke(
    db: &impl ConnectionTrait,
    person: PersonId,
    id: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    let row = ActiveModel { revoked_at: Set(Some(now.timestamp_micros())), ..Default::default() };
    let theirs = Column::PersonId.eq(person.0).and(Column::RevokedAt.is_null());
    let change = Entity::update_many().set(row).filter(theirs).filter(Column::Id.eq(id));
    Ok(change.exec(db).await?.rows_affected > 0)
}
