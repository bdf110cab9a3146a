//! Surveys as last read. A published version never changes, so what stands on the shelf is never
//! stale; which version is the newest is asked each time.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use sea_orm::ConnectionTrait;

use super::store::{self, Survey};
use crate::error::{Error, Fault, Result};

/// The versions read so far, shared by all requests of this copy.
#[derive(Clone, Default)]
pub struct Shelf(Arc<Mutex<BTreeMap<i64, Arc<Survey>>>>);

impl Shelf {
    /// A version of a survey, the newest when none is named.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such survey; the fault `unknown-version` at `at` when
    /// it has no such version; the database's.
    pub async fn find(
        &self,
        db: &impl ConnectionTrait,
        slug: &str,
        version: Option<u32>,
        at: &str,
    ) -> Result<Arc<Survey>> {
        if !is_slug(slug) {
            return Err(Error::NotFound("survey"));
        }
        let newest = store::newest(db, slug).await?.ok_or(Error::NotFound("survey"))?;
        let id = match version {
            None => newest,
            Some(version) => {
                let unknown = || Error::invalid(Fault::new(at, "unknown-version"));
                store::version(db, slug, version).await?.ok_or_else(unknown)?
            }
        };
        self.get(db, id).await
    }

    /// The version of this number.
    ///
    /// # Errors
    /// The database's; a definition that is none.
    pub async fn get(&self, db: &impl ConnectionTrait, id: i64) -> Result<Arc<Survey>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if let Some(survey) = known {
            return Ok(survey);
        }
        let survey = Arc::new(store::read(db, id).await?);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&survey));
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

/// Whether it can name a survey at all. What cannot is not put to the database, which would take
/// some characters for an error rather than for a stranger.
fn is_slug(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
