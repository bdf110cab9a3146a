//! Table `move_tallies`: what took cases from one place to another, added up.

use sea_orm::entity::prelude::*;

/// How many events of one span of time made one move. An empty class and unit 0: the cases are new.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "move_tallies")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub span: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub moved_in: Date,
    #[sea_orm(primary_key, auto_increment = false)]
    pub received_in: Date,
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_class: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_unit_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub to_class: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub to_unit_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub reorganised: bool,
    pub n: i64,
}

impl ActiveModelBehavior for ActiveModel {}
