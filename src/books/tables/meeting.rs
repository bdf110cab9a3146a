//! Table `meetings`: public meetings and their form ledger.

use sea_orm::entity::prelude::*;

/// One meeting. A null number was not recorded.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "meetings")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub code: String,
    pub unit_id: i64,
    pub kind: String,
    pub held_on: Date,
    pub place: String,
    pub chair: String,
    pub attended: Option<i64>,
    pub forms_handed_out: Option<i64>,
    pub forms_returned: Option<i64>,
    pub speakers: Option<i64>,
    pub entered_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
