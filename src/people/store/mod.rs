//! Questions put to the database about people, how they sign in, and what they are.

pub mod links;
pub mod people;
pub mod sessions;
pub mod tokens;
pub mod tries;

use chrono::{DateTime, Utc};
use sea_orm::DatabaseTransaction;

use crate::error::Result;

/// Forgets sessions that have ended, links that hold no longer, and tries that are forgiven.
///
/// # Errors
/// The database's.
pub async fn forget(tx: &DatabaseTransaction, now: DateTime<Utc>) -> Result<()> {
    sessions::forget(tx, now).await?;
    links::forget(tx, now).await?;
    tries::forget(tx, now).await
}
