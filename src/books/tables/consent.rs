//! Table `consents`: what the senders of cases agreed to, each purpose by itself.

use sea_orm::entity::prelude::*;

/// One purpose that was agreed to. `withdrawn_at` null: it holds.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consents")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub purpose: String,
    pub edition: i32,
    pub lang: String,
    pub channel: String,
    pub given_at: i64,
    pub withdrawn_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
