//! Table `journal`: acts outside the ledger of cases.

use sea_orm::entity::prelude::*;

/// Who did what to which thing.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub at: i64,
    pub actor: String,
    pub act: String,
    pub thing: String,
}

impl ActiveModelBehavior for ActiveModel {}
