//! Requests that came at the same moment, each carried out once for its key: sorted into those to be
//! carried out and those that were answered before.

use std::collections::HashMap;

use chrono::NaiveDate;
use futures_util::{FutureExt as _, future::BoxFuture};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{FirstAnswer, OneTimeKey};
use crate::{
    books::{batch::Batch, gathering::Gathered, tables::one_time_key},
    error::{Error, Result},
};

/// A request that is carried out once for each key.
pub trait Once: Send + Sync + Sized + 'static {
    /// Its key; `None`: each arrival counts.
    fn key(&self) -> Option<&OneTimeKey>;
    /// The local day on which it came.
    fn day(&self) -> NaiveDate;
    /// Carries out requests that nobody carried out yet, and gives their answers in their order.
    /// What it puts into `batch` is carried out right afterwards.
    fn carry_out<'a>(
        tx: &'a DatabaseTransaction,
        fresh: &'a [&'a Self],
        batch: &'a mut Batch,
    ) -> BoxFuture<'a, Result<Vec<FirstAnswer>>>;
}

impl<R: Once> Gathered for R {
    /// The answer, and whether it had been given before.
    type Done = (FirstAnswer, bool);

    fn store<'a>(
        tx: &'a DatabaseTransaction,
        requests: &'a [Self],
    ) -> BoxFuture<'a, Result<Vec<Result<Self::Done>>>> {
        async move {
            let sorted = Sorted::of(tx, requests).await?;
            let mut batch = Batch::default();
            let answers = R::carry_out(tx, &sorted.fresh, &mut batch).await?;
            sorted.remember(tx, &answers, &mut batch);
            batch.run(tx).await?;
            Ok(sorted.told(&answers))
        }
        .boxed()
    }
}

/// Requests, sorted.
struct Sorted<'a, R> {
    /// Those that nobody carried out yet, each key once, as they came.
    fresh: Vec<&'a R>,
    came: Vec<Came<'a>>,
}

enum Came<'a> {
    /// To be carried out: the place among the fresh ones.
    Fresh(usize),
    /// Again, while the first, at this place among the fresh ones, is carried out.
    Again(&'a OneTimeKey, usize),
    /// Answered before, by this, or refused.
    Before(Result<FirstAnswer>),
}

impl<'a, R: Once> Sorted<'a, R> {
    /// Looks all the keys up.
    ///
    /// # Errors
    /// The database's.
    async fn of(db: &impl ConnectionTrait, requests: &'a [R]) -> Result<Self> {
        let hashes: Vec<_> = requests.iter().filter_map(R::key).map(|key| &key.key_hash).collect();
        let before = remembered(db, &hashes).await?;
        let mut firsts = HashMap::new();
        let mut sorted = Self { fresh: Vec::new(), came: Vec::with_capacity(requests.len()) };
        for request in requests {
            let next = sorted.fresh.len();
            let Some(key) = request.key() else {
                sorted.add(request, next);
                continue;
            };
            if let Some(row) = before.get(&key.key_hash) {
                sorted.came.push(Came::Before(key.answer_in(row)));
                continue;
            }
            match *firsts.entry(&key.key_hash).or_insert(next) {
                first if first == next => sorted.add(request, next),
                first => sorted.came.push(Came::Again(key, first)),
            }
        }
        Ok(sorted)
    }

    fn add(&mut self, request: &'a R, at: usize) {
        self.fresh.push(request);
        self.came.push(Came::Fresh(at));
    }

    /// Remembers the answers to the fresh ones, in their order. Where another transaction answered
    /// one of the keys first, the database refuses it; the change is then made again and finds that
    /// answer.
    fn remember(&self, db: &impl ConnectionTrait, answers: &[FirstAnswer], batch: &mut Batch) {
        let rows = self.fresh.iter().zip(answers);
        let rows = rows.filter_map(|(one, answer)| Some(one.key()?.row(answer, one.day())));
        batch.insert(db, rows.collect());
    }

    /// What every request is told: its answer, true where it had been given before. In its place
    /// [`Error::KeyReused`], where a key came with another body.
    fn told(self, answers: &[FirstAnswer]) -> Vec<Result<(FirstAnswer, bool)>> {
        let fresh = &self.fresh;
        let told = self.came.into_iter().map(|came| match came {
            Came::Fresh(at) => given(answers, at).map(|answer| (answer, false)),
            Came::Before(answer) => answer.map(|answer| (answer, true)),
            Came::Again(key, first) => {
                let first_key = fresh.get(first).and_then(|first| first.key());
                if first_key.is_some_and(|first| first.request_hash == key.request_hash) {
                    given(answers, first).map(|answer| (answer, true))
                } else {
                    Err(Error::KeyReused)
                }
            }
        });
        told.collect()
    }
}

fn given(answers: &[FirstAnswer], at: usize) -> Result<FirstAnswer> {
    let unanswered = || Error::Internal("a request was carried out and not answered".to_owned());
    answers.get(at).cloned().ok_or_else(unanswered)
}

async fn remembered(
    db: &impl ConnectionTrait,
    hashes: &[&String],
) -> Result<HashMap<String, one_time_key::Model>> {
    if hashes.is_empty() {
        return Ok(HashMap::new());
    }
    let hashes = hashes.iter().map(|hash| hash.as_str());
    let known = one_time_key::Entity::find().filter(one_time_key::Column::KeyHash.is_in(hashes));
    Ok(known.all(db).await?.into_iter().map(|row| (row.key_hash.clone(), row)).collect())
}
