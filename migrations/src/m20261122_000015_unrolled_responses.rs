//! Responses that the tallies do not count yet stand in a list of their own, and the number of a
//! response is drawn from its receipt.
//!
//! Numbers are random, so each index of responses costs each sending a page of the disk; a mark in
//! the row itself, set when it was counted, cost another. What is left is the row in the order of
//! its survey.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // `id`: from the keyed hash of the receipt, or random where nobody holds one.
    "CREATE TABLE drawn_responses (
        survey_id BIGINT NOT NULL REFERENCES surveys (id),
        id BIGINT NOT NULL,
        unit_id BIGINT REFERENCES units (id),
        meeting_id BIGINT REFERENCES meetings (id),
        mode TEXT NOT NULL CHECK (mode IN ('paper', 'phone', 'web')),
        entered_on DATE NOT NULL,
        answers TEXT NOT NULL,
        PRIMARY KEY (survey_id, id)
    ) {unordered}",
    "INSERT INTO drawn_responses
        SELECT survey_id, {drawn}, unit_id, meeting_id, mode, entered_on, answers FROM responses",
    "CREATE TABLE unrolled_responses (
        survey_id BIGINT NOT NULL,
        id BIGINT NOT NULL,
        PRIMARY KEY (survey_id, id)
    ) {unordered}",
    "INSERT INTO unrolled_responses SELECT survey_id, {drawn} FROM responses WHERE NOT rolled",
    "DROP TABLE responses",
    "ALTER TABLE drawn_responses RENAME TO responses",
];

/// Receipts are not found again: of their hash, only a part was kept.
const DOWN: &[&str] = &[
    "CREATE TABLE marked_responses (
        id BIGINT PRIMARY KEY,
        survey_id BIGINT NOT NULL REFERENCES surveys (id),
        unit_id BIGINT REFERENCES units (id),
        meeting_id BIGINT REFERENCES meetings (id),
        mode TEXT NOT NULL CHECK (mode IN ('paper', 'phone', 'web')),
        entered_on DATE NOT NULL,
        answers TEXT NOT NULL,
        receipt_hash TEXT UNIQUE,
        rolled BOOLEAN NOT NULL DEFAULT FALSE
    ) {unordered}",
    "INSERT INTO marked_responses
        SELECT id, survey_id, unit_id, meeting_id, mode, entered_on, answers, NULL,
            NOT EXISTS (SELECT 1 FROM unrolled_responses u
                WHERE u.survey_id = r.survey_id AND u.id = r.id)
        FROM responses r",
    "DROP TABLE unrolled_responses",
    "DROP TABLE responses",
    "ALTER TABLE marked_responses RENAME TO responses",
    "CREATE INDEX responses_unrolled ON responses (survey_id, id) WHERE NOT rolled",
    "CREATE INDEX responses_survey ON responses (survey_id, id)",
];

/// The first 63 bits of a hash in hexadecimal, never zero.
fn drawn(backend: DbBackend) -> String {
    let bits = if backend == DbBackend::Sqlite {
        // It reads no hexadecimal: digit by digit, the sign's bit left out.
        let digit = |nth: u32| {
            let value = format!("instr('0123456789abcdef', substr(receipt_hash, {nth}, 1)) - 1");
            let bits = if nth == 1 { 7 } else { 15 };
            format!("((({value}) & {bits}) << {})", 64 - 4 * nth)
        };
        (1..=16).map(digit).collect::<Vec<_>>().join(" | ")
    } else {
        let first = "CAST(CAST('x' || substr(receipt_hash, 1, 16) AS BIT(64)) AS BIGINT)";
        format!("({first} & {})", i64::MAX)
    };
    format!("CASE WHEN receipt_hash IS NULL THEN id ELSE ({bits}) | 1 END")
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drawn = drawn(manager.get_database_backend());
        let up: Vec<_> = UP.iter().map(|statement| statement.replace("{drawn}", &drawn)).collect();
        sql::run(manager, &up.iter().map(String::as_str).collect::<Vec<_>>()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, DOWN).await
    }
}
