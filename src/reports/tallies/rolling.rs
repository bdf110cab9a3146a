//! Rolling cases up into tallies, some at a time, beside the work of everybody else.

use chrono_tz::Tz;
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use super::{
    lot::Lot,
    store::{
        courses, kept,
        rolled::{self, Extent},
    },
};
use crate::{books::Books, error::Result};

/// Rolls up everything that waits to be counted in the tallies, and says of how many cases it was.
/// Copies of the server share the work; nothing is counted twice.
///
/// # Errors
/// The database's; a history that makes no sense. What was rolled up before stays so.
pub async fn roll(books: &Books, zone: Tz) -> Result<usize> {
    let mut rolled = 0;
    // Whoever writes waits for what is written, not for what is read and counted before.
    while let Some(waiting) = Waiting::next(books, zone).await? {
        let some = books.write(waiting, |tx, waiting| Box::pin(enter(tx, waiting))).await?;
        rolled += some;
        // Another copy is at the others; or what came meanwhile is cheaper together with what is
        // still to come.
        if some < courses::PAGE {
            break;
        }
    }
    Ok(rolled)
}

/// Rolls everything up anew, as if nothing had been yet, and says how many cases there are.
///
/// # Errors
/// As [`roll`]. Reports are exact at every moment of it.
pub async fn anew(books: &Books, zone: Tz) -> Result<usize> {
    books.write((), |tx, ()| Box::pin(rolled::forget(tx))).await?;
    roll(books, zone).await
}

/// Some cases of which something is not rolled up, and what is to be added for them.
struct Waiting {
    cases: Vec<i64>,
    extent: Extent,
    lot: Lot,
    zone: Tz,
}

impl Waiting {
    /// The next; `None`: everything is rolled up.
    async fn next(books: &Books, zone: Tz) -> Result<Option<Self>> {
        let waiting = books.look(async |db| {
            let cases = courses::unrolled(db, 0).await?;
            if cases.is_empty() {
                return Ok(None);
            }
            let extent = rolled::extent(db, &cases).await?;
            let lot = lot(db, &cases, zone).await?;
            Ok(Some(Self { cases, extent, lot, zone }))
        });
        waiting.await
    }
}

async fn lot(db: &impl ConnectionTrait, cases: &[i64], zone: Tz) -> Result<Lot> {
    let mut lot = Lot::default();
    for history in courses::histories(db, cases).await? {
        lot.add(&history, zone)?;
    }
    Ok(lot)
}

/// Adds them to the tallies, and says how many there were.
async fn enter(tx: &DatabaseTransaction, waiting: &Waiting) -> Result<usize> {
    let Waiting { cases, extent, lot: counted, zone } = waiting;
    let held = rolled::hold(tx, cases).await?;
    if held == *cases && rolled::extent(tx, cases).await? == *extent {
        kept::add(tx, counted).await?;
    } else {
        // Something happened to one of them meanwhile, or another copy is at it.
        kept::add(tx, &lot(tx, &held, *zone).await?).await?;
    }
    rolled::mark(tx, &held).await?;
    Ok(held.len())
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::reports::{samples::with_cases, tallies::check::check};

    #[tokio::test]
    async fn what_another_copy_rolled_up_meanwhile_is_not_counted_again() {
        let folder = TempDir::new().unwrap();
        let app = with_cases(&folder).await;
        let zone = app.clock.zone;
        let seen = Waiting::next(&app.books, zone).await.unwrap().unwrap();
        assert_eq!(roll(&app.books, zone).await.unwrap(), 70);
        let late = app.books.write(seen, |tx, seen| Box::pin(enter(tx, seen)));
        assert_eq!(late.await.unwrap(), 70, "it looked at them again");
        let wrong = app.books.look(async |db| check(db, zone).await).await.unwrap();
        assert_eq!(wrong, Vec::<String>::new());
    }
}
