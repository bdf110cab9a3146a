//! What newer versions keep of each case, filled in once for the cases of older ones: the columns
//! of its row that came later, and what it is found by.

use std::collections::HashMap;

use domain::cases::{Case, CaseId, Event, Link};
use sea_orm::{
    ActiveValue::Unchanged, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    QueryFilter, QueryOrder, QuerySelect as _,
};

use super::{Named, row as row_of};
use crate::{
    books::{
        Books, counters,
        tables::{case, event, found_by, text},
    },
    cases::{record, store},
    error::Result,
};

/// The counter that says that every case was filled in.
const MARK: &str = "found-by";
/// How many cases are filled in by one transaction.
const AT_ONCE: u64 = 200;

/// Fills in the cases of an older version; nothing where that was done before.
///
/// # Errors
/// The database's.
pub async fn fill(books: &Books) -> Result<()> {
    if counters::current(books.read(), MARK).await? > 0 {
        return Ok(());
    }
    let mut after = CaseId(0);
    while let Some(last) = books.write(after, |tx, after| Box::pin(some(tx, *after))).await? {
        after = last;
    }
    books.write((), |tx, ()| Box::pin(counters::next(tx, MARK))).await.map(drop)
}

/// Some of the cases behind `after`; gives the last of them, `None` at the end.
async fn some(tx: &DatabaseTransaction, after: CaseId) -> Result<Option<CaseId>> {
    let rows = case::Entity::find()
        .filter(case::Column::Id.gt(after.0))
        .order_by_asc(case::Column::Id)
        .limit(AT_ONCE)
        .all(tx)
        .await?;
    let Some(last) = rows.last().map(|row| row.id) else { return Ok(None) };
    let cases = cases(tx, after.0, last).await?;
    let texts = texts(tx, after.0, last).await?;
    for row in &rows {
        let (Some(case), Some(head)) = (cases.get(&row.id), Link::from_hex(&row.head)) else {
            tracing::warn!(case = row.id, "this case cannot be read, hoiam check tells why");
            continue;
        };
        let follows = record::row_of(case, head);
        let later = case::ActiveModel {
            id: Unchanged(row.id),
            handler_id: follows.handler_id,
            custody: follows.custody,
            offered_until: follows.offered_until,
            proposed_reason: follows.proposed_reason,
            proposed_by: follows.proposed_by,
            ..Default::default()
        };
        case::Entity::update(later).exec(tx).await?;
        enter(tx, CaseId(row.id), case, &texts).await?;
    }
    Ok(Some(CaseId(last)))
}

/// What a case is found by, unless another copy of the server noted it already.
async fn enter(
    db: &impl ConnectionTrait,
    id: CaseId,
    case: &Case,
    texts: &HashMap<String, String>,
) -> Result<()> {
    let named = Named::of(case);
    let text = |digest: &str| texts.get(digest).map(String::as_str);
    let line = domain::text::found_by(case.reference().as_str(), named.words(text));
    let row = row_of(id, named, line);
    found_by::Entity::insert(row).on_conflict_do_nothing().exec_without_returning(db).await?;
    Ok(())
}

/// The cases that can be read from their events; one that cannot keeps no server from starting.
async fn cases(db: &impl ConnectionTrait, after: i64, to: i64) -> Result<HashMap<i64, Case>> {
    let rows = store::events_between(db, after, to).await?;
    let of_one_case = rows.chunk_by(|one, next| one.case_id == next.case_id);
    Ok(of_one_case.filter_map(|events| Some((events.first()?.case_id, read(events)?))).collect())
}

fn read(rows: &[event::Model]) -> Option<Case> {
    let events = rows.iter().map(|row| Event::from_canonical(&row.body).ok());
    Case::from_events(&events.collect::<Option<Vec<_>>>()?).ok()
}

async fn texts(db: &impl ConnectionTrait, after: i64, to: i64) -> Result<HashMap<String, String>> {
    let rows = text::Entity::find()
        .filter(text::Column::CaseId.gt(after))
        .filter(text::Column::CaseId.lte(to))
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.digest, row.text?))).collect())
}
