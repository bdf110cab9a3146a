//! Meetings and their form ledger.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // A null number was not recorded; it is never read as zero.
    "CREATE TABLE meetings (
        id {id},
        code TEXT NOT NULL UNIQUE,
        unit_id BIGINT NOT NULL REFERENCES units (id),
        kind TEXT NOT NULL,
        held_on DATE NOT NULL,
        place TEXT NOT NULL,
        chair TEXT NOT NULL,
        attended BIGINT CHECK (attended >= 0),
        forms_handed_out BIGINT CHECK (forms_handed_out >= 0),
        forms_returned BIGINT CHECK (forms_returned >= 0),
        speakers BIGINT CHECK (speakers >= 0),
        entered_at BIGINT NOT NULL,
        CHECK (forms_returned <= forms_handed_out)
    )",
    "CREATE INDEX meetings_unit ON meetings (unit_id, held_on)",
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
        sql::drop_tables(manager, &["meetings"]).await
    }
}
