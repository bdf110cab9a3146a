//! The rows of queues. They are asked for under the same conditions as their number, so a number
//! always opens a list of exactly that many.

mod length;

use chrono::NaiveDate;
use domain::{
    cases::{CaseId, ExclusionReason, FieldId, QueueOrder, StageName},
    units::UnitId,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{conditions::Looker, cursor::Cursor, wanted::Wanted};
use crate::{books::ask, cases::search::store::Seek, error::Result, office::corrupt};
pub use length::{Length, count};

/// A case in a queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedCase {
    /// Its number.
    pub id: CaseId,
    /// Its public number.
    pub reference: String,
    /// Who owns it.
    pub unit: UnitId,
    /// Its field.
    pub field: FieldId,
    /// Where it stands.
    pub stage: StageName,
    /// By when an answer is due; `None`: no rule holds.
    pub due_on: Option<NaiveDate>,
    /// The local day it was received.
    pub received_on: NaiveDate,
    /// The name of who handles it; `None`: nobody does.
    pub handler: Option<String>,
    /// Its words as they may be shown; `None`: they were erased.
    pub words: Option<String>,
    /// Why somebody proposed that it leave the count; `None`: nobody did.
    pub proposed: Option<ExclusionReason>,
}

/// One page of a queue.
#[derive(Debug, Clone)]
pub struct QueuePart {
    /// Its rows.
    pub cases: Vec<QueuedCase>,
    /// Where it ends; `None` where nothing comes after it.
    pub end: Option<Cursor>,
}

/// The rows of the queue after the reader's place in it, `most` of them. The place is found by the
/// order of the rows and not by counting them off, so a page far down costs what the first one
/// does, and cases that come meanwhile move none of it.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn part(
    db: &impl ConnectionTrait,
    who: &Looker<'_>,
    wanted: &Wanted,
    seek: Seek,
    most: usize,
) -> Result<QueuePart> {
    let mut cases = Vec::new();
    for stretch in stretches(wanted) {
        let missing = (most + 1).saturating_sub(cases.len());
        if missing > 0 {
            cases.extend(rows(db, who, wanted, seek, &stretch, missing).await?);
        }
    }
    let has_more = cases.len() > most;
    cases.truncate(most);
    let last = cases.last().filter(|_| has_more);
    let end = last.map(|last| {
        let day = match wanted.order() {
            QueueOrder::Due => last.due_on,
            QueueOrder::Newest => Some(last.received_on),
        };
        Cursor { day, case: last.id }
    });
    Ok(QueuePart { cases, end })
}

/// A part of the order that one index gives, from the reader's place on.
struct Stretch {
    condition: String,
    order: &'static str,
}

/// The stretches of an order, first to last: what has no due day comes after all that has one.
fn stretches(wanted: &Wanted) -> Vec<Stretch> {
    let stretch = |condition: String, order| Stretch { condition, order };
    let by_due = |condition| stretch(condition, "c.due_on, c.id");
    let without = |condition: &str| stretch(format!("c.due_on IS NULL{condition}"), "c.id");
    match (wanted.order(), wanted.after) {
        (QueueOrder::Due, None) => vec![by_due("c.due_on IS NOT NULL".to_owned()), without("")],
        (QueueOrder::Due, Some(Cursor { day: Some(day), case: CaseId(case) })) => {
            let after = format!("c.due_on >= '{day}' AND (c.due_on > '{day}' OR c.id > {case})");
            vec![by_due(after), without("")]
        }
        (QueueOrder::Due, Some(Cursor { day: None, case: CaseId(case) })) => {
            vec![without(&format!(" AND c.id > {case}"))]
        }
        (QueueOrder::Newest, after) => {
            let place = after.and_then(|after| Some((after.day?, after.case.0)));
            let condition = place.map_or_else(
                || "1 = 1".to_owned(),
                |(day, case)| {
                    format!(
                        "c.received_on <= '{day}' AND (c.received_on < '{day}' OR c.id < {case})"
                    )
                },
            );
            vec![stretch(condition, "c.received_on DESC, c.id DESC")]
        }
    }
}

async fn rows(
    db: &impl ConnectionTrait,
    who: &Looker<'_>,
    wanted: &Wanted,
    seek: Seek,
    stretch: &Stretch,
    most: usize,
) -> Result<Vec<QueuedCase>> {
    let (conditions, values) = who.conditions(db.get_database_backend(), wanted, seek);
    let Stretch { condition, order } = stretch;
    let sql = format!(
        "SELECT c.id, c.reference, c.unit_id, c.field_id, c.stage, c.due_on, c.received_on, \
         c.proposed_reason, p.name AS handler, t.text AS words FROM cases c \
         LEFT JOIN people p ON p.id = c.handler_id \
         LEFT JOIN found_by f ON f.case_id = c.id LEFT JOIN texts t ON t.digest = f.shown \
         WHERE {conditions} AND {condition} ORDER BY {order} LIMIT {most}"
    );
    let rows: Vec<Row> = ask(db, sql, values).await?;
    rows.into_iter().map(Row::read).collect()
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    reference: String,
    unit_id: i64,
    field_id: i64,
    stage: String,
    due_on: Option<NaiveDate>,
    received_on: NaiveDate,
    proposed_reason: Option<String>,
    handler: Option<String>,
    words: Option<String>,
}

impl Row {
    fn read(self) -> Result<QueuedCase> {
        let senseless = |why: &dyn ToString| corrupt("cases", &self.reference, why.to_string());
        let stage = self.stage.parse().map_err(|why| senseless(&why))?;
        let proposed = self.proposed_reason.as_deref().map(str::parse).transpose();
        Ok(QueuedCase {
            stage,
            proposed: proposed.map_err(|why| senseless(&why))?,
            id: CaseId(self.id),
            reference: self.reference,
            unit: UnitId(self.unit_id),
            field: FieldId(self.field_id),
            due_on: self.due_on,
            received_on: self.received_on,
            handler: self.handler,
            words: self.words,
        })
    }
}
