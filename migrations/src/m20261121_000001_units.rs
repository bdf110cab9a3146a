//! Units: levels, the dated tree, and how units became other units.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // Levels are a list, not an enum: since July 2025 there is no district, and 2019 data has one.
    // `tier` is false for offices, which are counted with the tier above them.
    "CREATE TABLE levels (
        code TEXT PRIMARY KEY,
        rank INTEGER NOT NULL,
        tier BOOLEAN NOT NULL,
        name_vi TEXT NOT NULL,
        name_en TEXT NOT NULL
    )",
    "INSERT INTO levels (code, rank, tier, name_vi, name_en) VALUES
        ('province', 1, TRUE, 'Cấp tỉnh', 'Province'),
        ('district', 2, TRUE, 'Cấp huyện (đến 30/6/2025)', 'District (until 30 June 2025)'),
        ('commune', 3, TRUE, 'Cấp xã', 'Commune'),
        ('office', 4, FALSE, 'Cơ quan chuyên môn', 'Office')",
    // `valid_to` is the first day on which the unit is no more; null: it still is.
    "CREATE TABLE units (
        id {id},
        code TEXT NOT NULL,
        name_vi TEXT NOT NULL,
        name_en TEXT NOT NULL,
        level_code TEXT NOT NULL REFERENCES levels (code),
        parent_id BIGINT REFERENCES units (id),
        valid_from DATE NOT NULL,
        valid_to DATE,
        UNIQUE (code, valid_from),
        CHECK (valid_to IS NULL OR valid_to > valid_from)
    )",
    "CREATE INDEX units_parent ON units (parent_id)",
    "CREATE TABLE unit_changes (
        id {id},
        from_unit_id BIGINT NOT NULL REFERENCES units (id),
        to_unit_id BIGINT NOT NULL REFERENCES units (id),
        kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'retype', 'recode')),
        share_parts BIGINT NOT NULL CHECK (share_parts > 0),
        share_whole BIGINT NOT NULL CHECK (share_whole >= share_parts),
        effective_on DATE NOT NULL,
        legal_ref TEXT NOT NULL
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
        sql::drop_tables(manager, &["unit_changes", "units", "levels"]).await
    }
}
