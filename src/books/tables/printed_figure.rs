//! Table `printed_figures`: figures copied from older reports.

use sea_orm::entity::prelude::*;

/// One figure as it was printed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "printed_figures")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub report: String,
    pub period_from: Date,
    pub period_to: Date,
    pub as_of: Date,
    pub group_by: String,
    pub row_key: String,
    pub measure: String,
    pub printed: String,
}

impl ActiveModelBehavior for ActiveModel {}
