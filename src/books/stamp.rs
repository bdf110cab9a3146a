//! Whether anything was written since: asked of an embedded database on the spot.
//!
//! Most pages depend on what seldom changes. To ask for it costs little; to wait until a thread of
//! the pool has asked costs a page's worth of work. SQLite can tell without a thread, in some
//! microseconds and whoever wrote, that nothing was committed since
//! (<https://www.sqlite.org/pragma.html#pragma_data_version>). PostgreSQL cannot.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::{Connection, OpenFlags};

/// The state of the books at some moment: equal to another while nothing was committed between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    commits: i64,
    time: i64,
}

impl Stamp {
    /// The same state, looked at in a stretch of time of this number: what is told of it depends on
    /// the time too.
    #[must_use]
    pub const fn in_time(self, time: i64) -> Self {
        Self { time, ..self }
    }
}

/// A connection that asks nothing but this.
#[derive(Clone)]
pub(super) struct Stamps(Arc<Mutex<Option<Connection>>>);

impl Stamps {
    /// Those of the database in this file; `None`: there is no file, and no stamp.
    pub fn of(file: Option<&Path>) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = file.and_then(|file| Connection::open_with_flags(file, flags).ok());
        Self(Arc::new(Mutex::new(connection)))
    }

    /// The state just now; `None`: it cannot be told.
    pub fn now(&self) -> Option<Stamp> {
        let connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut asked = connection.as_ref()?.prepare_cached("PRAGMA data_version").ok()?;
        let commits = asked.query_row([], |row| row.get(0)).ok()?;
        Some(Stamp { commits, time: 0 })
    }

    /// Lets the connection go.
    pub fn close(&self) {
        drop(self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}
