//! Table `surveys`: published versions of surveys.

use sea_orm::entity::prelude::*;

/// One immutable version.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "surveys")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub version: i32,
    pub definition: String,
    pub published_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
