//! The list behind a figure.

use domain::reports::Figure;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{
    ask,
    cohort::{Cohort, ON_TIME, OVERDUE},
};
use crate::{error::Result, reports::Narrowing};

/// How long the list behind a figure of the cohort, or behind its part in a row, is: the other side
/// of identity I8, and the heading of the list.
///
/// # Errors
/// The database's.
pub async fn list_length(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    figure: Figure,
    narrowing: &Narrowing,
) -> Result<u64> {
    #[derive(FromQueryResult)]
    struct Length {
        n: i64,
    }
    let sql = format!(
        "SELECT COUNT(*) AS n FROM standings s JOIN cases c ON c.id = s.case_id \
         WHERE {} AND {}{}",
        cohort.condition(),
        on_list(figure),
        narrowing.condition()
    );
    // A database takes no value that its question does not mention.
    let mentioned = if sql.contains("$4") { 4 } else { 3 };
    let values = cohort.values().into_iter().take(mentioned);
    let rows = ask::<Length>(db, sql, values).await?;
    Ok(rows.first().map_or(0, |row| row.n.unsigned_abs()))
}

/// Which standings are on the list behind a figure; [`Figure::includes`] says the same of a status.
pub fn on_list(figure: Figure) -> String {
    match figure {
        Figure::Received => "1 = 1".to_owned(),
        Figure::Counted => "s.class <> 'excluded'".to_owned(),
        Figure::Answered | Figure::InProgress | Figure::Excluded => {
            format!("s.class = '{figure}'")
        }
        Figure::OnTime => ON_TIME.to_owned(),
        Figure::Late => format!("s.class = 'answered' AND NOT ({ON_TIME})"),
        Figure::InTime => {
            "s.class = 'in_progress' AND (s.due_on IS NULL OR s.due_on >= $4)".to_owned()
        }
        Figure::Overdue => OVERDUE.to_owned(),
        Figure::Fixed
        | Figure::WillDo
        | Figure::Explained
        | Figure::NotAccepted
        | Figure::Noted => format!("s.class = 'answered' AND s.outcome = '{figure}'"),
        Figure::Spam
        | Figure::DoubleSubmit
        | Figure::Withdrawn
        | Figure::OutOfScope
        | Figure::SentOutside => format!("s.excluded_reason = '{figure}'"),
    }
}
