//! Links that let somebody in once.

use chrono::{DateTime, TimeDelta, Utc};
use domain::people::PersonId;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    ExprTrait as _, QueryFilter,
};

use super::super::accounts::LinkSecret;
use crate::{
    books::tables::one_time_link::{ActiveModel, Column, Entity, Model},
    error::Result,
    office::corrupt,
};

/// How long a one-time link holds.
pub const HOLDS: TimeDelta = TimeDelta::days(3);

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To make the first account of an installation.
    FirstAccount,
    /// To set the password of this account.
    SetPassword(PersonId),
}

impl Purpose {
    const fn word(self) -> &'static str {
        match self {
            Self::FirstAccount => "first_account",
            Self::SetPassword(_) => "set_password",
        }
    }

    const fn person(self) -> Option<i64> {
        match self {
            Self::FirstAccount => None,
            Self::SetPassword(PersonId(id)) => Some(id),
        }
    }
}

/// Keeps a new link. Earlier ones for the same purpose that nobody used hold no longer.
///
/// # Errors
/// The database's.
pub async fn put(
    db: &impl ConnectionTrait,
    link: &LinkSecret,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<()> {
    if let Purpose::SetPassword(person) = purpose {
        forget_of(db, person).await?;
    }
    let row = ActiveModel {
        secret_hash: Set(link.hash()),
        purpose: Set(purpose.word().to_owned()),
        person_id: Set(purpose.person()),
        expires_at: Set((now + HOLDS).timestamp_micros()),
        used_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// What this link is for; `None` when there is no such link, or it was used, or is too old.
///
/// # Errors
/// The database's; a link that is for nothing.
pub async fn find(
    db: &impl ConnectionTrait,
    link: &LinkSecret,
    now: DateTime<Utc>,
) -> Result<Option<Purpose>> {
    let holds = Column::UsedAt.is_null().and(Column::ExpiresAt.gt(now.timestamp_micros()));
    let found = Entity::find_by_id(link.hash()).filter(holds).one(db).await?;
    found.as_ref().map(purpose).transpose()
}

fn purpose(row: &Model) -> Result<Purpose> {
    match (row.purpose.as_str(), row.person_id) {
        ("first_account", None) => Ok(Purpose::FirstAccount),
        ("set_password", Some(id)) => Ok(Purpose::SetPassword(PersonId(id))),
        _ => Err(corrupt("one_time_links", "?", "a link that is for nothing")),
    }
}

/// Uses a link up; false when somebody else did before, or it is too old.
///
/// # Errors
/// The database's.
pub async fn use_up(
    tx: &DatabaseTransaction,
    link: &LinkSecret,
    now: DateTime<Utc>,
) -> Result<bool> {
    let row = ActiveModel { used_at: Set(Some(now.timestamp_micros())), ..Default::default() };
    let holds = Column::UsedAt.is_null().and(Column::ExpiresAt.gt(now.timestamp_micros()));
    let change = Entity::update_many().set(row).filter(Column::SecretHash.eq(link.hash()));
    Ok(change.filter(holds).exec(tx).await?.rows_affected > 0)
}

/// Forgets the links of an account that nobody used.
///
/// # Errors
/// The database's.
pub async fn forget_of(db: &impl ConnectionTrait, person: PersonId) -> Result<()> {
    let unused = Column::PersonId.eq(person.0).and(Column::UsedAt.is_null());
    Entity::delete_many().filter(unused).exec(db).await?;
    Ok(())
}

/// Forgets links that let nobody in any more.
///
/// # Errors
/// The database's.
pub async fn forget(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    let old = Column::ExpiresAt.lt(now.timestamp_micros());
    Entity::delete_many().filter(old).exec(db).await?;
    Ok(())
}
