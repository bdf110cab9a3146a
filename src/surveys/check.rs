//! Whether the tallies say what the responses say.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::ConnectionTrait;

use super::{shelf::Shelf, store::Survey, tallies};
use crate::{
    books::{Books, tables::tally},
    error::Result,
};

/// Counts every rolled-up response anew and names each difference from the tallies, for the
/// operator. Empty: all is as it should be.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn check(books: &Books) -> Result<Vec<String>> {
    books
        .look(async |db| {
            let mut found = Vec::new();
            for survey in Shelf::default().all(db).await? {
                found.extend(differences(db, &survey).await?);
            }
            Ok(found)
        })
        .await
}

type Key = (i64, i64, String, String, String);

fn by_key(rows: impl IntoIterator<Item = tally::Model>) -> BTreeMap<Key, i64> {
    rows.into_iter()
        .map(|row| ((row.unit_id, row.meeting_id, row.mode, row.question, row.mark), row.n))
        .collect()
}

async fn differences(db: &impl ConnectionTrait, survey: &Survey) -> Result<Vec<String>> {
    let anew = tallies::recount(db, survey).await?;
    let rolled = by_key(tallies::standing(db, survey.id).await?);
    let recounted = by_key(anew.rows(survey.id));
    let keys: BTreeSet<_> = rolled.keys().chain(recounted.keys()).collect();
    let mut found = Vec::new();
    for key in keys {
        let [rolled, recounted] =
            [&rolled, &recounted].map(|side| side.get(key).copied().unwrap_or(0));
        if rolled != recounted {
            let (unit, meeting, mode, question, mark) = key;
            found.push(format!(
                "unit {unit}, meeting {meeting}, mode {mode}, question “{question}”, mark {mark}: \
                 rolled up {rolled}, recounted {recounted}"
            ));
        }
    }
    found.extend(anew.imbalances(&survey.definition));
    Ok(found.into_iter().map(|found| format!("{}: {found}", name(survey))).collect())
}

fn name(survey: &Survey) -> String {
    format!("survey {} version {}", survey.definition.slug(), survey.definition.version())
}
