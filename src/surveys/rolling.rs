//! Rolling responses up into tallies, some at a time, beside the work of everybody else.

use sea_orm::DatabaseTransaction;

use super::{
    shelf::Shelf,
    store::{self, Which, unrolled},
    tallies::{self, Tallies},
};
use crate::{books::Books, error::Result};

/// Rolls up every response that waits to be counted in the tallies, and says how many they were.
/// Copies of the server share the work; none is counted twice.
///
/// # Errors
/// The database's; a response that makes no sense. What was rolled up before stays so.
pub async fn roll(books: &Books, shelf: &Shelf) -> Result<usize> {
    let (mut rolled, mut survey) = (0, 0);
    while let Some(next) = unrolled::survey_after(books.read(), survey).await? {
        rolled += roll_survey(books, shelf, next).await?;
        survey = next;
    }
    Ok(rolled)
}

async fn roll_survey(books: &Books, shelf: &Shelf, survey: i64) -> Result<usize> {
    let mut rolled = 0;
    loop {
        // Whoever writes waits for what is written, not for what is read and counted before.
        let lot = Lot::next(books, shelf, survey).await?;
        let many = lot.ids.len();
        if many == 0 || !books.write(lot, |tx, lot| Box::pin(enter(tx, lot))).await? {
            return Ok(rolled); // another copy is at it
        }
        rolled += many;
        // What came meanwhile is cheaper together with what is still to come.
        if many < store::PAGE {
            return Ok(rolled);
        }
    }
}

/// Some responses of one survey, counted.
struct Lot {
    survey: i64,
    ids: Vec<i64>,
    tallies: Tallies,
}

impl Lot {
    /// The next that are not counted in the tallies yet. What a response says never changes, so it
    /// does not matter when it is read.
    async fn next(books: &Books, shelf: &Shelf, survey: i64) -> Result<Self> {
        let survey = shelf.get(books.read(), survey).await?;
        let (mut ids, mut tallies) = (Vec::new(), Tallies::default());
        for response in store::page(books.read(), &survey, Which::Unrolled, 0).await? {
            ids.push(response.id);
            tallies.add(&survey.definition, &response);
        }
        Ok(Self { survey: survey.id, ids, tallies })
    }
}

async fn enter(tx: &DatabaseTransaction, lot: &Lot) -> Result<bool> {
    let are_ours = unrolled::take(tx, lot.survey, &lot.ids).await?;
    if are_ours {
        tallies::add(tx, lot.survey, &lot.tallies).await?;
    }
    Ok(are_ours)
}
