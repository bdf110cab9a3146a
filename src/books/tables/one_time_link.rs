//! Table `one_time_links`: links that let somebody in once.

use sea_orm::entity::prelude::*;

/// One link, known by the hash of its secret. `person_id` null: it makes the first account.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_links")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub secret_hash: String,
    pub purpose: String,
    pub person_id: Option<i64>,
    pub expires_at: i64,
    pub used_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
