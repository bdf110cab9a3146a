//! Table `followers`: who gets letters about a case.

use sea_orm::entity::prelude::*;

/// One reader of letters. `confirmed_at` null: they never said that the address is theirs;
/// `left_at` set: they want no more.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "followers")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub case_id: i64,
    pub is_sender: bool,
    pub email: Option<String>,
    pub lang: String,
    pub token_hash: String,
    pub confirm_hash: Option<String>,
    pub asked_at: i64,
    pub confirmed_at: Option<i64>,
    pub left_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
