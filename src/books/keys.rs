//! One-time keys: the second arrival of a request gets the first one's answer.

pub mod forgetting;
pub mod sorted;

use axum::http;
use chrono::NaiveDate;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::tables::one_time_key;
use crate::{
    error::{Error, Result},
    random::Random,
    secrets::{Secret, digest},
};

/// How many days a key is remembered.
pub const DAYS: u64 = 2;
/// The longest key that is taken, in bytes.
pub const LONGEST: usize = 200;

/// A key that the sender chose, together with what they sent under it.
#[derive(Clone)]
pub struct OneTimeKey {
    secret: Secret,
    key: String,
    key_hash: String,
    request_hash: String,
    nonce: [u8; 12],
}

/// An answer that was given before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstAnswer {
    /// Its HTTP status.
    pub status: u16,
    /// Its body.
    pub body: String,
}

impl FirstAnswer {
    /// An answer with this JSON as its body.
    ///
    /// # Errors
    /// When it is no JSON.
    pub fn json(status: http::StatusCode, body: &impl serde::Serialize) -> Result<Self> {
        let body = serde_json::to_string(body);
        let body = body.map_err(|why| Error::Internal(format!("no JSON: {why}")))?;
        Ok(Self { status: status.as_u16(), body })
    }
}

impl OneTimeKey {
    /// `address` keeps keys of different addresses apart; `request` is the body as it came.
    pub fn new(secret: &Secret, random: &Random, address: &str, key: &str, request: &[u8]) -> Self {
        let key = format!("{address}\n{key}");
        Self {
            key_hash: secret.short_mark("one-time-key", &key),
            request_hash: secret.short_mark("request", &digest(request)),
            nonce: random.bytes(),
            secret: secret.clone(),
            key,
        }
    }

    /// The answer given to this key before; `None` when it is new.
    ///
    /// # Errors
    /// [`Error::KeyReused`] when it came with another body then.
    pub async fn first_answer(&self, db: &impl ConnectionTrait) -> Result<Option<FirstAnswer>> {
        let Some(row) = one_time_key::Entity::find_by_id(self.key_hash.clone()).one(db).await?
        else {
            return Ok(None);
        };
        self.answer_in(&row).map(Some)
    }

    /// The answer that was remembered under this key.
    fn answer_in(&self, row: &one_time_key::Model) -> Result<FirstAnswer> {
        if row.request_hash != self.request_hash {
            return Err(Error::KeyReused);
        }
        let corrupt = |why: &str| Error::Corrupt {
            table: "one_time_keys",
            id: row.key_hash.clone(),
            why: why.to_owned(),
        };
        let body = self.secret.open(&self.key, &row.answer);
        let body = body.ok_or_else(|| corrupt("its answer does not open with its key"))?;
        let status = u16::try_from(row.status).map_err(|_| corrupt("its status is no status"))?;
        Ok(FirstAnswer { status, body })
    }

    /// Remembers the answer, in the transaction of the change itself.
    ///
    /// # Errors
    /// When another transaction answered this key first; the change is then made again and finds
    /// that answer.
    pub async fn remember(
        &self,
        db: &impl ConnectionTrait,
        answer: &FirstAnswer,
        today: NaiveDate,
    ) -> Result<()> {
        let row = self.row(answer, today);
        one_time_key::Entity::insert(row).exec_without_returning(db).await?;
        Ok(())
    }

    fn row(&self, answer: &FirstAnswer, today: NaiveDate) -> one_time_key::ActiveModel {
        one_time_key::ActiveModel {
            key_hash: Set(self.key_hash.clone()),
            request_hash: Set(self.request_hash.clone()),
            status: Set(i32::from(answer.status)),
            answer: Set(self.secret.seal(&self.key, &answer.body, self.nonce)),
            expires_on: Set(today + chrono::Days::new(DAYS)),
        }
    }
}
