//! The list behind a figure.

use domain::reports::Figure;
use sea_orm::{ConnectionTrait, DbErr, Statement};

use super::cohort::{Cohort, ON_TIME, OVERDUE};
use crate::{error::Result, reports::Narrowing};

/// How long the list behind a figure of the cohort, or behind its part in a row, is: the heading of
/// the list.
///
/// # Errors
/// The database's.
pub async fn list_length(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    figure: Figure,
    narrowing: &Narrowing,
) -> Result<u64> {
    Ok(lengths(db, cohort, &[figure], narrowing).await?.first().copied().unwrap_or(0))
}

/// How long the lists behind figures of the cohort are, in their order: the other side of identity
/// I8.
///
/// # Errors
/// The database's.
pub async fn list_lengths(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    figures: &[Figure],
) -> Result<Vec<u64>> {
    lengths(db, cohort, figures, &Narrowing::default()).await
}

/// One walk through the cohort for all of the lists.
async fn lengths(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    figures: &[Figure],
    narrowing: &Narrowing,
) -> Result<Vec<u64>> {
    let on_list = figures.iter().map(|figure| on_list(*figure));
    let counts: Vec<_> = on_list.map(|on| format!("COUNT(CASE WHEN {on} THEN 1 END)")).collect();
    let sql = format!(
        "SELECT {} FROM standings s JOIN cases c ON c.id = s.case_id WHERE {}{}",
        counts.join(", "),
        cohort.condition(),
        narrowing.condition()
    );
    // A database takes no value that its question does not mention.
    let mentioned = if sql.contains("$4") { 4 } else { 3 };
    let values = cohort.values().into_iter().take(mentioned);
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(statement).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound("counts without a row".to_owned()))?;
    let length = |at| Ok(row.try_get_by_index::<i64>(at)?.unsigned_abs());
    (0..figures.len()).map(length).collect()
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
