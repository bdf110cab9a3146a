//! Rolling cases up into tallies, some at a time, beside the work of everybody else.

use chrono_tz::Tz;
use sea_orm::DatabaseTransaction;

use super::{
    lot::Lot,
    store::{courses, kept},
};
use crate::{books::Books, error::Result};

/// Rolls up everything that the tallies do not count yet, and says of how many cases it was. Copies
/// of the server share the work; nothing is counted twice.
///
/// # Errors
/// The database's; a history that makes no sense. What was rolled up before stays so.
pub async fn roll(books: &Books, zone: Tz) -> Result<usize> {
    let mut rolled = 0;
    // The door stays free while there is nothing to do.
    while !courses::unrolled(books.read(), 0).await?.is_empty() {
        let some = books.write(zone, |tx, zone| Box::pin(roll_some(tx, *zone))).await?;
        if some == 0 {
            break; // another copy is at it
        }
        rolled += some;
    }
    Ok(rolled)
}

/// Rolls everything up anew, as if nothing had been yet, and says how many cases there are.
///
/// # Errors
/// As [`roll`]. Reports are exact at every moment of it.
pub async fn anew(books: &Books, zone: Tz) -> Result<usize> {
    books.write((), |tx, ()| Box::pin(courses::forget_rolled(tx))).await?;
    roll(books, zone).await
}

async fn roll_some(tx: &DatabaseTransaction, zone: Tz) -> Result<usize> {
    let waiting = courses::unrolled(tx, 0).await?;
    let cases = courses::hold(tx, &waiting).await?;
    let mut lot = Lot::default();
    for history in courses::histories(tx, &cases).await? {
        lot.add(&history, zone)?;
    }
    kept::add(tx, &lot).await?;
    courses::mark_rolled(tx, &cases).await?;
    Ok(cases.len())
}
