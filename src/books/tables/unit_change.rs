//! Table `unit_changes`: how units became other units.

use sea_orm::entity::prelude::*;

/// One arrow of the cross-walk.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unit_changes")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub from_unit_id: i64,
    pub to_unit_id: i64,
    pub kind: String,
    pub share_parts: i64,
    pub share_whole: i64,
    pub effective_on: Date,
    pub legal_ref: String,
}

impl ActiveModelBehavior for ActiveModel {}
