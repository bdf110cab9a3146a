//! Indexes in the whole order of a queue. Hundreds of cases are due on one day: without the number of
//! the case, all of them were read and sorted for one page.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    "DROP INDEX cases_due",
    "CREATE INDEX cases_due ON cases (due_on, id) WHERE class = 'in_progress'",
    "DROP INDEX cases_unit_due",
    "CREATE INDEX cases_unit_due ON cases (unit_id, class, due_on, id)",
];

const DOWN: &[&str] = &[
    "DROP INDEX cases_unit_due",
    "CREATE INDEX cases_unit_due ON cases (unit_id, class, due_on)",
    "DROP INDEX cases_due",
    "CREATE INDEX cases_due ON cases (due_on) WHERE class = 'in_progress'",
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
