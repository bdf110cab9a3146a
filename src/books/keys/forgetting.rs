//! Forgetting one-time keys whose time is over.

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use crate::{
    books::{
        Books,
        tables::one_time_key::{Column, Entity},
    },
    error::Result,
};

/// How many are forgotten in one change: whoever writes meanwhile waits for no more than these.
const AT_ONCE: u64 = 1000;

/// Forgets the keys whose last day was before `today`. They are looked for beside the writers, in
/// the order of the table: an index by day would cost each sending more than this costs once.
///
/// # Errors
/// The database's. What was forgotten before stays so.
pub async fn forget(books: &Books, today: NaiveDate) -> Result<()> {
    let mut after = String::new();
    loop {
        let over = over_after(books.read(), &after, today).await?;
        let Some(last) = over.last() else { return Ok(()) };
        after.clone_from(last);
        books.write((over, today), |tx, (over, today)| Box::pin(delete(tx, over, *today))).await?;
    }
}

async fn over_after(
    db: &impl ConnectionTrait,
    after: &str,
    today: NaiveDate,
) -> Result<Vec<String>> {
    let over = Entity::find().select_only().column(Column::KeyHash);
    let over = over.filter(Column::KeyHash.gt(after)).filter(Column::ExpiresOn.lt(today));
    Ok(over.order_by_asc(Column::KeyHash).limit(AT_ONCE).into_tuple().all(db).await?)
}

/// Another copy may have forgotten one of them meanwhile, and its sender have sent again under it.
async fn delete(tx: &DatabaseTransaction, over: &[String], today: NaiveDate) -> Result<()> {
    let these = Column::KeyHash.is_in(over.iter().map(String::as_str));
    Entity::delete_many().filter(these).filter(Column::ExpiresOn.lt(today)).exec(tx).await?;
    Ok(())
}
