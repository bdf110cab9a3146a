//! Questions put to the database about queues of cases. Number and rows are asked under the same
//! conditions, so a number always opens a list of exactly that many.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cases::{
        Awaiting, CaseId, Class, ExclusionReason, FieldId, InCommon, QueueDue, QueueHandler,
        QueueOrder, QueueRating, Satisfaction, StageName,
    },
    people::{Action, Person, PersonId},
    units::UnitId,
};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};

use super::{
    cursor::Cursor,
    sight::Sight,
    wanted::{At, Wanted},
};
use crate::{cases::search, error::Result, office::Office, office::corrupt};

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

/// Who looks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Looker<'a> {
    /// Who.
    pub person: &'a Person,
    /// The office as it is.
    pub office: &'a Office,
    /// When, UTC.
    pub now: DateTime<Utc>,
    /// The local day of that.
    pub today: NaiveDate,
}

/// How many cases of the queue there are.
///
/// # Errors
/// The database's.
pub async fn count(db: &impl ConnectionTrait, who: &Looker<'_>, wanted: &Wanted) -> Result<u64> {
    #[derive(FromQueryResult)]
    struct Length {
        n: i64,
    }
    let (conditions, values) = who.conditions(db.get_database_backend(), wanted);
    let sql = format!("SELECT COUNT(*) AS n FROM cases c WHERE {conditions}");
    let rows: Vec<Length> = ask(db, sql, values).await?;
    Ok(rows.first().map_or(0, |row| row.n.unsigned_abs()))
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
    most: usize,
) -> Result<QueuePart> {
    let mut cases = Vec::new();
    for stretch in stretches(wanted) {
        let missing = (most + 1).saturating_sub(cases.len());
        if missing > 0 {
            cases.extend(rows(db, who, wanted, &stretch, missing).await?);
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
    stretch: &Stretch,
    most: usize,
) -> Result<Vec<QueuedCase>> {
    let (conditions, values) = who.conditions(db.get_database_backend(), wanted);
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

impl Looker<'_> {
    /// The conditions on `cases c`, and the values for their placeholders. Apart from what somebody
    /// seeks they hold numbers, days and words of ours only, never a text of anybody's.
    fn conditions(&self, backend: DbBackend, wanted: &Wanted) -> (String, Vec<Value>) {
        let mut all = vec![self.may(Action::ListCases)];
        match wanted.stage().in_common() {
            InCommon::Nothing => {}
            // What waits is in progress anyhow; said twice, it would lead past the small indexes.
            InCommon::Class(Class::InProgress) if wanted.awaiting.is_some() => {}
            InCommon::Class(class) => all.push(format!("c.class = '{class}'")),
            InCommon::Stage(stage) => all.push(format!("c.stage = '{stage}'")),
        }
        all.extend(wanted.unit.as_ref().map(|unit| {
            let is_meant = |one: UnitId| {
                if wanted.unit_alone {
                    self.office.tree.get(one).is_some_and(|it| it.code == unit.code)
                } else {
                    self.office.tree.is_within(one, unit.id)
                }
            };
            let units = self.office.tree.iter().map(|unit| unit.id);
            one_of("c.unit_id", &units.filter(|one| is_meant(*one)).collect())
        }));
        all.extend(wanted.field.map(|FieldId(field)| format!("c.field_id = {field}")));
        all.extend(wanted.kind.map(|kind| format!("c.kind = '{kind}'")));
        all.extend(wanted.source.map(|source| format!("c.source = '{source}'")));
        all.extend(wanted.at.as_ref().map(|at| match at {
            At::Meeting(meeting) => format!("c.meeting_id = {}", meeting.id),
            At::Elsewhere => "c.meeting_id IS NULL".to_owned(),
        }));
        all.extend(wanted.due.map(|due| self.due(due)));
        all.extend(wanted.handler.map(|handler| match handler {
            QueueHandler::Me => format!("c.handler_id = {}", self.person.id.0),
            QueueHandler::Nobody => "c.handler_id IS NULL".to_owned(),
        }));
        all.extend(wanted.awaiting.map(|awaiting| self.awaits(awaiting)));
        all.extend(wanted.rating.map(rated));
        let found = wanted.sought.as_ref().map(|(_, sought)| {
            let (condition, value) = search::store::condition(backend, sought, "$1");
            all.push(condition);
            value
        });
        (all.join(" AND "), found.flatten().into_iter().collect())
    }

    fn due(&self, due: QueueDue) -> String {
        let today = self.today;
        let day = match due {
            QueueDue::Overdue => format!("c.due_on < '{today}'"),
            QueueDue::Soon => {
                let soon = self.office.calendar.soon(today);
                format!("c.due_on >= '{today}' AND c.due_on <= '{soon}'")
            }
        };
        format!("c.class = 'in_progress' AND {day}")
    }

    /// What waits for a decision that the person may take. A draft and a proposal are in progress
    /// by what they are.
    fn awaits(&self, what: Awaiting) -> String {
        let PersonId(me) = self.person.id;
        match what {
            Awaiting::Approval => format!("c.stage = 'drafted' AND {}", self.may(Action::Approve)),
            Awaiting::Exclusion => format!(
                "c.proposed_reason IS NOT NULL AND c.proposed_by <> {me} \
                 AND ({} OR (c.proposed_reason IN ('{}', '{}') AND {}))",
                self.may(Action::ConfirmExclusion),
                ExclusionReason::Spam,
                ExclusionReason::DoubleSubmit,
                self.may(Action::ConfirmSpamOrDouble)
            ),
            Awaiting::Transfer => format!(
                "c.class = 'in_progress' AND c.custody = 'offered' AND c.offered_until > {} AND {}",
                self.now.timestamp_micros(),
                self.may(Action::Bounce)
            ),
            Awaiting::Decision => {
                let decide = self.may(Action::Approve);
                format!("c.class = 'in_progress' AND c.custody = 'escalated' AND {decide}")
            }
        }
    }

    /// The cases to which the person may do something.
    fn may(&self, action: Action) -> String {
        let sight = Sight::of(self.office, self.person, action);
        if sight.is_everything {
            return "1 = 1".to_owned();
        }
        let everything = one_of("c.unit_id", &sight.everything);
        if sight.meeting_cases.is_empty() {
            return everything;
        }
        let said = one_of("c.unit_id", &sight.meeting_cases);
        format!("({everything} OR (c.source = 'meeting' AND {said}))")
    }
}

/// Answered cases whose senders said what they thought of the answer.
fn rated(rating: QueueRating) -> String {
    let degrees = Satisfaction::ALL.iter().filter(|degree| match rating {
        QueueRating::Given => true,
        QueueRating::Satisfied => degree.is_satisfied(),
    });
    let degrees: Vec<_> = degrees.map(|degree| degree.degree().to_string()).collect();
    format!(
        "c.class = 'answered' AND EXISTS (SELECT 1 FROM ratings r \
         WHERE r.case_id = c.id AND r.degree IN ({}))",
        degrees.join(",")
    )
}

fn one_of(column: &str, units: &BTreeSet<UnitId>) -> String {
    let ids: Vec<_> = units.iter().map(|unit| unit.0.to_string()).collect();
    if ids.is_empty() { "1 = 0".to_owned() } else { format!("{column} IN ({})", ids.join(",")) }
}

async fn ask<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: String,
    values: Vec<Value>,
) -> Result<Vec<T>> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
}
