//! Table `texts`: what people wrote, named by its salted digest.

use sea_orm::entity::prelude::*;

/// One text. Both `salt` and `text` null: erased.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "texts")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: String,
    pub case_id: i64,
    pub salt: Option<String>,
    pub text: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
