//! Table `fields`: fields of work.

use sea_orm::entity::prelude::*;

/// One field, `unclassified` among them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fields")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub code: String,
    pub name_vi: String,
    pub name_en: String,
}

impl ActiveModelBehavior for ActiveModel {}
