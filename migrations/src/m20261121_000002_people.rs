//! People: staff accounts, the roles they hold on units, and the links that let them in once.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // `password_hash` is null until the person has set a password through a one-time link.
    "CREATE TABLE people (
        id {id},
        email TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        password_hash TEXT,
        entered_at BIGINT NOT NULL
    )",
    "CREATE TABLE grants (
        person_id BIGINT NOT NULL REFERENCES people (id),
        unit_id BIGINT NOT NULL REFERENCES units (id),
        role TEXT NOT NULL
            CHECK (role IN ('leader', 'officer', 'organizer', 'auditor', 'admin')),
        PRIMARY KEY (person_id, unit_id, role)
    )",
    // Only the hash of a link's secret is kept. `person_id` is null for a link that makes the
    // first account.
    "CREATE TABLE one_time_links (
        secret_hash TEXT PRIMARY KEY,
        purpose TEXT NOT NULL CHECK (purpose IN ('first_account', 'set_password')),
        person_id BIGINT REFERENCES people (id),
        expires_at BIGINT NOT NULL,
        used_at BIGINT
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
        sql::drop_tables(manager, &["one_time_links", "grants", "people"]).await
    }
}
