//! What the books need for themselves: numbers handed out in order, one-time keys, keys of
//! imported rows, the outbox, the journal, and figures copied from older reports.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // One row per unit and year, so that no row is touched by every writer.
    "CREATE TABLE counters (
        name TEXT PRIMARY KEY,
        n BIGINT NOT NULL
    )",
    // The first answer to a key, sealed under the key itself, which is not kept. The day of
    // expiry is all the time that is kept: a finer one would date anonymous responses.
    "CREATE TABLE one_time_keys (
        key_hash TEXT PRIMARY KEY,
        request_hash TEXT NOT NULL,
        status INTEGER NOT NULL,
        answer TEXT NOT NULL,
        expires_on DATE NOT NULL
    ) {unordered}",
    "CREATE TABLE import_keys (
        scope TEXT NOT NULL,
        key_hash TEXT NOT NULL,
        content_hash TEXT NOT NULL,
        PRIMARY KEY (scope, key_hash)
    )",
    // `payload` names what to send; the address is looked up when it is sent.
    "CREATE TABLE outbox (
        id {id},
        kind TEXT NOT NULL,
        message_id TEXT NOT NULL UNIQUE,
        payload TEXT NOT NULL,
        run_at BIGINT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        locked_by TEXT,
        locked_until BIGINT,
        done_at BIGINT,
        last_error TEXT
    )",
    "CREATE INDEX outbox_due ON outbox (run_at) WHERE done_at IS NULL",
    // Acts outside the ledger of cases: who did what to which thing.
    "CREATE TABLE journal (
        id {id},
        at BIGINT NOT NULL,
        actor TEXT NOT NULL,
        act TEXT NOT NULL,
        thing TEXT NOT NULL
    )",
    "CREATE TABLE printed_figures (
        id {id},
        report TEXT NOT NULL,
        period_from DATE NOT NULL,
        period_to DATE NOT NULL,
        as_of DATE NOT NULL,
        group_by TEXT NOT NULL,
        row_key TEXT NOT NULL,
        measure TEXT NOT NULL,
        printed TEXT NOT NULL,
        UNIQUE (report, group_by, row_key, measure)
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, UP).await?;
        sql::append_only(manager, "journal").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::drop_append_only(manager, "journal").await?;
        let tables =
            ["printed_figures", "journal", "outbox", "import_keys", "one_time_keys", "counters"];
        sql::drop_tables(manager, &tables).await
    }
}
