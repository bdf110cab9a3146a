//! The rows of a list, one page at a time.

use chrono::NaiveDate;
use domain::{
    cases::{FieldId, StageName},
    units::UnitId,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

use super::wanted::Wanted;
use crate::{
    books::ask,
    error::Result,
    office::corrupt,
    reports::store::{OVERDUE, on_list},
};

/// Rows on a page.
const PAGE: usize = 50;

/// What the list shows of one case, as of the instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCase {
    /// Its public number.
    pub reference: String,
    /// The local day it was received.
    pub received_on: NaiveDate,
    /// Who owned it.
    pub unit: UnitId,
    /// Its field.
    pub field: FieldId,
    /// Where it stood.
    pub stage: StageName,
    /// Whether it was in progress, its due day over.
    pub overdue: bool,
}

/// One page of a list, newest first.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// Its rows.
    pub cases: Vec<ListedCase>,
    /// Whether there are more after them.
    pub has_more: bool,
}

#[derive(FromQueryResult)]
struct Row {
    reference: String,
    received_on: NaiveDate,
    unit_id: i64,
    field_id: i64,
    stage: String,
    overdue: i64,
}

/// The page after the reader's place in the list. It is found by the order of the rows and not by
/// counting them off, so a page far down costs what the first one does.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn rows(db: &impl ConnectionTrait, wanted: &Wanted) -> Result<ListPage> {
    let mut values: Vec<Value> = wanted.cohort.values().into();
    let mut place = "";
    if let Some(after) = &wanted.after {
        values.extend([after.received_on.into(), after.reference.as_str().into()]);
        place = " AND s.received_on <= $5 AND (s.received_on < $5 OR c.reference > $6)";
    }
    let sql = format!(
        "SELECT c.reference, s.received_on, s.unit_id, s.field_id, s.stage, \
         CAST(CASE WHEN {OVERDUE} THEN 1 ELSE 0 END AS BIGINT) AS overdue \
         FROM standings s JOIN cases c ON c.id = s.case_id WHERE {} AND {}{}{place} \
         ORDER BY s.received_on DESC, c.reference LIMIT {}",
        wanted.cohort.condition(),
        on_list(wanted.figure),
        wanted.part.narrowing.condition(),
        PAGE + 1
    );
    let mut rows = ask::<Row>(db, sql, values).await?;
    let has_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let cases = rows.into_iter().map(Row::read).collect::<Result<_>>()?;
    Ok(ListPage { cases, has_more })
}

impl Row {
    fn read(self) -> Result<ListedCase> {
        let stage = self.stage.parse();
        Ok(ListedCase {
            stage: stage.map_err(|why| corrupt("standings", &self.reference, why))?,
            reference: self.reference,
            received_on: self.received_on,
            unit: UnitId(self.unit_id),
            field: FieldId(self.field_id),
            overdue: self.overdue > 0,
        })
    }
}
