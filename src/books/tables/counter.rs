//! Table `counters`: numbers handed out in order, one row per unit and year.

use sea_orm::entity::prelude::*;

/// The last number given under one name.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counters")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub n: i64,
}

impl ActiveModelBehavior for ActiveModel {}
