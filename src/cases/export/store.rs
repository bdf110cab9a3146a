//! Questions put to the database for the export of cases: one page costs three of them.

use std::collections::HashMap;

use domain::cases::{Case, Event};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryFilter, QueryOrder,
    QuerySelect as _,
};

use crate::{
    books::tables::{case, event, text},
    cases::store,
    error::Result,
    office::corrupt,
};

/// How many cases are read at once.
const AT_ONCE: u64 = 500;

/// A case with the words that may be shown of it.
pub struct Told {
    /// Its row.
    pub row: case::Model,
    /// Its words, redacted where they were; `None`: erased.
    pub text: Option<String>,
    /// The words of the answer that stands; `None`: there is none, or they were erased.
    pub answer: Option<String>,
}

/// How many cases there are.
///
/// # Errors
/// The database's.
pub async fn count(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(case::Entity::find().count(db).await?)
}

/// The cases after the one with this number, in the order in which they were entered; none at the
/// end.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn page(db: &impl ConnectionTrait, after: i64) -> Result<Vec<Told>> {
    let rows = case::Entity::find()
        .filter(case::Column::Id.gt(after))
        .order_by_asc(case::Column::Id)
        .limit(AT_ONCE)
        .all(db)
        .await?;
    let Some(last) = rows.last() else { return Ok(Vec::new()) };
    let named = digests(db, after, last.id).await?;
    let texts = texts(db, &named).await?;
    let words = |digest: &String| texts.get(digest).cloned();
    rows.into_iter()
        .map(|row| {
            let Named { text, answer } =
                named.get(&row.id).ok_or_else(|| corrupt("cases", row.id, "it has no events"))?;
            Ok(Told { text: words(text), answer: answer.as_ref().and_then(words), row })
        })
        .collect()
}

/// What a case names by digest.
struct Named {
    text: String,
    answer: Option<String>,
}

async fn digests(db: &impl ConnectionTrait, after: i64, to: i64) -> Result<HashMap<i64, Named>> {
    let rows = store::events_between(db, after, to).await?;
    let of_one_case = rows.chunk_by(|one, next| one.case_id == next.case_id);
    of_one_case.filter_map(|events| Some((events.first()?.case_id, events))).map(named).collect()
}

fn named((id, rows): (i64, &[event::Model])) -> Result<(i64, Named)> {
    let events: Result<Vec<Event>> = rows
        .iter()
        .map(|row| Event::from_canonical(&row.body).map_err(|why| corrupt("events", row.id, why)))
        .collect();
    let case = Case::from_events(&events?).map_err(|why| corrupt("events", id, why))?;
    let answer = case.stage().settled().map(|settled| settled.answer.text.to_string());
    Ok((id, Named { text: case.facts().shown.to_string(), answer }))
}

async fn texts(
    db: &impl ConnectionTrait,
    named: &HashMap<i64, Named>,
) -> Result<HashMap<String, String>> {
    let digests = named.values().flat_map(|named| named.answer.iter().chain([&named.text]));
    let rows = text::Entity::find().filter(text::Column::Digest.is_in(digests)).all(db).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.digest, row.text?))).collect())
}
