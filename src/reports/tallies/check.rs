//! Whether the tallies of cases say what the records say.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

use chrono_tz::Tz;
use sea_orm::ConnectionTrait;

use super::{
    lot::Lot,
    store::{courses, kept},
};
use crate::{
    books::tables::{move_tally, standing_tally},
    error::Result,
};

/// Counts everything that is rolled up anew, and names each difference from the tallies, for the
/// operator. Empty: all is as it should be. `db` is one snapshot.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn check(db: &impl ConnectionTrait, zone: Tz) -> Result<Vec<String>> {
    let mut lot = Lot::default();
    let mut after = 0;
    loop {
        let cases = courses::all(db, after).await?;
        let Some(last) = cases.last() else { break };
        after = *last;
        for history in courses::histories(db, &cases).await? {
            lot.add_rolled(&history, zone)?;
        }
    }
    let standings = |rows: Vec<_>| rows.into_iter().map(of_standings).collect();
    let moves = |rows: Vec<_>| rows.into_iter().map(of_moves).collect();
    let mut found = differences(standings(kept::standings(db).await?), standings(lot.standings()));
    found.extend(differences(moves(kept::moves(db).await?), moves(lot.moves())));
    Ok(found)
}

fn of_standings(row: standing_tally::Model) -> (Vec<String>, i64) {
    let (moved, received) = (row.moved_in.to_string(), row.received_in.to_string());
    let unit = row.unit_id.to_string();
    let key = [row.parted_by, row.cause, row.span, moved, received, unit, row.part, row.mark];
    (key.to_vec(), row.n)
}

fn of_moves(row: move_tally::Model) -> (Vec<String>, i64) {
    let (moved, received) = (row.moved_in.to_string(), row.received_in.to_string());
    let [from, to] = [row.from_unit_id, row.to_unit_id].map(|unit| unit.to_string());
    let reorganised = if row.reorganised { "reorganised" } else { "moved" }.to_owned();
    let key = [row.span, moved, received, row.from_class, from, row.to_class, to, reorganised];
    (key.to_vec(), row.n)
}

/// What rows of the same key say differently; a row of zero is as good as none.
fn differences<K: Ord + Debug>(rolled: BTreeMap<K, i64>, anew: BTreeMap<K, i64>) -> Vec<String> {
    let keys: BTreeSet<_> = rolled.keys().chain(anew.keys()).collect();
    let of = |side: &BTreeMap<K, i64>, key| side.get(key).copied().unwrap_or(0);
    keys.into_iter()
        .map(|key| (key, of(&rolled, key), of(&anew, key)))
        .filter(|(_, rolled, anew)| rolled != anew)
        .map(|(key, rolled, anew)| format!("{key:?}: rolled up {rolled}, counted anew {anew}"))
        .collect()
}
