//! Table `responses`: filled forms, anonymous.

use sea_orm::entity::prelude::*;

/// One filled form. `id` is drawn from its receipt; of one that was keyed in it is random.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "responses")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub unit_id: Option<i64>,
    pub meeting_id: Option<i64>,
    pub mode: String,
    pub entered_on: Date,
    pub answers: String,
}

impl ActiveModelBehavior for ActiveModel {}
