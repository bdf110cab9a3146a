//! Staff accounts: made on the command line, let in once by a link or by a password.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{people::Role, text::check_name, units::UnitId};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
};
use validator::ValidateEmail as _;

use super::passwords;
use crate::{
    books::tables::{grant, one_time_link, person},
    error::{Error, Fault, Result},
    faults,
    journal::{self, Act},
    random::Random,
    secrets::{digest, hex},
};

/// How long a one-time link holds.
const LINK_HOLDS: TimeDelta = TimeDelta::days(3);

/// Somebody to be added, checked.
#[derive(Debug, Clone)]
pub struct NewPerson {
    email: String,
    name: String,
    role: Role,
    unit: UnitId,
    password_hash: Option<String>,
}

impl NewPerson {
    /// Checks what was given; `password` is `None` when a link is to be sent instead.
    ///
    /// # Errors
    /// One fault for each value that cannot be taken.
    pub fn new(
        email: &str,
        name: &str,
        role: &str,
        unit: UnitId,
        password: Option<&str>,
    ) -> Result<Self> {
        let mut wrong = Vec::new();
        let email = email.trim().to_lowercase();
        if !email.validate_email() {
            wrong.push(Fault::new("email", "bad-email"));
        }
        let name = check_name(name).map_err(|why| wrong.push(faults::text("name", &why)));
        let role = role.parse::<Role>().map_err(|unknown| {
            let fault = Fault::of("role", "unknown-word", &unknown).with("word", role);
            wrong.push(fault.with("known", unknown.known.join(", ")));
        });
        let password_hash = password.map(passwords::hash).transpose();
        let password_hash = password_hash.map_err(|error| wrong.extend(error.faults().to_vec()));
        match (name, role, password_hash) {
            (Ok(name), Ok(role), Ok(password_hash)) if wrong.is_empty() => {
                Ok(Self { email, name, role, unit, password_hash })
            }
            _ => Err(Error::Invalid(wrong)),
        }
    }
}

/// The secret of a one-time link. Only its hash is kept.
#[derive(Clone)]
pub struct LinkSecret(String);

impl LinkSecret {
    /// 128 random bits.
    pub fn draw(random: &Random) -> Self {
        Self(hex(&random.bytes::<16>()))
    }

    /// What stands in the link.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Makes the account, or gives one that exists another role. Gives the link's secret back when
/// the account has no password yet.
///
/// # Errors
/// A password for an account that has one; the database's.
pub async fn add(
    tx: &DatabaseTransaction,
    new: &NewPerson,
    link: &LinkSecret,
    now: DateTime<Utc>,
) -> Result<Option<LinkSecret>> {
    let known = person::Entity::find().filter(person::Column::Email.eq(&new.email)).one(tx).await?;
    let (id, has_password) = match known {
        None => (insert(tx, new, now).await?, new.password_hash.is_some()),
        Some(person) => {
            let has_one = person.password_hash.is_some();
            if new.password_hash.is_some() {
                set_password(tx, &person, new).await?;
            }
            (person.id, has_one || new.password_hash.is_some())
        }
    };
    let row = grant::ActiveModel {
        person_id: Set(id),
        unit_id: Set(new.unit.0),
        role: Set(new.role.word().to_owned()),
    };
    grant::Entity::insert(row).on_conflict_do_nothing().exec_without_returning(tx).await?;
    journal::note(tx, now, journal::OPERATOR, Act::AddPerson, &id.to_string()).await?;
    if has_password {
        return Ok(None);
    }
    keep_link(tx, link, id, now).await?;
    Ok(Some(link.clone()))
}

async fn insert(db: &impl ConnectionTrait, new: &NewPerson, now: DateTime<Utc>) -> Result<i64> {
    let row = person::ActiveModel {
        email: Set(new.email.clone()),
        name: Set(new.name.clone()),
        password_hash: Set(new.password_hash.clone()),
        entered_at: Set(now.timestamp_micros()),
        ..Default::default()
    };
    Ok(person::Entity::insert(row).exec(db).await?.last_insert_id)
}

/// Sets the password of an account that has none yet.
async fn set_password(
    db: &impl ConnectionTrait,
    person: &person::Model,
    new: &NewPerson,
) -> Result<()> {
    if person.password_hash.is_some() {
        return Err(Error::invalid(Fault::new("password", "password-set-before")));
    }
    let row = person::ActiveModel {
        id: Unchanged(person.id),
        password_hash: Set(new.password_hash.clone()),
        ..Default::default()
    };
    person::Entity::update(row).exec(db).await?;
    Ok(())
}

async fn keep_link(
    db: &impl ConnectionTrait,
    link: &LinkSecret,
    person: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = one_time_link::ActiveModel {
        secret_hash: Set(digest(link.0.as_bytes())),
        purpose: Set("set_password".to_owned()),
        person_id: Set(Some(person)),
        expires_at: Set((now + LINK_HOLDS).timestamp_micros()),
        used_at: Set(None),
    };
    one_time_link::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
