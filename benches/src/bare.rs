//! The machine's own limit: the very rows that the server stored, stored again by a loop that does
//! nothing else. No server, no checks, no foreign keys; the same tables, indexes and triggers, the
//! same file format and durability, and commits of the same number of items.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use rusqlite::{Connection, OpenFlags, types::Value};

/// Items that are stored again; as many as there are, if fewer.
const ITEMS: usize = 20_000;
/// For how long at most.
const AT_MOST: Duration = Duration::from_secs(8);

/// The rows of one table, and the statement that stores one of them.
struct Rows {
    insert: String,
    rows: Vec<Vec<Value>>,
}

/// Stores the rows of the first items of a server's file again, `together` items in each commit:
/// how many in a second.
/// `tables` are those that got as many rows as there were items, or more.
///
/// # Errors
/// When the file cannot be read, or the new one cannot be written.
pub fn limit(file: &Path, folder: &Path, tables: &[&str], together: usize) -> Result<f64> {
    let from = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let items: i64 =
        from.query_one(&format!("SELECT COUNT(*) FROM {}", tables[0]), (), |row| row.get(0))?;
    let items = usize::try_from(items)?.min(ITEMS);
    let all: Vec<_> =
        tables.iter().map(|table| rows(&from, table, items)).collect::<Result<_>>()?;
    let to = folder.join("bare.db");
    let made = like(&from, &to)?;
    let (stored, took) = store(made, &all, items, together)?;
    std::fs::remove_file(to)?;
    #[expect(clippy::cast_precision_loss, reason = "a figure of three digits")]
    let per_second = stored as f64 / took.as_secs_f64();
    Ok(per_second)
}

/// The first rows of a table, as many as there are items.
fn rows(from: &Connection, table: &str, items: usize) -> Result<Rows> {
    // Columns that follow from others are not stored but made.
    let mut columns = from.prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0")?;
    let names: Vec<String> =
        columns.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let (columns, names) = (names.len(), names.join(", "));
    let marks = vec!["?"; columns].join(",");
    // What is kept in the order of a random key came in no order; stored in that of the key, one
    // page would be written for many rows.
    let keyed = "SELECT wr FROM pragma_table_list WHERE name = ?";
    let keyed: bool = from.query_one(keyed, [table], |row| row.get(0))?;
    let order = if keyed { "ORDER BY random()" } else { "" };
    let mut all = from.prepare(&format!("SELECT {names} FROM {table} {order} LIMIT {items}"))?;
    let read = all.query_map((), |row| (0..columns).map(|at| row.get(at)).collect())?;
    let rows = read.collect::<Result<_, _>>()?;
    Ok(Rows { insert: format!("INSERT INTO {table} ({names}) VALUES ({marks})"), rows })
}

/// An empty file with the same tables, indexes and triggers, and the settings of the server's.
fn like(from: &Connection, path: &Path) -> Result<Connection> {
    let to = Connection::open(path)?;
    to.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = memory; \
         PRAGMA cache_size = -8000; PRAGMA mmap_size = 268435456; PRAGMA foreign_keys = OFF",
    )?;
    // What a virtual table keeps its words in is made with it.
    let mut parts = from.prepare(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' \
         AND name NOT LIKE 'found_words_%' ORDER BY type = 'trigger', type = 'index', rowid",
    )?;
    for sql in parts.query_map((), |row| row.get::<_, String>(0))? {
        to.execute_batch(&sql?)?;
    }
    Ok(to)
}

/// How many items were stored, and how long that took.
fn store(
    mut to: Connection,
    all: &[Rows],
    items: usize,
    together: usize,
) -> Result<(usize, Duration)> {
    let begun = Instant::now();
    let mut stored = 0;
    while stored < items && begun.elapsed() < AT_MOST {
        let group = together.min(items - stored);
        let tx = to.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        for item in stored..stored + group {
            for table in all {
                let row = table.rows.get(item).context("fewer rows than items")?;
                let mut insert = tx.prepare_cached(&table.insert)?;
                insert.execute(rusqlite::params_from_iter(row))?;
            }
        }
        tx.commit()?;
        stored += group;
    }
    let took = begun.elapsed();
    to.close().map_err(|(_, error)| error)?;
    Ok((stored, took))
}
