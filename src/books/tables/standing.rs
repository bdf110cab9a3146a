//! Table `standings`: where each case stood, from when until when.

use sea_orm::entity::prelude::*;

/// One stretch of one case. `until_at` null: it still stands there. `rolled`: counted
/// in `standing_tallies` already.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "standings")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub from_at: i64,
    pub until_at: Option<i64>,
    pub received_on: Date,
    pub unit_id: i64,
    pub field_id: i64,
    pub kind: String,
    pub source: String,
    pub meeting_id: Option<i64>,
    pub stage: String,
    pub class: String,
    pub excluded_reason: Option<String>,
    pub outcome: Option<String>,
    pub due_on: Option<Date>,
    pub answered_on: Option<Date>,
    pub rolled: bool,
}

impl ActiveModelBehavior for ActiveModel {}
