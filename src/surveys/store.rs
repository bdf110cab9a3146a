//! Questions put to the database about surveys and their responses.

mod responses;
pub mod unrolled;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::surveys::Definition;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QuerySelect};

use crate::{books::tables::survey, error::Result, office::corrupt};

pub use responses::{NewResponse, PAGE, Place, Response, Which, enter, page, put};

/// One published version of a survey.
#[derive(Debug)]
pub struct Survey {
    /// Its number in the books.
    pub id: i64,
    /// What it asks.
    pub definition: Definition,
    /// The definition as it was published, JSON.
    pub text: String,
}

/// The numbers of all versions of each survey, by its slug.
///
/// # Errors
/// The database's; a version that makes no sense.
pub async fn published(db: &impl ConnectionTrait) -> Result<BTreeMap<String, BTreeMap<u32, i64>>> {
    let rows: Vec<(String, i32, i64)> = survey::Entity::find()
        .select_only()
        .columns([survey::Column::Slug, survey::Column::Version, survey::Column::Id])
        .into_tuple()
        .all(db)
        .await?;
    let mut published = BTreeMap::<_, BTreeMap<_, _>>::new();
    for (slug, version, id) in rows {
        let version = u32::try_from(version).map_err(|why| corrupt("surveys", id, why))?;
        published.entry(slug).or_default().insert(version, id);
    }
    Ok(published)
}

/// The numbers of every version, by slug and version.
///
/// # Errors
/// The database's.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<i64>> {
    Ok(published(db).await?.into_values().flat_map(BTreeMap::into_values).collect())
}

/// Reads the version of this number.
///
/// # Errors
/// The database's; a definition that is none.
pub async fn read(db: &impl ConnectionTrait, id: i64) -> Result<Survey> {
    let row = survey::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(|| corrupt("surveys", id, "it is gone"))?;
    let definition =
        Definition::parse(&row.definition).map_err(|why| corrupt("surveys", id, why))?;
    Ok(Survey { id, definition, text: row.definition })
}

/// Publishes a version. `version` is its number as the table keeps it.
///
/// # Errors
/// The database's.
pub async fn publish(
    db: &impl ConnectionTrait,
    slug: &str,
    version: i32,
    text: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = survey::ActiveModel {
        slug: Set(slug.to_owned()),
        version: Set(version),
        definition: Set(text.to_owned()),
        published_at: Set(now.timestamp_micros()),
        ..Default::default()
    };
    survey::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}
