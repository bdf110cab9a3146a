//! Table `sign_in_tries`: tries to sign in that went wrong, so that the next must wait.

use sea_orm::entity::prelude::*;

/// The tries for one address, known or not, by its keyed hash.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_tries")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub mark: String,
    pub failures: i64,
    pub last_at: i64,
    pub wait_until: i64,
}

impl ActiveModelBehavior for ActiveModel {}
