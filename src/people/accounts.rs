//! Staff accounts: made on the command line or by an administrator, let in once by a link or by a
//! password.

use chrono::{DateTime, Utc};
use domain::{
    people::{PersonId, Role},
    text::check_name,
    units::UnitId,
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
};
use validator::ValidateEmail as _;

use super::{
    passwords,
    store::links::{self, Purpose},
};
use crate::{
    books::tables::{grant, person},
    error::{Error, Fault, Result},
    faults,
    journal::{self, Act},
    random::Random,
    secrets::{digest, hex},
};

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
        let given = name.as_deref().unwrap_or_default();
        let password_hash =
            password.map(|password| passwords::hash(password, &email, given)).transpose();
        let password_hash = password_hash.map_err(|error| wrong.extend(error.faults().to_vec()));
        match (name, role, password_hash) {
            (Ok(name), Ok(role), Ok(password_hash)) if wrong.is_empty() => {
                Ok(Self { email, name, role, unit, password_hash })
            }
            _ => Err(Error::Invalid(wrong)),
        }
    }
}

impl NewPerson {
    /// The address by which they will sign in.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// Their name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same, with the role on another unit.
    #[must_use]
    pub fn on(self, unit: UnitId) -> Self {
        Self { unit, ..self }
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

    /// As it came in an address.
    pub fn sent(text: &str) -> Self {
        Self(text.chars().take(64).collect())
    }

    /// What stands in the link.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the books know it by.
    pub fn hash(&self) -> String {
        digest(self.0.as_bytes())
    }
}

/// Makes the account, or gives one that exists another role, for whoever holds the database. Gives
/// the link's secret back when the account has no password yet.
///
/// # Errors
/// A password for an account that has one; the database's.
pub async fn add(
    tx: &DatabaseTransaction,
    new: &NewPerson,
    link: &LinkSecret,
    now: DateTime<Utc>,
) -> Result<Option<LinkSecret>> {
    add_by(tx, journal::OPERATOR, new, link, now).await
}

/// The same for `actor`, as the journal names them.
///
/// # Errors
/// Those of [`add`].
pub async fn add_by(
    tx: &DatabaseTransaction,
    actor: &str,
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
                set_password(tx, &person, new, now).await?;
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
    journal::note(tx, now, actor, Act::AddPerson, &id.to_string()).await?;
    if has_password {
        return Ok(None);
    }
    links::put(tx, link, Purpose::SetPassword(PersonId(id)), now).await?;
    Ok(Some(link.clone()))
}

async fn insert(db: &impl ConnectionTrait, new: &NewPerson, now: DateTime<Utc>) -> Result<i64> {
    let row = person::ActiveModel {
        email: Set(new.email.clone()),
        name: Set(new.name.clone()),
        password_hash: Set(new.password_hash.clone()),
        entered_at: Set(now.timestamp_micros()),
        password_set_at: Set(new.password_hash.as_ref().map(|_| now.timestamp_micros())),
        ..Default::default()
    };
    Ok(person::Entity::insert(row).exec(db).await?.last_insert_id)
}

/// Sets the password of an account that has none yet.
async fn set_password(
    db: &impl ConnectionTrait,
    person: &person::Model,
    new: &NewPerson,
    now: DateTime<Utc>,
) -> Result<()> {
    if person.password_hash.is_some() {
        return Err(Error::invalid(Fault::new("password", "password-set-before")));
    }
    let row = person::ActiveModel {
        id: Unchanged(person.id),
        password_hash: Set(new.password_hash.clone()),
        password_set_at: Set(Some(now.timestamp_micros())),
        ..Default::default()
    };
    person::Entity::update(row).exec(db).await?;
    Ok(())
}

/// Where a member of staff can be written to; `None`: there is no such account.
///
/// # Errors
/// The database's.
pub async fn email_of(db: &impl ConnectionTrait, id: i64) -> Result<Option<String>> {
    Ok(person::Entity::find_by_id(id).one(db).await?.map(|person| person.email))
}
