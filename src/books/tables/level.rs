//! Table `levels`: the levels of units, a list and not an enum.

use sea_orm::entity::prelude::*;

/// One level. `tier` is false for offices.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "levels")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub rank: i32,
    pub tier: bool,
    pub name_vi: String,
    pub name_en: String,
}

impl ActiveModelBehavior for ActiveModel {}
