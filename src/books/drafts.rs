//! Drafts: what people began on one page and go on with on the next, or tomorrow.
//!
//! A draft is named by a code of eighteen digits in the format of a receipt, which its holder
//! keeps: in a cookie, or on a piece of paper. The books keep only the HMAC of the code, and the
//! draft sealed under the code itself, so nobody can read a draft without its holder. A draft is
//! forgotten on the day after [`DAYS`] days without a change, or when it is sent.

use chrono::NaiveDate;
use domain::cases::Receipt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QuerySelect as _, sea_query::OnConflict,
};
use serde::{Serialize, de::DeserializeOwned};

use super::tables::draft::{ActiveModel, Column, Entity, Model};
use crate::{
    error::{Error, Result},
    office::corrupt,
    random::Random,
    secrets::Secret,
};

/// How many days a draft is kept after its last change.
pub const DAYS: u64 = 7;

/// Where one draft lies.
#[derive(Clone)]
pub struct Draft {
    secret: Secret,
    random: Random,
    kind: &'static str,
    code: Receipt,
}

impl Draft {
    /// The place of a draft of this kind under a code that somebody holds. A code of one kind
    /// opens nothing of another.
    pub fn under(secret: &Secret, random: &Random, kind: &'static str, code: Receipt) -> Self {
        Self { secret: secret.clone(), random: random.clone(), kind, code }
    }

    /// A place that nobody knows yet.
    pub fn fresh(secret: &Secret, random: &Random, kind: &'static str) -> Self {
        let code = Receipt::draw(|| u64::from_be_bytes(random.bytes()));
        Self::under(secret, random, kind, code)
    }

    /// The code, for its holder alone.
    pub fn code(&self) -> Receipt {
        self.code
    }

    /// Puts `payload` there instead of whatever was there, for [`DAYS`] days from `today`.
    ///
    /// # Errors
    /// The database's; a payload that is no JSON.
    pub async fn put(
        &self,
        db: &impl ConnectionTrait,
        payload: &impl Serialize,
        today: NaiveDate,
    ) -> Result<()> {
        self.put_until(db, payload, today + chrono::Days::new(DAYS)).await
    }

    /// The same, to be kept until the end of the day `last`.
    ///
    /// # Errors
    /// The database's; a payload that is no JSON.
    pub async fn put_until(
        &self,
        db: &impl ConnectionTrait,
        payload: &impl Serialize,
        last: NaiveDate,
    ) -> Result<()> {
        let payload = serde_json::to_string(payload);
        let payload = payload.map_err(|why| Error::Internal(format!("no JSON: {why}")))?;
        let row = ActiveModel {
            code_hash: Set(self.mark()),
            kind: Set(self.kind.to_owned()),
            payload: Set(self.secret.seal(&self.key(), &payload, self.random.bytes())),
            expires_on: Set(last),
        };
        let instead = OnConflict::column(Column::CodeHash)
            .update_columns([Column::Payload, Column::ExpiresOn])
            .to_owned();
        Entity::insert(row).on_conflict(instead).exec_without_returning(db).await?;
        Ok(())
    }

    /// What lies there; `None`: nothing, or it is forgotten by `today`.
    ///
    /// # Errors
    /// The database's; a draft that does not open.
    pub async fn get<T: DeserializeOwned>(
        &self,
        db: &impl ConnectionTrait,
        today: NaiveDate,
    ) -> Result<Option<T>> {
        self.opened(Entity::find_by_id(self.mark()).one(db).await?, today)
    }

    /// The same, held until the transaction ends so that nobody else changes it.
    ///
    /// # Errors
    /// The database's; a draft that does not open.
    pub async fn hold<T: DeserializeOwned>(
        &self,
        tx: &DatabaseTransaction,
        today: NaiveDate,
    ) -> Result<Option<T>> {
        self.opened(Entity::find_by_id(self.mark()).lock_exclusive().one(tx).await?, today)
    }

    fn opened<T: DeserializeOwned>(
        &self,
        found: Option<Model>,
        today: NaiveDate,
    ) -> Result<Option<T>> {
        let Some(row) = found.filter(|row| row.expires_on >= today) else { return Ok(None) };
        let broken = |why: &str| corrupt("drafts", &row.code_hash, why);
        let payload = self.secret.open(&self.key(), &row.payload);
        let payload = payload.ok_or_else(|| broken("it does not open with its code"))?;
        serde_json::from_str(&payload).map(Some).map_err(|why| broken(&why.to_string()))
    }

    /// Forgets it; false when there was nothing to forget. Of two that forget it at the same
    /// moment, one is told so.
    ///
    /// # Errors
    /// The database's.
    pub async fn delete(&self, db: &impl ConnectionTrait) -> Result<bool> {
        Ok(Entity::delete_by_id(self.mark()).exec(db).await?.rows_affected > 0)
    }

    fn key(&self) -> String {
        format!("draft\n{}\n{}", self.kind, self.code.digits())
    }

    fn mark(&self) -> String {
        self.secret.mark("draft", &self.key())
    }
}

/// Forgets every draft whose last day was before `today`.
///
/// # Errors
/// The database's.
pub async fn forget(db: &impl ConnectionTrait, today: NaiveDate) -> Result<()> {
    Entity::delete_many().filter(Column::ExpiresOn.lt(today)).exec(db).await?;
    Ok(())
}
