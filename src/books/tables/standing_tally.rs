//! Table `standing_tallies`: what moved the figures of cases, added up.

use sea_orm::entity::prelude::*;

/// How many cases more, or fewer, carry one mark at one place since one span of time.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "standing_tallies")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub parted_by: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub cause: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub span: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub moved_in: Date,
    #[sea_orm(primary_key, auto_increment = false)]
    pub received_in: Date,
    #[sea_orm(primary_key, auto_increment = false)]
    pub unit_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub part: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub mark: String,
    pub n: i64,
}

impl ActiveModelBehavior for ActiveModel {}
