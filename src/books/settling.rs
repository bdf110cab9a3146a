//! Settling what was written: moving pages of an embedded database from its log into its file,
//! beside the writer.
//!
//! SQLite appends every commit to a log, and moves the pages of the log into the file when it has
//! grown long (a checkpoint). Left to itself it does so in the middle of a commit, and whoever sent
//! something at that moment waits for a thousand pages. So this is done here, on a connection of
//! its own, while the writer goes on; the writer does itself only what is left when the log has
//! become very long ([`LONGEST`]).

use sea_orm::{ConnectionTrait as _, DatabaseConnection};
use tokio::sync::{mpsc, oneshot};

use super::connect;

/// Pages of the log at which the writer settles them itself: 64 MB.
pub(super) const LONGEST: &str = "16000";
/// Changes that are let come together before they are settled.
const TOGETHER: usize = 256;

/// What the one who settles is told.
enum Word {
    /// There is something to settle.
    Settle,
    /// Nothing more will come; to be answered when the connection is let go.
    Stop(oneshot::Sender<()>),
}

/// Where it is said that something was written.
#[derive(Clone)]
pub(super) struct Settling {
    told: mpsc::Sender<Word>,
    /// Changes since the last word.
    waiting: usize,
}

impl Settling {
    /// Begins to wait for something to settle in the database at `url`.
    pub fn begin(url: &str) -> Self {
        let (told, words) = mpsc::channel(1);
        tokio::spawn(settle(url.to_owned(), words));
        Self { told, waiting: 0 }
    }

    /// Notes that so many changes were committed.
    pub fn note(&mut self, changes: usize) {
        self.waiting += changes;
        // While it is at work it hears nothing; then the next change says it.
        if self.waiting >= TOGETHER && self.told.try_send(Word::Settle).is_ok() {
            self.waiting = 0;
        }
    }

    /// Lets the connection go.
    pub async fn stop(&self) {
        let (reply, stopped) = oneshot::channel();
        if self.told.send(Word::Stop(reply)).await.is_ok() {
            // It has gone too if it does not answer.
            drop(stopped.await);
        }
    }
}

async fn settle(url: String, mut words: mpsc::Receiver<Word>) {
    let mut connection: Option<DatabaseConnection> = None;
    while let Some(word) = words.recv().await {
        match word {
            Word::Settle => {
                if connection.is_none() {
                    connection = connect::single(&url).await.ok();
                }
                if let Some(connection) = &connection {
                    // What hinders it hinders the writer too, who says so.
                    let settled = connection.execute_unprepared("PRAGMA wal_checkpoint(PASSIVE)");
                    drop(settled.await);
                }
            }
            Word::Stop(reply) => {
                if let Some(connection) = connection.take() {
                    drop(connection.close().await);
                }
                reply.send(()).ok(); // who waited for it may have gone
                return;
            }
        }
    }
}
