//! How the tables came to be, one dated step per file.
//!
//! A step never changes once it has landed: what comes later is a step of its own. Names are
//! literals here, because a step must not change when an entity does. Each step is written once
//! for both databases; `sql.rs` puts in the few words in which they differ.
//!
//! Instants are `BIGINT`, microseconds since 1970 in UTC; local days are `DATE`; closed lists are
//! words held by a `CHECK`.

use sea_orm_migration::prelude::*;

pub use sea_orm_migration::{MigratorTrait, SchemaManager};

mod m20261121_000001_units;
mod m20261121_000002_people;
mod m20261121_000003_meetings;
mod m20261121_000004_surveys;
mod m20261121_000005_deadlines;
mod m20261121_000006_cases;
mod m20261121_000007_books;
mod m20261121_000008_signing_in;
mod m20261121_000009_drafts;
mod m20261121_000010_finding;
mod m20261121_000011_followers;
mod m20261121_000012_ratings;
mod m20261122_000013_standing_tallies;
mod m20261122_000014_queue_order;
mod m20261122_000015_unrolled_responses;
mod sql;

/// Brings a database up to date, or takes it back.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_units::Migration),
            Box::new(m20261121_000002_people::Migration),
            Box::new(m20261121_000003_meetings::Migration),
            Box::new(m20261121_000004_surveys::Migration),
            Box::new(m20261121_000005_deadlines::Migration),
            Box::new(m20261121_000006_cases::Migration),
            Box::new(m20261121_000007_books::Migration),
            Box::new(m20261121_000008_signing_in::Migration),
            Box::new(m20261121_000009_drafts::Migration),
            Box::new(m20261121_000010_finding::Migration),
            Box::new(m20261121_000011_followers::Migration),
            Box::new(m20261121_000012_ratings::Migration),
            Box::new(m20261122_000013_standing_tallies::Migration),
            Box::new(m20261122_000014_queue_order::Migration),
            Box::new(m20261122_000015_unrolled_responses::Migration),
        ]
    }
}
