//! Deadlines: the rules, and the days off and on that they count over.
//!
//! The first rules and days are put in by the server when it finds these tables empty, from the
//! files under `assets/calendar`; from then on they are rows that an administrator changes.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // A null unit, kind or source means any; a null `valid_from`, since ever. `valid_to` is the first day without the rule.
    "CREATE TABLE deadline_rules (
        id {id},
        code TEXT NOT NULL,
        step TEXT NOT NULL CHECK (step IN ('triage', 'answer')),
        amount INTEGER NOT NULL CHECK (amount > 0),
        day_unit TEXT NOT NULL CHECK (day_unit IN ('working', 'calendar')),
        citation TEXT NOT NULL,
        unit_id BIGINT REFERENCES units (id),
        kind TEXT,
        source TEXT,
        valid_from DATE,
        valid_to DATE
    )",
    "CREATE TABLE calendar_days (
        day DATE PRIMARY KEY,
        day_type TEXT NOT NULL
            CHECK (day_type IN ('holiday', 'compensatory', 'swap_off', 'swap_work')),
        name_vi TEXT NOT NULL,
        name_en TEXT NOT NULL,
        source TEXT NOT NULL,
        status TEXT NOT NULL
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
        sql::drop_tables(manager, &["calendar_days", "deadline_rules"]).await
    }
}
