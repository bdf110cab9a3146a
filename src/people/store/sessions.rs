//! Who is signed in.

use chrono::{DateTime, Utc};
use domain::people::PersonId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::super::session::{HeldSecret, ends};
use crate::{
    books::tables::session::{ActiveModel, Column, Entity, Model},
    clock::at_micros,
    error::Result,
};

/// A session that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub person: PersonId,
    /// When it began.
    pub begun: DateTime<Utc>,
    /// When something was last asked in it, to the minute.
    pub seen: DateTime<Utc>,
}

fn of_row(row: &Model) -> Session {
    Session {
        id: row.id,
        person: PersonId(row.person_id),
        begun: at_micros(row.begun_at),
        seen: at_micros(row.seen_at),
    }
}

/// Begins a session.
///
/// # Errors
/// The database's.
pub async fn begin(
    db: &impl ConnectionTrait,
    person: PersonId,
    secret: &HeldSecret,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel {
        secret_hash: Set(secret.hash()),
        person_id: Set(person.0),
        begun_at: Set(now.timestamp_micros()),
        seen_at: Set(now.timestamp_micros()),
        expires_at: Set(ends(now, now).timestamp_micros()),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// The session of this secret; `None` when there is none, or it has ended.
///
/// # Errors
/// The database's.
pub async fn find(
    db: &impl ConnectionTrait,
    secret: &HeldSecret,
    now: DateTime<Utc>,
) -> Result<Option<Session>> {
    let found = Entity::find()
        .filter(Column::SecretHash.eq(secret.hash()))
        .filter(Column::ExpiresAt.gt(now.timestamp_micros()))
        .one(db)
        .await?;
    Ok(found.as_ref().map(of_row))
}

/// The sessions of a person that hold, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<Session>> {
    let rows = Entity::find()
        .filter(Column::PersonId.eq(person.0))
        .filter(Column::ExpiresAt.gt(now.timestamp_micros()))
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    Ok(rows.iter().map(of_row).collect())
}

/// Notes that something was asked in a session.
///
/// # Errors
/// The database's.
pub async fn see(db: &impl ConnectionTrait, session: Session, now: DateTime<Utc>) -> Result<()> {
    let row = ActiveModel {
        seen_at: Set(now.timestamp_micros()),
        expires_at: Set(ends(session.begun, now).timestamp_micros()),
        ..Default::default()
    };
    // A session that was ended meanwhile stays ended.
    Entity::update_many().set(row).filter(Column::Id.eq(session.id)).exec(db).await?;
    Ok(())
}

/// Ends the session of this secret, if there is one.
///
/// # Errors
/// The database's.
pub async fn end(db: &impl ConnectionTrait, secret: &HeldSecret) -> Result<()> {
    Entity::delete_many().filter(Column::SecretHash.eq(secret.hash())).exec(db).await?;
    Ok(())
}

/// Ends one session of a person by its number; false when they have no such session.
///
/// # Errors
/// The database's.
pub async fn end_one(db: &impl ConnectionTrait, person: PersonId, id: i64) -> Result<bool> {
    let theirs = Column::PersonId.eq(person.0);
    let ended = Entity::delete_many().filter(theirs).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(ended.rows_affected > 0)
}

/// Ends all sessions of a person but one.
///
/// # Errors
/// The database's.
pub async fn end_all(db: &impl ConnectionTrait, person: PersonId, but: Option<i64>) -> Result<()> {
    let theirs = Entity::delete_many().filter(Column::PersonId.eq(person.0));
    let ended = match but {
        Some(id) => theirs.filter(Column::Id.ne(id)),
        None => theirs,
    };
    ended.exec(db).await?;
    Ok(())
}

/// Forgets the sessions that have ended by themselves.
///
/// # Errors
/// The database's.
pub async fn forget(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    let ended = Column::ExpiresAt.lte(now.timestamp_micros());
    Entity::delete_many().filter(ended).exec(db).await?;
    Ok(())
}
