//! Table `ratings`: what senders thought of their answers.

use sea_orm::entity::prelude::*;

/// One rating, from 1 (the worst) to 5. `rolled`: counted in `standing_tallies` as it is;
/// `rolled_degree` and `rolled_at`: as it is counted there, null before it is.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ratings")]
#[expect(missing_docs, reason = "a portrait of the table; its migration tells each column")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
    pub degree: i32,
    pub rated_at: i64,
    pub rolled: bool,
    pub rolled_degree: Option<i32>,
    pub rolled_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
