//! One backup for both databases: it is also how an office grows from one to the other.

use std::fs;

use super::{
    furnished,
    hoiam::{Hoiam, Ran},
};
use crate::town::Database;

/// What is asked before and after: records in the order in which they were entered.
const ASKED: [&[&str]; 4] = [
    &["export", "cases"],
    &["export", "responses", "--survey", "papi-local"],
    &["export", "journal", "--format", "json"],
    &["report", "survey", "papi-local", "--group-by", "unit", "--format", "json"],
];

/// The books in PostgreSQL, with a data folder of their own.
struct Grown {
    hoiam: Hoiam,
    url: String,
}

impl Grown {
    fn run(&self, args: &[&str]) -> Ran {
        self.hoiam.run(&[&["--database-url", &self.url], args].concat())
    }
}

#[tokio::test]
async fn the_books_move_to_postgresql_and_back() {
    let Some(database) = Database::postgres().await else { return };
    let before = furnished();
    let grown = Grown { hoiam: Hoiam::new(), url: database.url.clone() };
    let after = Hoiam::new();
    before.run(&["backup", "file"]).well();
    fs::copy(before.path("file"), grown.hoiam.path("file")).unwrap();
    grown.run(&["restore", "file"]).well();
    grown.run(&["check"]).well();
    grown.run(&["backup", "again"]).well();
    fs::copy(grown.hoiam.path("again"), after.path("again")).unwrap();
    after.run(&["restore", "again"]).well();
    after.run(&["check"]).well();
    for asked in ASKED {
        let said = before.run(asked).well();
        assert_eq!(grown.run(asked).well(), said, "{asked:?} in PostgreSQL");
        assert_eq!(after.run(asked).well(), said, "{asked:?} and back in SQLite");
    }
    // What comes next gets a number of its own.
    grown.hoiam.write("more.csv", &super::CASES.replace("c1,", "d1,").replace("c2,", "d2,"));
    grown.run(&["import", "cases", "more.csv"]).well();
    grown.run(&["check"]).well();
}
