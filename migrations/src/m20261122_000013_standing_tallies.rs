//! Tallies of cases, so that a report costs what it shows and not how many cases there are.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // `rolled`: counted in the tallies already. Of a rating, what was counted is kept, because it may
    // be changed afterwards. Null: it was not counted yet.
    "ALTER TABLE standings ADD COLUMN rolled BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE ratings ADD COLUMN rolled BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE ratings ADD COLUMN rolled_degree INTEGER",
    "ALTER TABLE ratings ADD COLUMN rolled_at BIGINT",
    "CREATE INDEX standings_unrolled ON standings (case_id) WHERE NOT rolled",
    "CREATE INDEX ratings_unrolled ON ratings (case_id) WHERE NOT rolled",
    "CREATE INDEX ratings_at ON ratings (rated_at)",
    // How many cases more, or fewer where `n` is below zero, carry a mark since some day. Each move
    // stands here by its day, its month and its year, so that any time is few rows. `moved_in` and
    // `received_in` are the first days of what they name. `cause`: something was done, or the due
    // day was over. `parted_by` says what `part` is of; by unit alone it is empty.
    "CREATE TABLE standing_tallies (
        parted_by TEXT NOT NULL CHECK (parted_by IN ('unit', 'field', 'kind', 'source', 'meeting')),
        cause TEXT NOT NULL CHECK (cause IN ('event', 'due')),
        span TEXT NOT NULL CHECK (span IN ('year', 'month', 'day')),
        moved_in DATE NOT NULL,
        received_in DATE NOT NULL,
        unit_id BIGINT NOT NULL,
        part TEXT NOT NULL,
        mark TEXT NOT NULL,
        n BIGINT NOT NULL,
        PRIMARY KEY (parted_by, cause, span, moved_in, received_in, unit_id, part, mark)
    ) {unordered}",
    // How many events took cases from one place to another; an empty class and unit 0: they are new.
    "CREATE TABLE move_tallies (
        span TEXT NOT NULL CHECK (span IN ('year', 'month', 'day')),
        moved_in DATE NOT NULL,
        received_in DATE NOT NULL,
        from_class TEXT NOT NULL,
        from_unit_id BIGINT NOT NULL,
        to_class TEXT NOT NULL,
        to_unit_id BIGINT NOT NULL,
        reorganised BOOLEAN NOT NULL,
        n BIGINT NOT NULL,
        PRIMARY KEY (span, moved_in, received_in, from_class, from_unit_id, to_class, to_unit_id,
            reorganised)
    ) {unordered}",
];

const DOWN: &[&str] = &[
    "DROP TABLE move_tallies",
    "DROP TABLE standing_tallies",
    "DROP INDEX ratings_at",
    "DROP INDEX ratings_unrolled",
    "DROP INDEX standings_unrolled",
    "ALTER TABLE ratings DROP COLUMN rolled_at",
    "ALTER TABLE ratings DROP COLUMN rolled_degree",
    "ALTER TABLE ratings DROP COLUMN rolled",
    "ALTER TABLE standings DROP COLUMN rolled",
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
