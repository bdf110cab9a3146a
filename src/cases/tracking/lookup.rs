//! Looking a receipt up, while guesses are counted.
//!
//! A receipt has 53 random bits, and its check digits refuse 96 guesses of 97 before the database
//! is asked. What passes them and is no receipt is counted, for everybody together: no address of
//! a machine is needed to see that somebody tries one after the other.

use domain::cases::Receipt;

use crate::{
    app::App,
    books::{misses, tables::case},
    cases::store,
    error::{Error, Result},
};

/// What these misses are counted as.
const MISS: &str = "receipt";
/// How many wrong guesses are taken in a minute. Honest people mistype into the check digits, so
/// hardly one of these is theirs; at this pace, one hit among a million cases takes decades.
pub const MOST_MISSES: i64 = 600;

/// The receipt that was typed, with the row of its case; `None`: there is no such receipt, however
/// it is wrong.
///
/// # Errors
/// [`Error::TooMany`] while somebody is guessing; the database's.
pub async fn look_up(app: &App, typed: &str) -> Result<Option<(Receipt, case::Model)>> {
    let Ok(receipt) = Receipt::parse(typed) else { return Ok(None) };
    let (db, now) = (app.books.read(), app.clock.now());
    if misses::count(db, MISS, now, 1).await? >= MOST_MISSES {
        return Err(Error::TooMany { minutes: 1 });
    }
    if let Some(row) = store::find_by_receipt(db, &mark(app, receipt)).await? {
        return Ok(Some((receipt, row)));
    }
    app.books.write(now, |tx, now| Box::pin(misses::note(tx, MISS, *now))).await?;
    Ok(None)
}

/// What the books know a receipt by.
pub fn mark(app: &App, receipt: Receipt) -> String {
    app.secret.mark("receipt", &receipt.digits())
}
