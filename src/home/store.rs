//! Questions that the first page puts to the database.

use domain::numbers::Lang;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use serde::Deserialize;
use views::{home::SurveyLink, links::Survey};

use crate::{
    error::Result,
    office::{corrupt, named},
};

/// The newest version of each published survey, by slug.
const PUBLISHED: &str = "SELECT s.slug, s.definition FROM surveys s WHERE s.version = \
                         (SELECT MAX(n.version) FROM surveys n WHERE n.slug = s.slug) \
                         ORDER BY s.slug";

#[derive(FromQueryResult)]
struct Published {
    slug: String,
    definition: String,
}

/// Of a whole definition, only what stands at its head.
#[derive(Deserialize)]
struct Head {
    title: Title,
}

#[derive(Deserialize)]
struct Title {
    vi: String,
    en: String,
}

/// The published surveys, by the title of their newest version.
///
/// # Errors
/// The database's; a definition that cannot be read any more.
pub async fn published(db: &impl ConnectionTrait, lang: Lang) -> Result<Vec<SurveyLink>> {
    let question = Statement::from_string(db.get_database_backend(), PUBLISHED);
    let rows = db.query_all_raw(question).await?;
    rows.iter().map(|row| link(&Published::from_query_result(row, "")?, lang)).collect()
}

fn link(survey: &Published, lang: Lang) -> Result<SurveyLink> {
    let head: Head = serde_json::from_str(&survey.definition)
        .map_err(|why| corrupt("surveys", &survey.slug, why))?;
    Ok(SurveyLink {
        title: named(lang, &head.title.vi, &head.title.en).to_owned(),
        href: Survey(&survey.slug).to_string(),
    })
}
