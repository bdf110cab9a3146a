//! Accounts and what they are to which units.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    people::{Grant, Person, PersonId, Role},
    units::UnitId,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect as _,
};

use crate::{
    books::{
        counters,
        tables::{
            grant,
            person::{ActiveModel, Column, Entity, Model},
            unit,
        },
    },
    error::{Error, Fault, Result},
    office::corrupt,
};

/// An account that can be signed in to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who, and what they are to which units.
    pub person: Person,
    /// Their name.
    pub name: String,
    /// The address by which they sign in.
    pub email: String,
}

/// The account with this number; `None` when there is none, or it is closed.
///
/// # Errors
/// The database's.
pub async fn open(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<Account>> {
    let row = Entity::find_by_id(id.0).filter(Column::ClosedAt.is_null()).one(db).await?;
    let Some(row) = row else { return Ok(None) };
    let grants = grants(db, id).await?;
    Ok(Some(Account { person: Person { id, grants }, name: row.name, email: row.email }))
}

/// What a person is, and to which units.
///
/// # Errors
/// The database's; a role that is none.
pub async fn grants(db: &impl ConnectionTrait, id: PersonId) -> Result<Vec<Grant>> {
    let rows = grant::Entity::find()
        .filter(grant::Column::PersonId.eq(id.0))
        .order_by_asc(grant::Column::UnitId)
        .order_by_asc(grant::Column::Role)
        .all(db)
        .await?;
    rows.iter().map(of_row).collect()
}

/// A row of the grants as permissions see it.
///
/// # Errors
/// A role that is none.
pub fn of_row(row: &grant::Model) -> Result<Grant> {
    let role: Role = row.role.parse().map_err(|why| corrupt("grants", row.person_id, why))?;
    Ok(Grant { role, unit: UnitId(row.unit_id) })
}

/// The account with this e-mail address, open or closed.
///
/// # Errors
/// The database's.
pub async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::Email.eq(email)).one(db).await?)
}

/// Whether there is no account at all yet.
///
/// # Errors
/// The database's.
pub async fn is_empty(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(Entity::find().one(db).await?.is_none())
}

/// Sets a password.
///
/// # Errors
/// The database's.
pub async fn set_password(
    db: &impl ConnectionTrait,
    id: PersonId,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel {
        password_hash: Set(Some(hash.to_owned())),
        password_set_at: Set(Some(now.timestamp_micros())),
        ..Default::default()
    };
    Entity::update_many().set(row).filter(Column::Id.eq(id.0)).exec(db).await?;
    Ok(())
}

/// Every account, and every role that is held.
///
/// # Errors
/// The database's; a role that is none.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<(Model, Vec<Grant>)>> {
    let mut held: BTreeMap<i64, Vec<Grant>> = BTreeMap::new();
    for row in grant::Entity::find().all(db).await? {
        held.entry(row.person_id).or_default().push(of_row(&row)?);
    }
    let people = Entity::find().order_by_asc(Column::Id).all(db).await?;
    Ok(people
        .into_iter()
        .map(|row| {
            let grants = held.remove(&row.id).unwrap_or_default();
            (row, grants)
        })
        .collect())
}

/// One account, open or closed, and the roles that its owner holds.
///
/// # Errors
/// The database's; a role that is none.
pub async fn one(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<(Model, Vec<Grant>)>> {
    let Some(row) = Entity::find_by_id(id.0).one(db).await? else { return Ok(None) };
    Ok(Some((row, grants(db, id).await?)))
}

/// Who holds a role on one of these units and can sign in, by name.
///
/// # Errors
/// The database's.
pub async fn holders(
    db: &impl ConnectionTrait,
    role: Role,
    units: &[UnitId],
) -> Result<Vec<(PersonId, String)>> {
    let units: Vec<i64> = units.iter().map(|unit| unit.0).collect();
    let ids: Vec<i64> = grant::Entity::find()
        .select_only()
        .column(grant::Column::PersonId)
        .filter(grant::Column::Role.eq(role.word()))
        .filter(grant::Column::UnitId.is_in(units))
        .into_tuple()
        .all(db)
        .await?;
    let people = Entity::find()
        .filter(Column::Id.is_in(ids))
        .filter(Column::ClosedAt.is_null())
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(people.into_iter().map(|row| (PersonId(row.id), row.name)).collect())
}

/// Gives a role; one that is held already is held once.
///
/// # Errors
/// The database's.
pub async fn give(db: &impl ConnectionTrait, id: PersonId, grant: Grant) -> Result<()> {
    let row = grant::ActiveModel {
        person_id: Set(id.0),
        unit_id: Set(grant.unit.0),
        role: Set(grant.role.word().to_owned()),
    };
    grant::Entity::insert(row).on_conflict_do_nothing().exec_without_returning(db).await?;
    Ok(())
}

/// Takes a role.
///
/// # Errors
/// `last-admin`, when nobody would be left who can sign in and reaches everything; the database's.
pub async fn take(tx: &DatabaseTransaction, id: PersonId, grant: Grant) -> Result<()> {
    queue(tx).await?;
    let key = (id.0, grant.unit.0, grant.role.word().to_owned());
    grant::Entity::delete_by_id(key).exec(tx).await?;
    if grant.role == Role::Admin { keeps_an_admin(tx).await } else { Ok(()) }
}

/// Closes an account, or opens it again.
///
/// # Errors
/// `last-admin`, when nobody would be left who can sign in and reaches everything; the database's.
pub async fn close(
    tx: &DatabaseTransaction,
    id: PersonId,
    closed_at: Option<DateTime<Utc>>,
) -> Result<()> {
    queue(tx).await?;
    let closed_at = closed_at.map(|at| at.timestamp_micros());
    let row = ActiveModel { closed_at: Set(closed_at), ..Default::default() };
    Entity::update_many().set(row).filter(Column::Id.eq(id.0)).exec(tx).await?;
    keeps_an_admin(tx).await
}

/// Whoever takes rights away at the same moment waits here, so that two administrators cannot
/// take each other's.
async fn queue(tx: &DatabaseTransaction) -> Result<()> {
    counters::next(tx, "people").await.map(drop)
}

/// Refuses a change that leaves the office without an administrator who can sign in: one at the
/// top, who reaches everything.
async fn keeps_an_admin(tx: &DatabaseTransaction) -> Result<()> {
    let tops = unit::Entity::find().filter(unit::Column::ParentId.is_null()).all(tx).await?;
    let tops: Vec<i64> = tops.into_iter().map(|unit| unit.id).collect();
    let held = grant::Entity::find()
        .filter(grant::Column::Role.eq(Role::Admin.word()))
        .filter(grant::Column::UnitId.is_in(tops))
        .all(tx)
        .await?;
    let admins: Vec<i64> = held.into_iter().map(|grant| grant.person_id).collect();
    let left = Entity::find()
        .filter(Column::Id.is_in(admins))
        .filter(Column::ClosedAt.is_null())
        .filter(Column::PasswordHash.is_not_null())
        .one(tx)
        .await?;
    match left {
        Some(_) => Ok(()),
        None => Err(Error::invalid(Fault::new("", "last-admin"))),
    }
}
