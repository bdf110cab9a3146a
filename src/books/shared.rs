//! A question that many have at the same moment, put to the database once for all of them.

use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Mutex;

use crate::error::Result;

/// One question, and the last answer to it.
#[derive(Debug)]
pub struct Shared<T> {
    /// How often it was put.
    put: AtomicU64,
    /// The number of the question that was answered last, and its answer. Who holds this is the
    /// one who asks.
    answered: Mutex<Option<(u64, T)>>,
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self { put: AtomicU64::new(0), answered: Mutex::new(None) }
    }
}

impl<T: Clone> Shared<T> {
    /// An answer that was true at some moment after this call began: never one to a question that
    /// somebody had put before. Those who come while a question is on its way share the next one.
    ///
    /// # Errors
    /// Those of `ask`, to whoever put the question; who waits puts it again.
    pub async fn ask(&self, ask: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
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
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use futures_util::future::join_all;

    use super::*;

    /// Puts the question; whoever waits for it comes meanwhile.
    async fn counted(shared: &Shared<u32>, asked: &Cell<u32>) -> u32 {
        let ask = async || {
            asked.set(asked.get() + 1);
            tokio::task::yield_now().await;
            Ok(asked.get())
        };
        shared.ask(ask).await.unwrap()
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
        let slow = shared.ask(async || {
            let seen = truth.get();
            tokio::task::yield_now().await;
            Ok(seen)
        });
        let late = async {
            truth.set(2);
            shared.ask(async || Ok(truth.get())).await
        };
        let (slow, late) = tokio::join!(slow, late);
        assert_eq!((slow.unwrap(), late.unwrap()), (1, 2));
    }

    #[tokio::test]
    async fn a_failed_question_is_put_again() {
        let shared = Shared::default();
        let failed = shared.ask(async || Err(crate::error::Error::SignedOut)).await;
        assert!(failed.is_err());
        assert_eq!(shared.ask(async || Ok(7)).await.unwrap(), 7);
    }
}
