//! Table `misses`: how often secrets were guessed wrongly, by the minute.

use sea_orm::entity::prelude::*;

/// The wrong guesses of one minute.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "misses")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub what: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub minute: i64,
    pub n: i64,
}

impl ActiveModelBehavior for ActiveModel {}
