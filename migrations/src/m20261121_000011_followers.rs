//! Who gets letters about a case: those who follow it, and senders who want no more of them.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // `is_sender`: the sender of the case, whose address stands in `senders` alone. The address of
    // a follower goes when they leave; the row stays, so that their link still says what it did.
    // Links are known by the hashes of their secrets only.
    "CREATE TABLE followers (
        id {id},
        case_id BIGINT NOT NULL REFERENCES cases (id),
        is_sender BOOLEAN NOT NULL,
        email TEXT,
        lang TEXT NOT NULL CHECK (lang IN ('vi', 'en')),
        token_hash TEXT NOT NULL UNIQUE,
        confirm_hash TEXT UNIQUE,
        asked_at BIGINT NOT NULL,
        confirmed_at BIGINT,
        left_at BIGINT,
        CHECK (email IS NULL OR (NOT is_sender AND left_at IS NULL))
    )",
    "CREATE INDEX followers_case ON followers (case_id)",
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
        sql::drop_tables(manager, &["followers"]).await
    }
}
