//! What a backup says of itself.

use migrations::{Migrator, MigratorTrait as _};
use serde::{Deserialize, Serialize};

use super::{refused::Refused, tables::Table};
use crate::secrets;

/// The name of the manifest inside the file.
pub const NAME: &str = "manifest.json";
/// The form in which backups are written. A form that an older version would misread is a new one.
const FORMAT: u32 = 1;

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Its form.
    pub format: u32,
    /// The version of the product that made it.
    pub product: String,
    /// How many steps its schema had gone.
    pub schema_steps: u32,
    /// When it was made, RFC 3339 in UTC.
    pub made_at: String,
    /// Everything else that is in the file.
    pub entries: Vec<Entry>,
}

/// One entry of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// How many rows the table has; `None` for what is no table.
    pub rows: Option<u64>,
    /// Its length before compression.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// What every form says, however much else is different in it.
#[derive(Deserialize)]
struct Head {
    format: u32,
    product: String,
}

impl Manifest {
    /// The manifest of a backup that is about to be made, with nothing in it.
    pub fn new(made_at: String) -> Self {
        Self {
            format: FORMAT,
            product: env!("CARGO_PKG_VERSION").to_owned(),
            schema_steps: steps(),
            made_at,
            entries: Vec::new(),
        }
    }

    /// Reads a manifest; `None` when it is none.
    ///
    /// # Errors
    /// [`Refused::Newer`] when it was made by a newer version.
    pub fn read(bytes: &[u8]) -> Result<Option<Self>, Refused> {
        let Ok(head) = serde_json::from_slice::<Head>(bytes) else { return Ok(None) };
        if head.format > FORMAT {
            return Err(Refused::Newer(head.product));
        }
        let Ok(manifest) = serde_json::from_slice::<Self>(bytes) else { return Ok(None) };
        if manifest.schema_steps > steps() {
            return Err(Refused::Newer(manifest.product));
        }
        Ok(Some(manifest))
    }

    /// How many rows there are in all tables.
    pub fn rows(&self) -> u64 {
        self.entries.iter().filter_map(|entry| entry.rows).sum()
    }

    /// How many tables there are.
    pub fn tables(&self) -> usize {
        self.entries.iter().filter(|entry| entry.rows.is_some()).count()
    }

    /// What is said of a table; `None`: it is not in the backup.
    pub fn table(&self, table: &Table) -> Option<&Entry> {
        let name = table.entry();
        self.entries.iter().find(|entry| entry.name == name && entry.rows.is_some())
    }

    /// What is said of the secret key.
    pub fn key(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == secrets::FILE)
    }
}

/// How many steps the schema of this version has gone.
fn steps() -> u32 {
    u32::try_from(Migrator::migrations().len()).unwrap_or(u32::MAX)
}
