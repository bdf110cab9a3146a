//! Table `access_tokens`: the personal tokens by which programs of staff sign in.

use sea_orm::entity::prelude::*;

/// One token, known by the hash of its secret. `last_used_on` null: never. `revoked_at` null: it
/// holds.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_tokens")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub secret_hash: String,
    pub person_id: i64,
    pub name: String,
    pub made_at: i64,
    pub last_used_on: Option<Date>,
    pub revoked_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
