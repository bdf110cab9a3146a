//! What senders thought of their answers; and, from the events, which cases belong together: those of
//! one group, and copies with the case that stays instead.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // One rating per case, changed until the case is closed.
    "CREATE TABLE ratings (
        case_id BIGINT PRIMARY KEY REFERENCES cases (id),
        degree INTEGER NOT NULL CHECK (degree BETWEEN 1 AND 5),
        rated_at BIGINT NOT NULL
    )",
    // Both follow from the events. Null: in no group; no copy of another case.
    "ALTER TABLE cases ADD COLUMN group_id BIGINT",
    "ALTER TABLE cases ADD COLUMN copy_of TEXT",
    "CREATE INDEX cases_group ON cases (group_id) WHERE group_id IS NOT NULL",
    "CREATE INDEX cases_copy ON cases (copy_of) WHERE copy_of IS NOT NULL",
];

const DOWN: &[&str] = &[
    "DROP INDEX cases_copy",
    "DROP INDEX cases_group",
    "ALTER TABLE cases DROP COLUMN copy_of",
    "ALTER TABLE cases DROP COLUMN group_id",
    "DROP TABLE ratings",
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
        sql::run(manager, DOWN).await
    }
}
