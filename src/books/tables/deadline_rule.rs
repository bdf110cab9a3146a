//! Table `deadline_rules`: by when an answer is due, as data.

use sea_orm::entity::prelude::*;

/// One rule. Null unit, kind or source: any.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deadline_rules")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub code: String,
    pub step: String,
    pub amount: i32,
    pub day_unit: String,
    pub citation: String,
    pub unit_id: Option<i64>,
    pub kind: Option<String>,
    pub source: Option<String>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
