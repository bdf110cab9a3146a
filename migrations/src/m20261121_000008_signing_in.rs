//! Being signed in: sessions, personal tokens, tries that failed; when a password was set, and
//! whether an account is closed.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // Null for a password that was set before this step.
    "ALTER TABLE people ADD COLUMN password_set_at BIGINT",
    // Null: open. Nobody signs in to a closed account; what it did stays.
    "ALTER TABLE people ADD COLUMN closed_at BIGINT",
    // Only the hash of the secret in the cookie is kept, and nothing about the machine. `seen_at`
    // is written once a minute at most; `expires_at` follows from it and from `begun_at`.
    "CREATE TABLE sessions (
        id {id},
        secret_hash TEXT NOT NULL UNIQUE,
        person_id BIGINT NOT NULL REFERENCES people (id),
        begun_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    )",
    "CREATE INDEX sessions_person ON sessions (person_id)",
    // `name` is what its owner calls it; `last_used_on` is a day, no finer.
    "CREATE TABLE access_tokens (
        id {id},
        secret_hash TEXT NOT NULL UNIQUE,
        person_id BIGINT NOT NULL REFERENCES people (id),
        name TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        last_used_on DATE,
        revoked_at BIGINT
    )",
    "CREATE INDEX access_tokens_person ON access_tokens (person_id)",
    // `mark` is the keyed hash of an e-mail address, known or not; one row counts for all.
    "CREATE TABLE sign_in_tries (
        mark TEXT PRIMARY KEY,
        failures BIGINT NOT NULL,
        last_at BIGINT NOT NULL,
        wait_until BIGINT NOT NULL
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
        sql::drop_tables(manager, &["sign_in_tries", "access_tokens", "sessions"]).await?;
        let columns = ["closed_at", "password_set_at"];
        let drops = columns.map(|column| format!("ALTER TABLE people DROP COLUMN {column}"));
        sql::run(manager, &drops.each_ref().map(String::as_str)).await
    }
}
