//! Connecting: one writer and several readers on SQLite, one pool on PostgreSQL.

use std::{io::ErrorKind, path::Path, time::Duration};

use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbErr, RuntimeErr};

use super::settling;
use crate::secrets::write_private;

/// Readers of one SQLite file. They never wait for the writer.
const READERS: u32 = 4;
/// Rows that the thread of a connection reads ahead. It is woken for each such heap, not for each
/// row.
const ROWS: usize = 500;
/// Connections to PostgreSQL held by one copy.
const CONNECTIONS: u32 = 16;

/// The pool for writing and the pool for reading. On PostgreSQL they are the same.
pub async fn pools(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), DbErr> {
    if !url.starts_with("sqlite:") {
        let mut options = plain(url);
        options.max_connections(CONNECTIONS).min_connections(1);
        options.test_before_acquire_if_idle_for(Duration::from_secs(30));
        options.set_application_name("hoiam");
        let pool = Database::connect(options).await?;
        return Ok((pool.clone(), pool));
    }
    make_private(url)?;
    let write = Database::connect(sqlite(url, 1, false)).await?;
    let read = Database::connect(sqlite(url, READERS, true)).await?;
    Ok((write, read))
}

/// Makes the file of a new SQLite database so that only its owner can read it; the files beside it
/// follow it in that.
fn make_private(url: &str) -> Result<(), DbErr> {
    let Some(path) = file(url) else { return Ok(()) };
    match write_private(path, "") {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            Err(DbErr::Conn(RuntimeErr::Internal(format!("{}: {error}", path.display()))))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The file of an embedded database; `None`: it has none, in memory or elsewhere.
pub fn file(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?.trim_start_matches("//").split('?').next()?;
    (!path.is_empty() && !path.starts_with(':')).then(|| Path::new(path))
}

/// One connection of its own, for what must happen in one session.
pub async fn single(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = plain(url);
    options.max_connections(1);
    Database::connect(options).await
}

fn plain(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.to_owned());
    options.connect_timeout(Duration::from_secs(5));
    options.acquire_timeout(Duration::from_secs(10));
    options.sqlx_logging(false);
    options
}

/// Write-ahead log, an fsync on every commit, and a long wait for a writer in another process:
/// an import beside a running server may hold the file for some seconds.
fn sqlite(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = plain(url);
    options.max_connections(connections).min_connections(1).test_before_acquire(false);
    options.idle_timeout(None::<Duration>).max_lifetime(None::<Duration>);
    options.map_sqlx_sqlite_opts(move |file| {
        let file = file
            .busy_timeout(Duration::from_secs(30))
            .pragma("synchronous", "FULL")
            .pragma("temp_store", "memory")
            .pragma("cache_size", "-8000")
            .pragma("mmap_size", "268435456")
            .row_buffer_size(ROWS)
            .statement_cache_capacity(256);
        if read_only {
            file.create_if_missing(false).pragma("query_only", "1")
        } else {
            file.create_if_missing(true)
                .pragma("journal_mode", "WAL")
                .pragma("journal_size_limit", "67108864")
                .pragma("wal_autocheckpoint", settling::LONGEST)
                .optimize_on_close(true, None)
        }
    });
    options
}
