//! Table `outbox`: slow work, written down in the transaction that wants it.

use sea_orm::entity::prelude::*;

/// One piece of work. `done_at` null: still to do.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub kind: String,
    pub message_id: String,
    pub payload: String,
    pub run_at: i64,
    pub attempts: i32,
    pub locked_by: Option<String>,
    pub locked_until: Option<i64>,
    pub done_at: Option<i64>,
    pub last_error: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
