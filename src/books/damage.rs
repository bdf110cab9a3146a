//! Looking whether the file of an embedded database is whole: its pages, not what they say.

use std::fs;

use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use super::{Books, connect};
use crate::error::{Error, Result};

/// The largest file that is looked through at every start, in bytes: about a second's work.
const SMALL: u64 = 256 * 1024 * 1024;
/// How much of what is wrong is told.
const TOLD: usize = 10;

impl Books {
    /// Looks through the file, if that takes only a moment: whether its pages hold together.
    ///
    /// # Errors
    /// [`Error::Damaged`] when they do not; the database's.
    pub async fn look_through(&self) -> Result<()> {
        let path = connect::file(&self.url);
        let size = path.and_then(|path| fs::metadata(path).ok()).map(|file| file.len());
        if size.is_some_and(|size| size > SMALL) {
            tracing::info!("the database file is large: `hoiam check` looks whether it is whole");
            return Ok(());
        }
        match self.pragma("PRAGMA quick_check(1)").await?.pop() {
            Some(wrong) => Err(Error::Damaged(wrong)),
            None => Ok(()),
        }
    }

    /// Looks through all of the file, indexes too: what is wrong, one sentence each.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn damage(&self) -> Result<Vec<String>> {
        let wrong = self.pragma(&format!("PRAGMA integrity_check({TOLD})")).await?;
        Ok(wrong.iter().map(|wrong| format!("the database file is damaged: {wrong}")).collect())
    }

    /// What a check of SQLite's finds wrong. PostgreSQL looks after its files itself.
    async fn pragma(&self, pragma: &str) -> Result<Vec<String>> {
        if self.backend() != DbBackend::Sqlite {
            return Ok(Vec::new());
        }
        let asked = Statement::from_string(DbBackend::Sqlite, pragma);
        // On a connection of its own: one that was searched by before still has in mind how the
        // index of words was laid out then, and takes what changed since for damage.
        let fresh = connect::single(&self.url).await?;
        let rows = fresh.query_all_raw(asked).await.map_err(Error::from);
        fresh.close().await?;
        let rows = match rows {
            Err(Error::Damaged(wrong)) => return Ok(vec![wrong]),
            rows => rows?,
        };
        let said = rows.iter().map(|row| Ok(row.try_get_by_index::<String>(0)?));
        let said: Result<Vec<_>> = said.collect();
        let said = said?.into_iter().filter(|said| said != "ok");
        Ok(said.map(|said| said.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
    }
}
