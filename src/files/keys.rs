//! Keys of imported rows, by which a second import adds nothing.

use std::collections::{HashMap, HashSet};

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, SqlErr};

use super::{
    RowFault,
    import::{Refused, all_or_nothing},
};
use crate::{
    books::tables::import_key,
    error::{Error, Fault, Result},
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

/// A row of a file, read.
#[derive(Debug)]
pub struct Keyed<T> {
    /// The line of the file on which it begins.
    pub line: usize,
    /// The key that its sender gave it; empty where they gave none.
    pub own: String,
    /// What it is known by.
    pub key: RowKey,
    /// What it says.
    pub value: T,
}

/// What an import adds, and how many rows were there already.
#[derive(Debug)]
pub struct Unseen<T> {
    /// The rows that are new, with what they will be known by.
    pub fresh: Vec<(T, RowKey)>,
    /// How many rows were imported before, as they stand.
    pub already: usize,
}

/// What the books know of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Nothing yet.
    Never,
    /// It was imported as it stands.
    Same,
    /// Something else was imported under its key.
    Different,
}

impl<T> Keyed<T> {
    fn fault(&self, code: &str) -> RowFault {
        let fault = Fault::new("key", code).with("word", &self.own);
        RowFault { line: self.line, column: "key".to_owned(), fault }
    }
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

/// The rows that the books do not have yet.
///
/// # Errors
/// A key that stands twice in the file, or under which something else was imported; the
/// database's.
pub async fn unseen<T>(
    db: &impl ConnectionTrait,
    scope: &str,
    rows: Vec<Keyed<T>>,
) -> Result<Unseen<T>, Refused> {
    let mut known = HashSet::new();
    let repeated = rows.iter().filter(|row| !known.insert(&row.key.key_hash));
    let wrong: Vec<_> = repeated.map(|row| row.fault("field-repeated")).collect();
    if !wrong.is_empty() {
        return Err(Refused::Rows(wrong));
    }
    let seen = seen(db, scope, &rows).await?;
    let told = rows.into_iter().zip(seen).map(|(row, seen)| match seen {
        Seen::Never => Ok(Some((row.value, row.key))),
        Seen::Same => Ok(None),
        Seen::Different => Err(vec![row.fault("key-differs")]),
    });
    let told = all_or_nothing(told)?;
    let already = told.iter().filter(|row| row.is_none()).count();
    Ok(Unseen { fresh: told.into_iter().flatten().collect(), already })
}

async fn seen<T>(db: &impl ConnectionTrait, scope: &str, rows: &[Keyed<T>]) -> Result<Vec<Seen>> {
    let mut known = HashMap::new();
    for part in rows.chunks(AT_ONCE) {
        let hashes = part.iter().map(|row| row.key.key_hash.as_str());
        let found = import_key::Entity::find()
            .filter(import_key::Column::Scope.eq(scope))
            .filter(import_key::Column::KeyHash.is_in(hashes))
            .all(db)
            .await?;
        known.extend(found.into_iter().map(|row| (row.key_hash, row.content_hash)));
    }
    let look = |row: &Keyed<T>| match known.get(&row.key.key_hash) {
        None => Seen::Never,
        Some(content) if *content == row.key.content_hash => Seen::Same,
        Some(_) => Seen::Different,
    };
    Ok(rows.iter().map(look).collect())
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
