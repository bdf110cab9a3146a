//! Table `events`: what happened to each case, append-only.

use sea_orm::entity::prelude::*;

/// One event. `body` is what was hashed; null `from_…`: there was nothing before.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub case_id: i64,
    pub version: i32,
    pub at: i64,
    pub recorded_at: i64,
    pub transition: String,
    pub movement: String,
    pub from_class: Option<String>,
    pub to_class: String,
    pub from_unit_id: Option<i64>,
    pub to_unit_id: i64,
    pub body: String,
    pub prev_hash: String,
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
