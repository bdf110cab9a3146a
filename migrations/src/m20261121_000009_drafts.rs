//! What people have begun and not sent yet; what the senders of cases consented to, and which of
//! them sent for somebody else; and how often receipts were guessed.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // Sealed under the code itself, which is not kept. The day of expiry is all the time that is
    // kept, and no order of arrival: a finer trace would date anonymous responses.
    "CREATE TABLE drafts (
        code_hash TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        expires_on DATE NOT NULL
    ) {unordered}",
    "CREATE INDEX drafts_expiry ON drafts (expires_on)",
    // One row per purpose that was agreed to; silence is no row. `edition` is the wording that
    // the sender read, in `lang`. `withdrawn_at` null: it holds.
    "CREATE TABLE consents (
        case_id BIGINT NOT NULL REFERENCES cases (id),
        purpose TEXT NOT NULL,
        edition INTEGER NOT NULL CHECK (edition > 0),
        lang TEXT NOT NULL CHECK (lang IN ('vi', 'en')),
        channel TEXT NOT NULL CHECK (channel IN ('web', 'paper', 'phone', 'meeting')),
        given_at BIGINT NOT NULL,
        withdrawn_at BIGINT,
        PRIMARY KEY (case_id, purpose)
    )",
    // The cases that somebody sent for somebody else.
    "CREATE TABLE sent_for_another (
        case_id BIGINT PRIMARY KEY REFERENCES cases (id)
    )",
    // How many secrets of one sort were guessed wrongly in one minute (counted since 1970), by
    // whomever: no address of a machine is kept.
    "CREATE TABLE misses (
        what TEXT NOT NULL,
        minute BIGINT NOT NULL,
        n BIGINT NOT NULL CHECK (n > 0),
        PRIMARY KEY (what, minute)
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["misses", "sent_for_another", "consents", "drafts"];
        sql::drop_tables(manager, &tables).await
    }
}
