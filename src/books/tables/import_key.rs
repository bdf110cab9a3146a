//! Table `import_keys`: rows that were imported already.

use sea_orm::entity::prelude::*;

/// One row's key and what stood in it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_keys")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub scope: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_hash: String,
    pub content_hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
