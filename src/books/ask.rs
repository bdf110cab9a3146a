//! A question in SQL, and its rows.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};

use crate::error::Result;

/// Puts a question to the database. `sql` holds numbers, days and words of ours only: what
/// somebody typed comes in `values`, for its placeholders `$1`, `$2`….
///
/// # Errors
/// The database's; a row of another shape.
pub(crate) async fn ask<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: String,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<T>> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
}
