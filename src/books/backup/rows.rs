//! Rows of any table: read a page at a time by primary key, put in a group at a time.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use serde_json::{Map, Value};

use super::tables::{Column, Table};
use crate::error::{Error, Result};

/// How many rows are read or put in at once.
const AT_ONCE: usize = 1000;
/// How many values SQLite takes with one statement.
const MOST_VALUES: usize = 32_766;

/// A row, by the names of its columns.
pub type Row = Map<String, Value>;

/// The rows after one, or the first ones; none at the end.
///
/// # Errors
/// The database's.
pub async fn page(
    db: &impl ConnectionTrait,
    table: &Table,
    columns: &[Column],
    after: Option<&Row>,
) -> Result<Vec<Row>> {
    let asked: Vec<_> = columns.iter().map(Column::question).collect();
    let key: Vec<_> = table.key.iter().map(|name| format!("t.{name}")).collect();
    let key = key.join(", ");
    let mut values = Vec::new();
    let mut further = String::new();
    if let Some(row) = after {
        for name in table.key {
            values.push(key_of(table, columns, row, name)?);
        }
        further = format!(" WHERE ({key}) > ({})", places(1, values.len()));
    }
    let sql = format!(
        "SELECT {} FROM {} t{further} ORDER BY {key} LIMIT {AT_ONCE}",
        asked.join(", "),
        table.name
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let found = db.query_all_raw(statement).await?;
    found
        .iter()
        .map(|row| {
            let value = |column: &Column| Ok((column.name.clone(), column.value(table.name, row)?));
            columns.iter().map(value).collect()
        })
        .collect()
}

fn key_of(table: &Table, columns: &[Column], row: &Row, name: &str) -> Result<sea_orm::Value> {
    let column = columns.iter().find(|column| column.name == name);
    let value = column.zip(row.get(name)).and_then(|(column, value)| column.bound(value));
    value.ok_or_else(|| Error::Internal(format!("{} has no key {name}", table.name)))
}

/// `$1, $2, …`, from a number on.
fn places(from: usize, n: usize) -> String {
    let places: Vec<_> = (from..from + n).map(|at| format!("${at}")).collect();
    places.join(", ")
}

/// How many rows of so many columns are put in with one statement.
pub fn group(columns: usize) -> usize {
    (MOST_VALUES / columns.max(1)).clamp(1, AT_ONCE)
}

/// Puts rows in, each a value for each column.
///
/// # Errors
/// The database's.
pub async fn insert(
    db: &impl ConnectionTrait,
    table: &Table,
    columns: &[Column],
    rows: Vec<Vec<sea_orm::Value>>,
) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = columns.iter().map(|column| column.name.as_str()).collect();
    let width = columns.len();
    let tuples: Vec<_> =
        (0..rows.len()).map(|row| format!("({})", places(1 + row * width, width))).collect();
    let sql =
        format!("INSERT INTO {} ({}) VALUES {}", table.name, names.join(", "), tuples.join(", "));
    let values = rows.into_iter().flatten();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.execute_raw(statement).await?;
    Ok(())
}

/// How many rows a table has.
///
/// # Errors
/// The database's.
pub async fn count(db: &impl ConnectionTrait, table: &'static str) -> Result<u64> {
    #[derive(FromQueryResult)]
    struct Count {
        n: i64,
    }
    let sql = format!("SELECT COUNT(*) AS n FROM {table}");
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let counted = Count::find_by_statement(statement).one(db).await?;
    Ok(counted.map_or(0, |count| count.n.unsigned_abs()))
}
