//! Table `calendar_days`: days off, and Saturdays that are worked.

use sea_orm::entity::prelude::*;

/// One day that is not what its weekday says.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_days")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    pub day_type: String,
    pub name_vi: String,
    pub name_en: String,
    pub source: String,
    pub status: String,
}

impl ActiveModelBehavior for ActiveModel {}
