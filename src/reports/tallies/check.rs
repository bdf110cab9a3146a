//! Whether the tallies of cases say what the records say.

use std::{collections::BTreeMap, fmt::Debug};

use chrono_tz::Tz;
use domain::reports::tallies::Span;
use sea_orm::ConnectionTrait;

use super::{
    lot::{Lot, PARTED_BY},
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
    // A part at a time: all of a large office's are too much for a small machine.
    let mut found = Vec::new();
    for span in Span::ALL {
        for parted_by in PARTED_BY {
            let rolled = kept::standings_of(db, parted_by, *span).await?;
            let anew = lot.standings_of(parted_by, *span);
            found.extend(differences(rolled, anew, of_standings));
        }
        let rolled = kept::moves_of(db, *span).await?;
        found.extend(differences(rolled, lot.moves_of(*span), of_moves));
    }
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
fn differences<M, K: Ord + Debug>(
    rolled: Vec<M>,
    anew: Vec<M>,
    read: impl Fn(M) -> (K, i64),
) -> Vec<String> {
    let mut both: BTreeMap<K, [i64; 2]> = BTreeMap::new();
    for (side, rows) in [rolled, anew].into_iter().enumerate() {
        for (key, n) in rows.into_iter().map(&read) {
            both.entry(key).or_default()[side] = n;
        }
    }
    both.into_iter()
        .filter(|(_, [rolled, anew])| rolled != anew)
        .map(|(key, [rolled, anew])| format!("{key:?}: rolled up {rolled}, counted anew {anew}"))
        .collect()
}
