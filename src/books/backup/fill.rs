//! Filling an empty database from a verified backup.

use std::io::BufRead;

use indicatif::ProgressBar;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};

use super::{
    archive::{Archive, Rows},
    refused::Refused,
    rows::{self, Row},
    tables::{Column, TABLES, Table, columns, is_there},
};
use crate::error::{Error, Result};

/// The schema's own list of the steps that it has gone.
const STEPS: &str = "seaql_migrations";

/// What a restore works with.
pub struct Source {
    /// The backup, verified.
    pub archive: Archive,
    /// How far it is.
    pub bar: ProgressBar,
}

/// Refuses a database in which anybody entered anything. Tables that are not there are empty.
///
/// # Errors
/// [`Refused::NotEmpty`]; the database's.
pub async fn expect_empty(db: &impl ConnectionTrait) -> Result<()> {
    for table in TABLES.iter().filter(|table| !table.furnished) {
        if is_there(db, table.name).await? && rows::count(db, table.name).await? > 0 {
            return Err(Refused::NotEmpty(table.name).into());
        }
    }
    Ok(())
}

/// Puts in everything that the backup holds, in place of what a new database was furnished with.
///
/// # Errors
/// [`Refused`]; the database's.
pub async fn fill(tx: &DatabaseTransaction, source: &Source) -> Result<()> {
    expect_empty(tx).await?;
    for table in TABLES.iter().rev().filter(|table| table.furnished) {
        if is_there(tx, table.name).await? {
            tx.execute_unprepared(&format!("DELETE FROM {}", table.name)).await?;
        }
    }
    let mut archive = source.archive.again()?;
    source.bar.set_length(archive.manifest.rows());
    source.bar.set_position(0);
    for table in TABLES {
        let columns = columns(tx, table.name).await?;
        // In the schema of that time and in the backup, or in neither.
        match (columns.is_empty(), archive.manifest.table(table)) {
            (true, None) => {}
            (true, Some(_)) | (false, None) => return Err(Refused::Damaged(table.entry()).into()),
            (false, Some(_)) => {
                let rows = archive.rows(table)?;
                fill_table(tx, table, &columns, rows, &source.bar).await?;
                set_sequences(tx, table, &columns).await?;
            }
        }
    }
    Ok(())
}

async fn fill_table(
    tx: &DatabaseTransaction,
    table: &Table,
    columns: &[Column],
    mut rows: Rows<impl BufRead + Send>,
    bar: &ProgressBar,
) -> Result<()> {
    let most = rows::group(columns.len());
    let (mut group, mut ahead) = (Vec::new(), Vec::new());
    while let Some(mut row) = rows.next()? {
        ahead.extend(hold_back(table, &mut row));
        group.push(bound(columns, &row).ok_or_else(|| rows.damaged())?);
        bar.inc(1);
        if group.len() == most {
            rows::insert(tx, table, columns, std::mem::take(&mut group)).await?;
        }
    }
    rows::insert(tx, table, columns, group).await?;
    for (id, named) in ahead {
        let sql = format!(
            "UPDATE {} SET {} = $1 WHERE id = $2",
            table.name,
            table.own.unwrap_or_default()
        );
        let values = [named.into(), id.into()];
        tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, values))
            .await?;
    }
    Ok(())
}

/// A row that names one further on is put in without the name, which is added at the end.
fn hold_back(table: &Table, row: &mut Row) -> Option<(i64, i64)> {
    let id = row.get("id")?.as_i64()?;
    let named = row.get_mut(table.own?)?;
    let ahead = named.as_i64().filter(|named| *named > id)?;
    named.take();
    Some((id, ahead))
}

/// A value for each column, and nothing besides.
fn bound(columns: &[Column], row: &Row) -> Option<Vec<sea_orm::Value>> {
    if row.len() != columns.len() {
        return None;
    }
    columns.iter().map(|column| column.bound(row.get(&column.name)?)).collect()
}

/// PostgreSQL hands out the numbers that follow; SQLite sees them for itself.
async fn set_sequences(tx: &DatabaseTransaction, table: &Table, columns: &[Column]) -> Result<()> {
    let name = table.name;
    for Column { name: column, .. } in columns.iter().filter(|column| column.sequenced) {
        let sql = format!(
            "SELECT setval(pg_get_serial_sequence('{name}', '{column}'), \
             GREATEST(MAX({column}), 1), MAX({column}) IS NOT NULL) FROM {name}"
        );
        tx.query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await?;
    }
    Ok(())
}

/// How many steps of the schema the database has gone.
///
/// # Errors
/// The database's.
pub async fn steps_made(db: &impl ConnectionTrait) -> Result<u32> {
    if !is_there(db, STEPS).await? {
        return Ok(0);
    }
    let made = rows::count(db, STEPS).await?;
    u32::try_from(made).map_err(|why| Error::Internal(why.to_string()))
}
