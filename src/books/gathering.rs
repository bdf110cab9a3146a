//! Things of one kind that many bring at the same moment, stored by one change for all of them.
//!
//! A statement that stores a hundred rows costs little more than one that stores a row: most of
//! its cost is its way to the database and back. So whoever brings something while others are
//! being stored waits for the next change, and shares it with all who came meanwhile. Whoever
//! comes alone is stored at once.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use sea_orm::DatabaseTransaction;
use tokio::sync::{mpsc, oneshot};

use super::Books;
use crate::error::{Error, Result};

/// Things that may wait before those who bring more are held back.
const WAITING: usize = 4096;

/// Something that is stored together with others of its kind.
pub trait Gathered: Send + Sync + Sized + 'static {
    /// What whoever brought it is told.
    type Done: Send + 'static;

    /// Stores them, in their order, and tells what became of each. A refusal of one is told in its
    /// place, and nothing of it was stored; an error of the whole undoes all of them.
    fn store<'a>(
        tx: &'a DatabaseTransaction,
        things: &'a [Self],
    ) -> BoxFuture<'a, Result<Vec<Result<Self::Done>>>>;
}

/// Where things of one kind are brought.
pub struct Gathering<G: Gathered>(mpsc::Sender<Brought<G>>);

type Brought<G> = (G, Reply<G>);
type Reply<G> = oneshot::Sender<Result<<G as Gathered>::Done>>;

impl<G: Gathered> Clone for Gathering<G> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<G: Gathered> Gathering<G> {
    /// Begins to store what is brought, for as long as somebody can bring something.
    pub fn new(books: &Books) -> Self {
        let (sender, waiting) = mpsc::channel(WAITING);
        tokio::spawn(keep(books.clone(), waiting));
        Self(sender)
    }

    /// Has a thing stored, and tells what became of it once that is committed.
    ///
    /// # Errors
    /// Why it is refused; the database's.
    pub async fn bring(&self, thing: G) -> Result<G::Done> {
        let closed = || Error::Unavailable("the server is shutting down".to_owned());
        let (reply, answer) = oneshot::channel();
        self.0.send((thing, reply)).await.map_err(|_| closed())?;
        answer.await.map_err(|_| closed())?
    }
}

async fn keep<G: Gathered>(books: Books, mut waiting: mpsc::Receiver<Brought<G>>) {
    let mut brought = Vec::new();
    while waiting.recv_many(&mut brought, books.together.get()).await > 0 {
        let (things, replies) = brought.drain(..).unzip();
        store(&books, things, replies).await;
    }
}

/// Stores them by one change. Where that fails for a reason of one of them, each is stored by a
/// change of its own, so that nobody is refused for another's sake.
async fn store<G: Gathered>(books: &Books, things: Vec<G>, mut replies: Vec<Reply<G>>) {
    let things = Arc::new(things);
    match all(books, &things).await {
        Ok(done) => {
            for (reply, done) in replies.into_iter().zip(done) {
                tell(reply, done);
            }
        }
        Err(Error::Unavailable(why)) => {
            for reply in replies {
                tell(reply, Err(Error::Unavailable(why.clone())));
            }
        }
        Err(why) => {
            // Alone it was refused for no other's sake.
            if things.len() == 1
                && let Some(reply) = replies.pop()
            {
                return tell(reply, Err(why));
            }
            for (at, reply) in replies.into_iter().enumerate() {
                tell(reply, one(books, &things, at).await);
            }
        }
    }
}

async fn all<G: Gathered>(books: &Books, things: &Arc<Vec<G>>) -> Result<Vec<Result<G::Done>>> {
    let (many, things) = (things.len(), Arc::clone(things));
    let done = books.write_many(many, things, |tx, things| G::store(tx, things)).await?;
    if done.len() == many { Ok(done) } else { Err(untold()) }
}

async fn one<G: Gathered>(books: &Books, things: &Arc<Vec<G>>, at: usize) -> Result<G::Done> {
    let input = (Arc::clone(things), at);
    let store = books.write(input, |tx, (things, at)| G::store(tx, &things[*at..=*at]));
    store.await?.pop().ok_or_else(untold)?
}

/// Who brought it may have gone; it stands all the same.
fn tell<T>(reply: oneshot::Sender<T>, done: T) {
    drop(reply.send(done));
}

fn untold() -> Error {
    Error::Internal("not everybody was told what became of what they brought".to_owned())
}
