//! Which of the cases' courses are rolled up: held, looked at, noted.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
    sea_query::{Expr, LockBehavior, LockType},
};

use crate::{
    books::{
        ask,
        tables::{
            case, move_tally,
            rating::{self, Entity as Rating},
            standing::{self, Entity as Standing},
            standing_tally,
        },
    },
    error::Result,
};

/// Those of these cases that nobody else is at, held for the rest of the transaction.
///
/// # Errors
/// The database's.
pub async fn hold(db: &impl ConnectionTrait, cases: &[i64]) -> Result<Vec<i64>> {
    let held = case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::Id.is_in(cases.iter().copied()))
        .order_by_asc(case::Column::Id)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    Ok(held.into_tuple().all(db).await?)
}

/// How far the courses of some cases go, and how far they are rolled up: while it is the same, so
/// are their histories.
#[derive(Debug, PartialEq, Eq)]
pub struct Extent {
    stretches: Vec<Stretches>,
    ratings: Vec<rating::Model>,
}

#[derive(Debug, PartialEq, Eq, FromQueryResult)]
struct Stretches {
    case_id: i64,
    version: i32,
    rolled: bool,
}

/// The extent of these cases.
///
/// # Errors
/// The database's.
pub async fn extent(db: &impl ConnectionTrait, cases: &[i64]) -> Result<Extent> {
    // Numbers of ours. Nothing but the last stretch of a case is ever added or closed.
    let these = cases.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
    let sql = format!(
        "SELECT case_id, version, rolled FROM standings WHERE case_id IN ({these}) \
         ORDER BY case_id, version"
    );
    let stretches = ask(db, sql, []).await?;
    let ratings = Rating::find()
        .filter(rating::Column::CaseId.is_in(cases.iter().copied()))
        .order_by_asc(rating::Column::CaseId);
    Ok(Extent { stretches, ratings: ratings.all(db).await? })
}

/// Empties the tables of tallies, and notes that nothing is rolled up.
///
/// # Errors
/// The database's.
pub async fn forget(db: &impl ConnectionTrait) -> Result<()> {
    standing_tally::Entity::delete_many().exec(db).await?;
    move_tally::Entity::delete_many().exec(db).await?;
    Standing::update_many().col_expr(standing::Column::Rolled, Expr::value(false)).exec(db).await?;
    Rating::update_many()
        .col_expr(rating::Column::Rolled, Expr::value(false))
        .col_expr(rating::Column::RolledDegree, Expr::value(None::<i32>))
        .col_expr(rating::Column::RolledAt, Expr::value(None::<i64>))
        .exec(db)
        .await?;
    Ok(())
}

/// Notes that everything of these cases is rolled up.
///
/// # Errors
/// The database's.
pub async fn mark(db: &impl ConnectionTrait, cases: &[i64]) -> Result<()> {
    Standing::update_many()
        .col_expr(standing::Column::Rolled, Expr::value(true))
        .filter(standing::Column::CaseId.is_in(cases.iter().copied()))
        .filter(Expr::cust("NOT rolled"))
        .exec(db)
        .await?;
    Rating::update_many()
        .col_expr(rating::Column::Rolled, Expr::value(true))
        .col_expr(rating::Column::RolledDegree, Expr::col(rating::Column::Degree))
        .col_expr(rating::Column::RolledAt, Expr::col(rating::Column::RatedAt))
        .filter(rating::Column::CaseId.is_in(cases.iter().copied()))
        .filter(Expr::cust("NOT rolled"))
        .exec(db)
        .await?;
    Ok(())
}
