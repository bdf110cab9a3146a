//! Table `sent_for_another`: the cases that somebody sent for somebody else.

use sea_orm::entity::prelude::*;

/// One such case.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sent_for_another")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
}

impl ActiveModelBehavior for ActiveModel {}
