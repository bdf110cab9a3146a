use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait as _, DatabaseConnection, QueryResult, Statement};

use super::{
    super::tables::{LEFT_OUT, TABLES, columns},
    office::Place,
};

async fn ask(db: &DatabaseConnection, sql: &str) -> Vec<QueryResult> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    db.query_all_raw(statement).await.unwrap()
}

async fn names(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let rows = ask(db, sql).await;
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

#[tokio::test]
async fn every_table_is_on_the_list_with_its_key() {
    let place = Place::new();
    let app = place.app().await;
    let db = app.books.read();
    let there = "SELECT name FROM sqlite_master WHERE type = 'table' \
                 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'found_words%' \
                 AND name <> 'seaql_migrations'";
    let there: BTreeSet<_> = names(db, there).await.into_iter().collect();
    let carried = TABLES.iter().map(|table| table.name);
    let listed: BTreeSet<_> = carried.chain(LEFT_OUT.iter().copied()).map(str::to_owned).collect();
    assert_eq!(there, listed);
    for table in TABLES {
        let sql = format!(
            "SELECT name FROM pragma_table_xinfo('{}') WHERE pk > 0 ORDER BY pk",
            table.name
        );
        assert_eq!(names(db, &sql).await, table.key, "{}", table.name);
        assert!(!columns(db, table.name).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn every_table_stands_after_those_that_it_refers_to() {
    let place = Place::new();
    let app = place.app().await;
    let mut before = BTreeSet::new();
    for table in TABLES {
        let sql =
            format!("SELECT \"table\", \"from\" FROM pragma_foreign_key_list('{}')", table.name);
        for row in ask(app.books.read(), &sql).await {
            let named: String = row.try_get_by_index(0).unwrap();
            let by: String = row.try_get_by_index(1).unwrap();
            if named == table.name {
                assert_eq!(table.own, Some(by.as_str()), "{named} refers to itself");
            } else {
                assert!(before.contains(&named), "{} refers to {named}", table.name);
            }
        }
        before.insert(table.name.to_owned());
    }
}

#[tokio::test]
async fn what_the_database_computes_is_left_out() {
    let place = Place::new();
    let app = place.app().await;
    for table in ["cases", "standings"] {
        let columns = columns(app.books.read(), table).await.unwrap();
        assert!(columns.iter().all(|column| column.name != "class"), "{table}");
        assert!(columns.iter().any(|column| column.name == "stage"), "{table}");
    }
}
