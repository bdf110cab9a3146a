//! Rolling responses up into tallies, some at a time, beside the work of everybody else.

use sea_orm::DatabaseTransaction;

use super::{
    shelf::Shelf,
    store,
    tallies::{self, Tallies},
};
use crate::{books::Books, error::Result};

/// Rolls up every response that is not counted in the tallies yet, and says how many they were.
/// Copies of the server share the work; none is counted twice.
///
/// # Errors
/// The database's; a response that makes no sense. What was rolled up before stays so.
pub async fn roll(books: &Books, shelf: &Shelf) -> Result<usize> {
    let mut rolled = 0;
    // The door stays free while there is nothing to do.
    while store::is_any_unrolled(books.read()).await? {
        let some = books.write(shelf.clone(), |tx, shelf| Box::pin(roll_some(tx, shelf))).await?;
        if some == 0 {
            break; // another copy is at it
        }
        rolled += some;
    }
    Ok(rolled)
}

async fn roll_some(tx: &DatabaseTransaction, shelf: &Shelf) -> Result<usize> {
    let mut waiting = store::take_unrolled(tx).await?.into_iter().peekable();
    let mut ids = Vec::new();
    while let Some(first) = waiting.peek() {
        let survey = shelf.get(tx, first.survey_id).await?;
        let mut tallies = Tallies::default();
        while let Some(row) = waiting.next_if(|row| row.survey_id == survey.id) {
            ids.push(row.id);
            tallies.add(&survey.definition, &row.read(&survey)?);
        }
        tallies::add(tx, survey.id, &tallies).await?;
    }
    store::mark_rolled(tx, &ids).await?;
    Ok(ids.len())
}
