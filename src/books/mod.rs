//! The books: the database, how it is reached, and the one door through which it is changed.
//!
//! [`Books::write`] is the only way to change anything; [`Books::read`] and [`Books::look`] are
//! the ways to ask. Nobody is answered before the commit that holds their change.

mod ask;
pub mod backup;
pub mod batch;
mod connect;
pub mod counters;
mod damage;
mod door;
pub mod drafts;
pub mod gathering;
pub mod keys;
pub mod misses;
pub mod outbox;
mod pulse;
pub mod rows;
mod settling;
pub mod shared;
mod stamp;
pub mod tables;
mod trouble;

use std::num::NonZeroUsize;

use futures_util::future::BoxFuture;
use migrations::{Migrator, MigratorTrait, SchemaManager};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend,
    IsolationLevel, Statement, TransactionTrait,
};

use crate::{error::Result, jobs::Stop};

pub(crate) use ask::ask;
pub use door::{Change, TOGETHER};
pub use stamp::Stamp;
pub use trouble::Trouble;

/// The advisory lock under which copies that start together queue to migrate.
const MIGRATION_LOCK: i64 = 7_270_001;

/// A database, open for questions and for changes.
#[derive(Clone)]
pub struct Books {
    url: String,
    read: DatabaseConnection,
    write: DatabaseConnection,
    door: door::Door,
    together: NonZeroUsize,
    settling: settling::Settling,
    stamps: stamp::Stamps,
    pulse: pulse::Pulse,
}

impl Books {
    /// Opens the database at `url` (`sqlite:PATH` or `postgres://…`). A missing SQLite file is
    /// made; its schema is [`migrate`](Self::migrate)'s to make.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn open(url: &str) -> Result<Self> {
        Self::open_committing(url, TOGETHER).await
    }

    /// The same, with so many changes at most that share one commit.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn open_committing(url: &str, together: NonZeroUsize) -> Result<Self> {
        let (write, read) = connect::pools(url).await?;
        let settling = settling::Settling::begin(url);
        let stamps = stamp::Stamps::of(connect::file(url));
        let door = door::Door::new(&write, together, settling.clone(), stamps.clone());
        let pulse = pulse::Pulse::new();
        Ok(Self { url: url.to_owned(), read, write, door, together, settling, stamps, pulse })
    }

    /// Brings the schema up to date. Copies that start together on PostgreSQL queue on a lock.
    ///
    /// # Errors
    /// When a step fails; the steps before it stay.
    pub async fn migrate(&self) -> Result<()> {
        self.migrate_by(None).await
    }

    /// Brings the schema so many steps further; `None`: up to date.
    async fn migrate_by(&self, steps: Option<u32>) -> Result<()> {
        if self.backend() == DbBackend::Sqlite {
            return Ok(Migrator::up(&self.write, steps).await?);
        }
        let one = connect::single(&self.url).await?;
        one.execute_unprepared(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})")).await?;
        let done = Migrator::up(&one, steps).await;
        one.close().await?; // ends the session, and with it the lock
        Ok(done?)
    }

    /// Whether the database has no schema at all yet.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn is_bare(&self) -> Result<bool> {
        let schema = SchemaManager::new(&self.read);
        Ok(!schema.has_table("seaql_migrations").await?)
    }

    /// How many steps the schema still lacks; below zero: it has steps that this version does not
    /// know. A question that changes nothing.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn missing_steps(&self) -> Result<i64> {
        let sql = "SELECT COUNT(*) AS n FROM seaql_migrations";
        let row = self.read.query_one_raw(Statement::from_string(self.backend(), sql)).await?;
        let made: i64 = row.map(|row| row.try_get("", "n")).transpose()?.unwrap_or(0);
        Ok(Migrator::migrations().len().cast_signed() as i64 - made)
    }

    /// Which of the two databases this is.
    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    /// For questions that need no common snapshot.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// The state of the books just now; `None`: it cannot be told without asking.
    pub fn stamp(&self) -> Option<Stamp> {
        self.stamps.now()
    }

    /// The state just now of what seldom changes, the office and the surveys; `None`: it cannot be
    /// told without asking.
    pub fn seldom(&self) -> Option<Stamp> {
        self.stamps.seldom()
    }

    /// The connection that writes, for the schema's own steps and for tests that look behind the
    /// door. Everything else goes through [`write`](Self::write). What is done with it is not taken
    /// for what another process may do unnoticed for a moment: the next stamp looks for it.
    pub fn writer(&self) -> &DatabaseConnection {
        self.stamps.written();
        &self.write
    }

    /// Asks several questions of one unchanging snapshot.
    ///
    /// # Errors
    /// Those of `act`, and the database's.
    pub async fn look<T>(
        &self,
        act: impl AsyncFnOnce(&DatabaseTransaction) -> Result<T>,
    ) -> Result<T> {
        let snapshot = if self.backend() == DbBackend::Sqlite {
            self.read.begin().await?
        } else {
            let level = Some(IsolationLevel::RepeatableRead);
            self.read.begin_with_config(level, Some(AccessMode::ReadOnly)).await?
        };
        let seen = act(&snapshot).await;
        snapshot.rollback().await?;
        seen
    }

    /// Makes one change: `act`, given `input` and a transaction, all of it or nothing.
    ///
    /// On SQLite the changes that wait at that moment share one commit; on PostgreSQL each is a
    /// transaction of its own, made again when the database asks for it.
    ///
    /// # Errors
    /// Those of `act`, which undo this change alone, and the database's.
    pub async fn write<I, T, F>(&self, input: I, act: F) -> Result<T>
    where
        I: Send + Sync + 'static,
        T: Send + 'static,
        F: for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<T>>
            + Send
            + Sync
            + 'static,
    {
        self.write_many(1, input, act).await
    }

    /// The same for a change that is really so `many`, carried out together: the numbers for
    /// operators count each.
    async fn write_many<I, T, F>(&self, many: usize, input: I, act: F) -> Result<T>
    where
        I: Send + Sync + 'static,
        T: Send + 'static,
        F: Change<I, T>,
    {
        self.door.pass(many, input, act).await
    }

    /// Feels whether the database is there, until `stop` says so. A file is always there.
    pub async fn feel(&self, mut stop: Stop) {
        let stopped = stop.wait_for(|stop| *stop);
        if self.backend() == DbBackend::Sqlite {
            return drop(stopped.await);
        }
        tokio::select! {
            never = self.pulse.feel(&self.url) => match never {},
            _ = stopped => {}
        }
    }

    /// Waits until the database is away: for ever, where nobody [feels](Self::feel) it.
    pub async fn gone(&self) {
        match self.backend() {
            DbBackend::Sqlite => std::future::pending().await,
            _ => self.pulse.gone().await,
        }
    }

    /// Waits until every change on its way is committed, and lets go of the database.
    ///
    /// # Errors
    /// When a connection cannot be ended properly.
    pub async fn close(&self) -> Result<()> {
        self.door.close().await;
        self.settling.stop().await;
        self.stamps.close();
        self.read.close_by_ref().await?;
        Ok(self.write.close_by_ref().await?)
    }
}
