//! Table `found_by`: what each case is found by.

use sea_orm::entity::prelude::*;

/// One case. `shown` and `answer` name the texts that the line was made of; null: no answer.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "found_by")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
    pub shown: String,
    pub answer: Option<String>,
    pub folded: String,
}

impl ActiveModelBehavior for ActiveModel {}
