//! Whether anything was written since: asked of an embedded database on the spot.
//!
//! Most pages depend on what seldom changes. To ask for it costs little; to wait until a thread of
//! the pool has asked costs a page's worth of work. SQLite can tell without a thread, in some
//! microseconds and whoever wrote, that nothing was committed since
//! (<https://www.sqlite.org/pragma.html#pragma_data_version>), and where something was, whether it
//! was the office or a survey. PostgreSQL cannot.

use std::{
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags};

/// The state of the books at some moment, or of some of what stands in them: equal to another while
/// nothing was committed between, or nothing that concerns these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    state: [i64; 2],
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

/// For how long it is not asked again whether another process wrote. What this one writes is known
/// at once.
const TRUSTED: Duration = Duration::from_millis(1);

/// What stands for a state that cannot be told, as before the tables were made.
const UNTOLD: [i64; 2] = [-1; 2];

/// A connection that asks nothing but this.
#[derive(Clone)]
pub(super) struct Stamps(Arc<Kept>);

struct Kept {
    connection: Mutex<Option<Connection>>,
    /// How often something was written here.
    writes: AtomicU64,
    /// What the connection said last.
    commits: AtomicI64,
    /// The state of what seldom changes, as of then; below zero: it could not be told.
    seldom: [AtomicI64; 2],
    /// When it was asked: microseconds after `begun`.
    asked_at: AtomicU64,
    /// How often something had been written before it was asked.
    asked_after: AtomicU64,
    begun: Instant,
}

impl Stamps {
    /// Those of the database in this file; `None`: there is no file, and no stamp.
    pub fn of(file: Option<&Path>) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = file.and_then(|file| Connection::open_with_flags(file, flags).ok());
        Self(Arc::new(Kept {
            connection: Mutex::new(connection),
            writes: AtomicU64::new(0),
            commits: AtomicI64::new(i64::MIN),
            seldom: UNTOLD.map(AtomicI64::new),
            asked_at: AtomicU64::new(0),
            asked_after: AtomicU64::new(u64::MAX),
            begun: Instant::now(),
        }))
    }

    /// The state just now; `None`: it cannot be told.
    pub fn now(&self) -> Option<Stamp> {
        self.ask()?;
        Some(Stamp { state: [self.0.commits.load(Ordering::SeqCst), 0], time: 0 })
    }

    /// The state just now of what seldom changes; `None`: it cannot be told.
    pub fn seldom(&self) -> Option<Stamp> {
        self.ask()?;
        let state = self.0.seldom.each_ref().map(|part| part.load(Ordering::SeqCst));
        (state != UNTOLD).then_some(Stamp { state, time: 0 })
    }

    /// Learns what is not known yet.
    fn ask(&self) -> Option<()> {
        let kept = &*self.0;
        let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        let now = micros(kept.begun.elapsed());
        let writes = kept.writes.load(Ordering::SeqCst);
        if kept.asked_after.load(Ordering::SeqCst) == writes
            && now.saturating_sub(kept.asked_at.load(Ordering::SeqCst)) < micros(TRUSTED)
        {
            return Some(());
        }
        let connection = kept.connection.lock().unwrap_or_else(PoisonError::into_inner);
        // What is written from here on is not in the answer.
        let writes = kept.writes.load(Ordering::SeqCst);
        let commits = commits(connection.as_ref()?)?;
        if kept.commits.swap(commits, Ordering::SeqCst) != commits {
            // Both only grow, so it does no harm when somebody reads one before and one after.
            let told = seldom(connection.as_ref()?).unwrap_or(UNTOLD);
            for (part, told) in kept.seldom.iter().zip(told) {
                part.store(told, Ordering::SeqCst);
            }
        }
        kept.asked_at.store(now, Ordering::SeqCst);
        kept.asked_after.store(writes, Ordering::SeqCst);
        Some(())
    }

    /// Something was written here; to be said before anybody is told that it was.
    pub fn written(&self) {
        self.0.writes.fetch_add(1, Ordering::SeqCst);
    }

    /// Lets the connection go.
    pub fn close(&self) {
        drop(self.0.connection.lock().unwrap_or_else(PoisonError::into_inner).take());
        self.written();
    }
}

fn commits(connection: &Connection) -> Option<i64> {
    let mut asked = connection.prepare_cached("PRAGMA data_version").ok()?;
    asked.query_row([], |row| row.get(0)).ok()
}

/// The revision of the office and the last survey that was published: whoever sends something is
/// checked against these, and they are the same for days while hundreds a second are stored.
fn seldom(connection: &Connection) -> Option<[i64; 2]> {
    let sql = "SELECT COALESCE((SELECT n FROM counters WHERE name = 'office'), 0), \
               COALESCE((SELECT MAX(id) FROM surveys), 0)";
    let mut asked = connection.prepare_cached(sql).ok()?;
    asked.query_row([], |row| Ok([row.get(0)?, row.get(1)?])).ok()
}
