//! Publishing a version of a survey: checked as a whole, then never changed again.

use chrono::{DateTime, Utc};
use domain::surveys::{Definition, DefinitionRefusal, Faults, SuccessionRefusal};
use sea_orm::DatabaseTransaction;

use super::store;
use crate::{
    books::Books,
    error::{Error, Result},
    journal::{self, Act},
};

/// The columns that files of responses have beside one for each question. A question by one of
/// these names could be neither imported nor exported.
const TAKEN: &[&str] = &["key", "survey", "version", "unit", "meeting", "mode", "entered_on"];

/// A version that is in the books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The name of the survey.
    pub slug: String,
    /// The number of the version.
    pub version: u32,
    /// Whether it was there before, and nothing was added.
    pub already: bool,
}

/// Why a version was not published. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The file is no text.
    #[error("the definition is not UTF-8")]
    NotText,
    /// It does not hold together.
    #[error("the definition does not hold together: {0}")]
    Definition(Faults<DefinitionRefusal>),
    /// Files of responses have a column of this name already.
    #[error("a question cannot be called “{0}”: files of responses have a column of that name")]
    TakenName(String),
    /// Its number does not fit the books.
    #[error("/version: the version is {found}, above {}", i32::MAX)]
    VersionTooHigh {
        /// The number given.
        found: u32,
    },
    /// A published version never changes.
    #[error(
        "version {version} of {slug} is published already, with other content; raise the version"
    )]
    Differs {
        /// The survey.
        slug: String,
        /// The version.
        version: u32,
    },
    /// It cannot follow the newest version.
    #[error("it cannot follow the newest version: {0}")]
    Succession(Faults<SuccessionRefusal>),
    /// Something else went wrong on the way.
    #[error(transparent)]
    Failed(#[from] Error),
}

/// Publishes the definition in `bytes`. The first version of a survey may have any number; each
/// later one a higher number than the newest. The same definition again adds nothing.
///
/// # Errors
/// Everything that is wrong with it, each with its place.
pub async fn publish(
    books: &Books,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<Published, Refused> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let definition = Definition::parse(text).map_err(Refused::Definition)?;
    let ids = definition.questions().iter().map(|question| question.id().as_str());
    if let Some(taken) = ids.into_iter().find(|id| TAKEN.contains(id)) {
        return Err(Refused::TakenName(taken.to_owned()));
    }
    let found = definition.version();
    let version = i32::try_from(found).map_err(|_| Refused::VersionTooHigh { found })?;
    let edition = Edition { definition, version, text: text.to_owned(), now };
    books.write(edition, |tx, edition| Box::pin(enter(tx, edition))).await?
}

struct Edition {
    definition: Definition,
    version: i32,
    text: String,
    now: DateTime<Utc>,
}

async fn enter(tx: &DatabaseTransaction, edition: &Edition) -> Result<Result<Published, Refused>> {
    let Edition { definition, version, text, now } = edition;
    let (slug, number) = (definition.slug().to_owned(), definition.version());
    let published = store::published(tx).await?.remove(&slug).unwrap_or_default();
    if let Some(&id) = published.get(&number) {
        let same = store::read(tx, id).await?.definition.json() == definition.json();
        return Ok(if same {
            Ok(Published { slug, version: number, already: true })
        } else {
            Err(Refused::Differs { slug, version: number })
        });
    }
    if let Some((_, &id)) = published.last_key_value()
        && let Err(faults) = definition.succeeds(&store::read(tx, id).await?.definition)
    {
        return Ok(Err(Refused::Succession(faults)));
    }
    store::publish(tx, &slug, *version, text, *now).await?;
    let thing = format!("{slug} {number}");
    journal::note(tx, *now, journal::OPERATOR, Act::PublishSurvey, &thing).await?;
    Ok(Ok(Published { slug, version: number, already: false }))
}
