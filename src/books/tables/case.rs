//! Table `cases`: the current row of each case, derivable from its events.

use sea_orm::entity::prelude::*;

/// One case as it stands. `head` is the hash of its last event; `copy_of` the case that stays
/// instead of it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub reference: String,
    pub receipt_hash: Option<String>,
    pub unit_id: i64,
    pub field_id: i64,
    pub kind: String,
    pub source: String,
    pub meeting_id: Option<i64>,
    pub identity: String,
    pub lang: String,
    pub received_at: i64,
    pub received_on: Date,
    pub said_on: Option<Date>,
    pub stage: String,
    pub class: String,
    pub excluded_reason: Option<String>,
    pub outcome: Option<String>,
    pub due_on: Option<Date>,
    pub due_rule: Option<String>,
    pub first_answered_at: Option<i64>,
    pub wakes_at: Option<i64>,
    pub version: i32,
    pub head: String,
    pub handler_id: Option<i64>,
    pub custody: Option<String>,
    pub offered_until: Option<i64>,
    pub proposed_reason: Option<String>,
    pub proposed_by: Option<i64>,
    pub group_id: Option<i64>,
    pub copy_of: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
