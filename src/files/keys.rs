//! Keys of imported rows, by which a second import adds nothing.

use std::collections::HashMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, SqlErr};

use crate::{
    books::tables::import_key,
    error::{Error, Result},
    secrets::{Secret, digest},
};

/// How many keys are asked for or written in one statement.
const AT_ONCE: usize = 500;

/// What a row is known by, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowKey {
    /// The keyed hash of the sender's own key, or of the file and the row's place in it.
    pub key_hash: String,
    /// The keyed hash of what stands in the row.
    pub content_hash: String,
}

/// What the books know of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Nothing yet.
    Never,
    /// It was imported as it stands.
    Same,
    /// Something else was imported under its key.
    Different,
}

impl RowKey {
    /// A row with a key of its own, or the `nth` row of a file known by `file`.
    pub fn new(secret: &Secret, key: Option<&str>, file: &str, nth: usize, content: &str) -> Self {
        let key = key.map_or_else(|| format!("file\n{file}\n{nth}"), |key| format!("key\n{key}"));
        Self {
            key_hash: secret.mark("import-key", &key),
            content_hash: secret.mark("import-row", content),
        }
    }
}

/// The name of a file's content under the settings that it is read with.
pub fn file_name(bytes: &[u8], settings: &[&str]) -> String {
    format!("{}\n{}", digest(bytes), settings.join("\n"))
}

/// What the books know of each row, in their order.
///
/// # Errors
/// The database's.
pub async fn seen(db: &impl ConnectionTrait, scope: &str, keys: &[RowKey]) -> Result<Vec<Seen>> {
    let mut known = HashMap::new();
    for part in keys.chunks(AT_ONCE) {
        let hashes = part.iter().map(|key| key.key_hash.as_str());
        let rows = import_key::Entity::find()
            .filter(import_key::Column::Scope.eq(scope))
            .filter(import_key::Column::KeyHash.is_in(hashes))
            .all(db)
            .await?;
        known.extend(rows.into_iter().map(|row| (row.key_hash, row.content_hash)));
    }
    let look = |key: &RowKey| match known.get(&key.key_hash) {
        None => Seen::Never,
        Some(content) if *content == key.content_hash => Seen::Same,
        Some(_) => Seen::Different,
    };
    Ok(keys.iter().map(look).collect())
}

/// Another import was faster.
fn meanwhile() -> Error {
    Error::Refused {
        code: "imported-meanwhile",
        said: "another import took in some of these rows at the same moment; run it again".into(),
    }
}

/// Remembers rows, in the transaction that takes them in.
///
/// # Errors
/// When another import took some of them in at the same moment; the database's.
pub async fn remember(db: &impl ConnectionTrait, scope: &str, keys: &[RowKey]) -> Result<()> {
    for part in keys.chunks(AT_ONCE) {
        let rows = part.iter().map(|key| import_key::ActiveModel {
            scope: Set(scope.to_owned()),
            key_hash: Set(key.key_hash.clone()),
            content_hash: Set(key.content_hash.clone()),
        });
        let done = import_key::Entity::insert_many(rows).exec_without_returning(db).await;
        done.map_err(|error| match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => meanwhile(),
            _ => error.into(),
        })?;
    }
    Ok(())
}
