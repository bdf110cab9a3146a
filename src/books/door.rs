//! The one door for writing.
//!
//! On SQLite a single task holds the one writing connection. It takes the changes that wait at
//! that moment, runs them one after the other, and commits them together: an acknowledged write is
//! as durable as one fsync and as cheap as a share of it. Changes seldom fail, so they run without
//! savepoints at first; when one fails, all of the group are undone and made again, each in a
//! savepoint of its own, and only what fails is undone. On PostgreSQL the server groups commits
//! itself, so each change is a transaction of its own.

mod each;

use std::{num::NonZeroUsize, panic::AssertUnwindSafe};

use futures_util::{FutureExt as _, future::BoxFuture};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use tokio::sync::{mpsc, oneshot};

use super::{settling::Settling, stamp::Stamps};
use crate::error::{Error, Result};

/// The most changes that share a commit where no setting says otherwise, so that the first of them
/// does not wait for ever.
pub const TOGETHER: NonZeroUsize = NonZeroUsize::MIN.saturating_add(255);
/// Changes that may wait before those who send more are held back.
const WAITING: usize = 4096;

/// What a change does: reads and writes through the transaction, with its input at hand.
pub trait Change<I, T>:
    for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static
{
}

impl<I, T, F> Change<I, T> for F where
    F: for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<T>>
        + Send
        + Sync
        + 'static
{
}

#[derive(Clone)]
pub(super) enum Door {
    Grouped(mpsc::Sender<Box<dyn Waiting>>),
    Each(DatabaseConnection),
}

impl Door {
    pub fn new(
        write: &DatabaseConnection,
        together: NonZeroUsize,
        settling: Settling,
        stamps: Stamps,
    ) -> Self {
        if write.get_database_backend() != DbBackend::Sqlite {
            return Self::Each(write.clone());
        }
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(keep(write.clone(), receiver, together.get(), settling, stamps));
        Self::Grouped(sender)
    }

    /// Makes a change, which counts as so `many`.
    pub async fn pass<I, T, F>(&self, many: usize, input: I, act: F) -> Result<T>
    where
        I: Send + Sync + 'static,
        T: Send + 'static,
        F: Change<I, T>,
    {
        match self {
            Self::Each(write) => {
                let done = each::each(write, &input, &act).await?;
                count(many);
                Ok(done)
            }
            Self::Grouped(door) => {
                let (reply, answer) = oneshot::channel();
                let one = One { many, input, act, done: None, reply };
                door.send(Box::new(one)).await.map_err(|_| closed())?;
                answer.await.map_err(|_| closed())?
            }
        }
    }

    /// Waits until the changes that are on their way have been committed.
    pub async fn close(&self) {
        if let Self::Grouped(door) = self {
            let (reply, answer) = oneshot::channel();
            let last = One { many: 0, input: (), act: nothing, done: None, reply };
            if door.send(Box::new(last)).await.is_ok() {
                // An error here is the database's and was told to those whom it concerns.
                drop(answer.await);
            }
        }
    }
}

fn nothing<'a>(_: &'a DatabaseTransaction, (): &'a ()) -> BoxFuture<'a, Result<()>> {
    std::future::ready(Ok(())).boxed()
}

fn panicked() -> Error {
    Error::Internal("a change panicked".to_owned())
}

fn closed() -> Error {
    Error::Unavailable("the server is shutting down".to_owned())
}

/// Counts a commit, for operators, and the changes in it.
fn count(changes: usize) {
    metrics::counter!("hoiam_commits_total").increment(1);
    metrics::counter!("hoiam_changes_total").increment(changes as u64);
}

/// A change and the one who waits for it.
pub(super) trait Waiting: Send {
    /// As how many it counts.
    fn many(&self) -> usize;
    /// Runs the change; false when it must be undone.
    fn run<'a>(&'a mut self, tx: &'a DatabaseTransaction) -> BoxFuture<'a, bool>;
    /// Says how it went: what the change gave, or why the group could not be committed.
    fn answer(self: Box<Self>, committed: std::result::Result<(), DbErr>);
}

struct One<I, T, F> {
    many: usize,
    input: I,
    act: F,
    done: Option<Result<T>>,
    reply: oneshot::Sender<Result<T>>,
}

impl<I, T, F> Waiting for One<I, T, F>
where
    I: Send + Sync,
    T: Send,
    F: for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<T>> + Send + Sync,
{
    fn many(&self) -> usize {
        self.many
    }

    fn run<'a>(&'a mut self, tx: &'a DatabaseTransaction) -> BoxFuture<'a, bool> {
        async move {
            let done = AssertUnwindSafe((self.act)(tx, &self.input)).catch_unwind().await;
            let done = done.unwrap_or_else(|_| Err(panicked()));
            self.done.insert(done).is_ok()
        }
        .boxed()
    }

    fn answer(self: Box<Self>, committed: std::result::Result<(), DbErr>) {
        let answer = match (self.done, committed) {
            // A refusal stands whatever became of the others.
            (Some(Err(refusal)), _) => Err(refusal),
            (Some(Ok(done)), Ok(())) => Ok(done),
            // Nothing is wrong with a change whose group the database did not take.
            (Some(Ok(_)) | None, Err(error)) => Err(not_taken(error)),
            (None, Ok(())) => Err(Error::Internal("a change was not run".to_owned())),
        };
        // Who sent it may have gone; the change stands all the same.
        drop(self.reply.send(answer));
    }
}

/// Why a group was not taken. What the database says of its end (no such savepoint) is often not
/// why, but it is always the database's matter.
fn not_taken(error: DbErr) -> Error {
    match Error::from(error) {
        Error::Db(error) => Error::Unavailable(error.to_string()),
        error => error,
    }
}

/// Keeps the door: takes what waits, runs it, commits it, answers.
async fn keep(
    write: DatabaseConnection,
    mut door: mpsc::Receiver<Box<dyn Waiting>>,
    together: usize,
    mut settling: Settling,
    stamps: Stamps,
) {
    while let Some(first) = door.recv().await {
        let mut group = vec![first];
        let committed = run_group(&write, &mut group, &mut door, together).await;
        if committed.is_ok() {
            let many = group.iter().map(|one| one.many()).sum();
            count(many);
            settling.note(many);
            stamps.written();
        } else {
            renew(&write).await;
        }
        for one in group {
            one.answer(committed.clone());
        }
    }
}

/// Lets the writing connection go after a group that could not be committed, as on a full disk:
/// SQLite has undone the transaction by itself then, and the connection does not know it.
async fn renew(write: &DatabaseConnection) {
    if let Ok(connection) = write.get_sqlite_connection_pool().acquire().await {
        // It is of no use any more, however its end goes.
        drop(connection.close().await);
    }
}

async fn run_group(
    write: &DatabaseConnection,
    group: &mut Vec<Box<dyn Waiting>>,
    door: &mut mpsc::Receiver<Box<dyn Waiting>>,
    together: usize,
) -> std::result::Result<(), DbErr> {
    let tx = write.begin_with_options(immediate()).await?;
    let mut at = 0;
    while at < group.len() {
        if !group[at].run(&tx).await {
            tx.rollback().await?;
            return run_apart(write, group).await;
        }
        at += 1;
        // Whoever came meanwhile shares the commit.
        if at == group.len()
            && at < together
            && let Ok(next) = door.try_recv()
        {
            group.push(next);
        }
    }
    tx.commit().await
}

/// The same, with each change in a savepoint: those that fail are undone alone.
async fn run_apart(
    write: &DatabaseConnection,
    group: &mut [Box<dyn Waiting>],
) -> std::result::Result<(), DbErr> {
    let tx = write.begin_with_options(immediate()).await?;
    for one in group {
        let savepoint = tx.begin().await?;
        if one.run(&savepoint).await {
            savepoint.commit().await?;
        } else {
            savepoint.rollback().await?;
        }
    }
    tx.commit().await
}

/// `BEGIN IMMEDIATE` on SQLite, so that a change that reads and then writes never fails half way
/// because another process wrote meanwhile. PostgreSQL ignores it.
fn immediate() -> TransactionOptions {
    let mode = Some(SqliteTransactionMode::Immediate);
    TransactionOptions { sqlite_transaction_mode: mode, ..TransactionOptions::default() }
}
