//! Surveys as last read. A published version never changes, so what stands on the shelf is never
//! stale; which versions there are is asked each time, once for all who ask at the same moment, unless
//! it can be told on the spot that none came.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use sea_orm::ConnectionTrait;

use super::store::{self, Survey};
use crate::{
    books::{Books, shared::Shared},
    error::{Error, Fault, Result},
};

/// The versions read so far, shared by all requests of this copy.
#[derive(Clone, Default)]
pub struct Shelf(Arc<Shelved>);

#[derive(Default)]
struct Shelved {
    published: Shared<Arc<Published>>,
    read: Mutex<BTreeMap<i64, Arc<Survey>>>,
}

/// The numbers of all versions of each survey, by its slug.
type Published = BTreeMap<String, BTreeMap<u32, i64>>;

impl Shelf {
    /// A version of a survey, the newest when none is named.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such survey; the fault `unknown-version` at `at` when
    /// it has no such version; the database's.
    pub async fn find(
        &self,
        books: &Books,
        slug: &str,
        version: Option<u32>,
        at: &str,
    ) -> Result<Arc<Survey>> {
        let ask = async || Ok(Arc::new(store::published(books.read()).await?));
        let published = self.0.published.ask(books.seldom(), ask).await?;
        let versions = published.get(slug).ok_or(Error::NotFound("survey"))?;
        let id = match version {
            None => versions.last_key_value().map(|(_, id)| id),
            Some(version) => versions.get(&version),
        };
        let unknown = || Error::invalid(Fault::new(at, "unknown-version"));
        self.get(books.read(), *id.ok_or_else(unknown)?).await
    }

    /// The version of this number.
    ///
    /// # Errors
    /// The database's; a definition that is none.
    pub async fn get(&self, db: &impl ConnectionTrait, id: i64) -> Result<Arc<Survey>> {
        let known = self.0.read.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if let Some(survey) = known {
            return Ok(survey);
        }
        let survey = Arc::new(store::read(db, id).await?);
        self.0.read.lock().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&survey));
        Ok(survey)
    }

    /// Every version, by slug and version.
    ///
    /// # Errors
    /// The database's; a definition that is none.
    pub async fn all(&self, db: &impl ConnectionTrait) -> Result<Vec<Arc<Survey>>> {
        let mut surveys = Vec::new();
        for id in store::all(db).await? {
            surveys.push(self.get(db, id).await?);
        }
        Ok(surveys)
    }
}
