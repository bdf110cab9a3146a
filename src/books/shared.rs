//! A question that many have at the same moment, put to the database once for all of them.

use std::sync::{
    PoisonError,
    atomic::{AtomicU64, Ordering},
};

use tokio::sync::Mutex;

use super::Stamp;
use crate::error::Result;

/// One question, and the last answer to it.
#[derive(Debug)]
pub struct Shared<T> {
    /// How often it was put.
    put: AtomicU64,
    /// The number of the question that was answered last, and its answer. Who holds this is the
    /// one who asks.
    answered: Mutex<Option<(u64, T)>>,
    /// The last answer, and the state of the books that it is true of.
    kept: std::sync::Mutex<Option<(Stamp, T)>>,
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        let put = AtomicU64::new(0);
        Self { put, answered: Mutex::default(), kept: std::sync::Mutex::default() }
    }
}

impl<T: Clone> Shared<T> {
    /// An answer that was true at some moment after this call began: never one to a question that
    /// somebody had put before. Those who come while a question is on its way share the next one.
    ///
    /// `stamp`: the state of the books as the call begins. The answer to a question that was put
    /// in this state is the answer now. `None`: nobody can tell.
    ///
    /// # Errors
    /// Those of `ask`, to whoever put the question; who waits puts it again.
    pub async fn ask(
        &self,
        stamp: Option<Stamp>,
        ask: impl AsyncFnOnce() -> Result<T>,
    ) -> Result<T> {
        if let Some(stamp) = stamp
            && let Some((kept, answer)) = &*self.kept.lock().unwrap_or_else(PoisonError::into_inner)
            && *kept == stamp
        {
            return Ok(answer.clone());
        }
        let before = self.put.load(Ordering::SeqCst);
        let mut answered = self.answered.lock().await;
        if let Some((number, answer)) = &*answered
            && *number > before
        {
            return Ok(answer.clone());
        }
        let number = self.put.fetch_add(1, Ordering::SeqCst) + 1;
        let answer = ask().await?;
        *answered = Some((number, answer.clone()));
        if let Some(stamp) = stamp {
            let kept = Some((stamp, answer.clone()));
            *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept;
        }
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use futures_util::future::join_all;
    use sea_orm::ConnectionTrait as _;

    use super::*;

    /// Puts the question; whoever waits for it comes meanwhile.
    async fn counted(shared: &Shared<u32>, asked: &Cell<u32>) -> u32 {
        let ask = async || {
            asked.set(asked.get() + 1);
            tokio::task::yield_now().await;
            Ok(asked.get())
        };
        shared.ask(None, ask).await.unwrap()
    }

    #[tokio::test]
    async fn those_who_come_while_it_is_asked_share_the_next_question() {
        let (shared, asked) = (Shared::default(), Cell::new(0));
        let answers = join_all((0..100).map(|_| counted(&shared, &asked))).await;
        let (first, others) = answers.split_first().unwrap();
        assert_eq!(*first, 1);
        assert!(others.iter().all(|answer| *answer == 2), "{others:?}");
        assert_eq!(counted(&shared, &asked).await, 3);
    }

    #[tokio::test]
    async fn an_answer_is_never_older_than_the_call() {
        let shared = Shared::default();
        let truth = Cell::new(1);
        let slow = shared.ask(None, async || {
            let seen = truth.get();
            tokio::task::yield_now().await;
            Ok(seen)
        });
        let late = async {
            truth.set(2);
            shared.ask(None, async || Ok(truth.get())).await
        };
        let (slow, late) = tokio::join!(slow, late);
        assert_eq!((slow.unwrap(), late.unwrap()), (1, 2));
    }

    #[tokio::test]
    async fn a_failed_question_is_put_again() {
        let shared = Shared::default();
        let failed = shared.ask(None, async || Err(crate::error::Error::SignedOut)).await;
        assert!(failed.is_err());
        assert_eq!(shared.ask(None, async || Ok(7)).await.unwrap(), 7);
    }

    #[tokio::test]
    async fn an_answer_is_kept_until_something_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("books.db").display());
        let books = crate::books::Books::open(&url).await.unwrap();
        let (shared, asked) = (Shared::default(), Cell::new(0));
        let ask = async || {
            let count = async || {
                asked.set(asked.get() + 1);
                Ok(asked.get())
            };
            shared.ask(books.stamp(), count).await.unwrap()
        };
        assert_eq!((ask().await, ask().await), (1, 1));
        books.writer().execute_unprepared("CREATE TABLE notes (id INTEGER)").await.unwrap();
        assert_eq!((ask().await, ask().await), (2, 2));
        books.close().await.unwrap();
        assert_eq!((ask().await, ask().await), (3, 4), "who cannot tell asks each time");
    }
}
