//! Finding cases: by their words, by who handles them, by what waits for a decision.
//!
//! The new columns of `cases` and the rows of `found_by` follow from events and texts, which are
//! read by the rules of the office and not by SQL: the server fills them in when it starts.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMNS: &[&str] = &[
    // Null: nobody handles it.
    "ALTER TABLE cases ADD COLUMN handler_id BIGINT",
    // Null: nobody disputes that the unit owns it.
    "ALTER TABLE cases ADD COLUMN custody TEXT
        CHECK (custody IN ('offered', 'returned', 'escalated', 'decided'))",
    // Before which instant an offered case may be bounced; null: it was not offered.
    "ALTER TABLE cases ADD COLUMN offered_until BIGINT",
    // The reason of an exclusion that awaits its second party, and who proposed it.
    "ALTER TABLE cases ADD COLUMN proposed_reason TEXT",
    "ALTER TABLE cases ADD COLUMN proposed_by BIGINT",
    "CREATE INDEX cases_received ON cases (received_on, id)",
    "CREATE INDEX cases_unit_due ON cases (unit_id, class, due_on)",
    "CREATE INDEX cases_handler ON cases (handler_id, class, due_on) WHERE handler_id IS NOT NULL",
    "CREATE INDEX cases_unhandled ON cases (unit_id, received_on)
        WHERE handler_id IS NULL AND class = 'in_progress'",
    "CREATE INDEX cases_drafted ON cases (due_on) WHERE stage = 'drafted'",
    "CREATE INDEX cases_custody ON cases (custody, due_on) WHERE custody IS NOT NULL",
    "CREATE INDEX cases_proposed ON cases (due_on) WHERE proposed_reason IS NOT NULL",
];

/// `shown` and `answer` are the digests of the texts that the line was made of; a null `answer`:
/// there is none. The line is made anew when one of them changes or is erased.
const FOUND_BY: &str = "CREATE TABLE found_by (
        case_id {key} PRIMARY KEY REFERENCES cases (id),
        shown TEXT NOT NULL,
        answer TEXT,
        folded TEXT NOT NULL
    )";

/// An index of the words alone; what they stand in is kept once, in `found_by`. What is taken out
/// of it is overwritten and not only marked, because it may be what somebody wanted erased.
const OF_SQLITE: &[&str] = &[
    "CREATE VIRTUAL TABLE found_words USING fts5(
        folded, content='found_by', content_rowid='case_id',
        tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\")",
    "INSERT INTO found_words(found_words, rank) VALUES ('secure-delete', 1)",
    "CREATE TRIGGER found_by_comes AFTER INSERT ON found_by BEGIN
        INSERT INTO found_words(rowid, folded) VALUES (new.case_id, new.folded);
    END",
    "CREATE TRIGGER found_by_goes AFTER DELETE ON found_by BEGIN
        INSERT INTO found_words(found_words, rowid, folded)
            VALUES ('delete', old.case_id, old.folded);
    END",
    "CREATE TRIGGER found_by_changes AFTER UPDATE ON found_by BEGIN
        INSERT INTO found_words(found_words, rowid, folded)
            VALUES ('delete', old.case_id, old.folded);
        INSERT INTO found_words(rowid, folded) VALUES (new.case_id, new.folded);
    END",
];

const OF_POSTGRES: &[&str] =
    &["CREATE INDEX found_words ON found_by USING GIN (to_tsvector('simple', folded))"];

const INDEXES: &[&str] = &[
    "cases_received",
    "cases_unit_due",
    "cases_handler",
    "cases_unhandled",
    "cases_drafted",
    "cases_custody",
    "cases_proposed",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, COLUMNS).await?;
        let (key, words) = if manager.get_database_backend() == DbBackend::Sqlite {
            ("INTEGER", OF_SQLITE)
        } else {
            ("BIGINT", OF_POSTGRES)
        };
        sql::run(manager, &[&FOUND_BY.replace("{key}", key)]).await?;
        sql::run(manager, words).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            sql::drop_tables(manager, &["found_words"]).await?;
        }
        sql::drop_tables(manager, &["found_by"]).await?;
        let connection = manager.get_connection();
        for index in INDEXES {
            connection.execute_unprepared(&format!("DROP INDEX {index}")).await?;
        }
        for column in ["proposed_by", "proposed_reason", "offered_until", "custody", "handler_id"] {
            connection
                .execute_unprepared(&format!("ALTER TABLE cases DROP COLUMN {column}"))
                .await?;
        }
        Ok(())
    }
}
