//! Table `drafts`: what people began and have not sent yet, sealed.

use sea_orm::entity::prelude::*;

/// One draft. `payload` opens only with the code that its holder has.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "drafts")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code_hash: String,
    pub kind: String,
    pub payload: String,
    pub expires_on: Date,
}

impl ActiveModelBehavior for ActiveModel {}
