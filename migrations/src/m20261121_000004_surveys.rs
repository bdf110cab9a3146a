//! Surveys: published definitions, responses, and the tallies that reports read.

use sea_orm_migration::prelude::*;

use crate::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

const UP: &[&str] = &[
    // `definition` is the JSON as it was published, never changed afterwards.
    "CREATE TABLE surveys (
        id {id},
        slug TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        definition TEXT NOT NULL,
        published_at BIGINT NOT NULL,
        UNIQUE (slug, version)
    )",
    // A response knows no person, no address and no time of day. Its id is random, so that not
    // even the order of arrival can be joined to the cases of the same hour. `rolled`: counted
    // in `tallies` already.
    "CREATE TABLE responses (
        id BIGINT PRIMARY KEY,
        survey_id BIGINT NOT NULL REFERENCES surveys (id),
        unit_id BIGINT REFERENCES units (id),
        meeting_id BIGINT REFERENCES meetings (id),
        mode TEXT NOT NULL CHECK (mode IN ('paper', 'phone', 'web')),
        entered_on DATE NOT NULL,
        answers TEXT NOT NULL,
        receipt_hash TEXT UNIQUE,
        rolled BOOLEAN NOT NULL DEFAULT FALSE
    ) {unordered}",
    "CREATE INDEX responses_unrolled ON responses (survey_id, id) WHERE NOT rolled",
    "CREATE INDEX responses_survey ON responses (survey_id, id)",
    // One row per survey, place, mode, question and mark; a zero place means none was given.
    // The row with an empty question counts the responses themselves.
    "CREATE TABLE tallies (
        survey_id BIGINT NOT NULL REFERENCES surveys (id),
        unit_id BIGINT NOT NULL,
        meeting_id BIGINT NOT NULL,
        mode TEXT NOT NULL,
        question TEXT NOT NULL,
        mark TEXT NOT NULL,
        n BIGINT NOT NULL CHECK (n >= 0),
        PRIMARY KEY (survey_id, unit_id, meeting_id, mode, question, mark)
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
        sql::drop_tables(manager, &["tallies", "responses", "surveys"]).await
    }
}
