//! What the books held before, and what they hold afterwards.

use std::collections::BTreeMap;

use hoiam::check;
use indicatif::ProgressBar;
use sea_orm::{
    ConnectionTrait as _, DbBackend, FromQueryResult as _, JsonValue, QueryResult, Statement,
};

use crate::town::Town;

/// Tables that note who looks, and when.
const NOTES: [&str; 4] = ["misses", "sessions", "sign_in_tries", "seaql_migrations"];
/// Tables that no page changes.
const STILL: [&str; 5] = ["calendar_days", "deadline_rules", "fields", "levels", "surveys"];

/// The rows of each table, in words.
pub type Rows = BTreeMap<String, Vec<String>>;

/// Puts a bird into the books that whatever runs there would scare away.
pub async fn put_canary(town: &Town) {
    let books = town.app.books.writer();
    let mut steps = vec!["CREATE TABLE canary (word TEXT)", "INSERT INTO canary VALUES ('sings')"];
    if town.app.books.backend() == DbBackend::Postgres {
        steps.push("CREATE SEQUENCE probe");
    }
    for step in steps {
        books.execute_unprepared(step).await.unwrap();
    }
}

/// Whether it sings, and nothing was counted.
pub async fn canary_sings(town: &Town) {
    let words = ask(town, "SELECT word FROM canary").await;
    let words: Vec<String> = words.iter().map(|row| row.try_get("", "word").unwrap()).collect();
    assert_eq!(words, ["sings"], "somebody changed a table");
    if town.app.books.backend() == DbBackend::Postgres {
        let called = ask(town, "SELECT is_called FROM probe").await;
        let called: bool = called[0].try_get("", "is_called").unwrap();
        assert!(!called, "somebody called a function");
    }
}

async fn ask(town: &Town, sql: &str) -> Vec<QueryResult> {
    let books = &town.app.books;
    books.read().query_all_raw(Statement::from_string(books.backend(), sql)).await.unwrap()
}

/// Everything that stands in the books, but for notes and what a search looks in.
pub async fn rows(town: &Town) -> Rows {
    let books = &town.app.books;
    let named = match books.backend() {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
        _ => "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    };
    let mut all = Rows::new();
    for row in ask(town, named).await {
        let table: String = row.try_get("", "name").unwrap();
        let is_kept = NOTES.contains(&table.as_str())
            || ["found_by", "sqlite_"].iter().any(|start| table.starts_with(start));
        if is_kept {
            continue;
        }
        let every = Statement::from_string(books.backend(), format!("SELECT * FROM {table}"));
        let found = JsonValue::find_by_statement(every).all(books.read()).await.unwrap();
        let mut told: Vec<_> = found.iter().map(ToString::to_string).collect();
        told.sort();
        all.insert(table, told);
    }
    assert!(all.len() > 25, "only {} tables", all.len());
    all
}

/// The rows that stand in one of them only.
pub fn differing(one: &Rows, other: &Rows) -> Vec<String> {
    let beside = |here: &Rows, there: &Rows| {
        let rows = here.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)));
        let lone = rows.filter(|(table, row)| !there[*table].contains(row));
        lone.map(|(table, row)| format!("{table}: {row}")).collect::<Vec<_>>()
    };
    [beside(one, other), beside(other, one)].concat()
}

/// Whether nothing was lost of what stood there, and what pages do not change is as it was.
pub async fn hold(town: &Town, before: &Rows) {
    let after = rows(town).await;
    for table in STILL {
        assert_eq!(after[table], before[table], "{table} changed");
    }
    for event in &before["events"] {
        assert!(after["events"].contains(event), "an event is gone: {event}");
    }
    let checked = check::check(&town.app, &ProgressBar::hidden()).await.unwrap();
    assert!(checked.wrong.is_empty(), "{:#?}", checked.wrong);
}
