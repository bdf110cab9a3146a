//! Table `one_time_keys`: first answers to one-time keys, sealed.

use sea_orm::entity::prelude::*;

/// One answered key. `answer` opens only with the key itself.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_keys")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_hash: String,
    pub request_hash: String,
    pub status: i32,
    pub answer: String,
    pub expires_on: Date,
}

impl ActiveModelBehavior for ActiveModel {}
