//! Writing a step of the ledger down: the event into its chain, the row that follows from it, and
//! the stretch of time in which the case stands there. The only writer of these three tables.

mod first;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::cases::{Case, CaseId, CaseRef, Custody, Event, Exclusion, Link, Step, TextDigest};
use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::Expr,
};

use super::{filing::Salted, search};
use crate::{
    books::{
        batch::Batch,
        tables::{case, event, standing, text},
    },
    error::{Error, Result},
};

pub use first::{open, open_all};

/// Writes one more step of a case that is in the books. `before` is the case as it was, `prev` the
/// end of its chain. Gives the new end.
///
/// # Errors
/// The database's.
pub async fn append(
    db: &impl ConnectionTrait,
    id: CaseId,
    before: &Case,
    prev: Link,
    step: &Step,
    received_on: NaiveDate,
    zone: Tz,
) -> Result<Link> {
    let sealed = seal(step.event.clone(), prev)?;
    let mut rows = Batch::default();
    rows.add(db, &event::Entity::insert(event_row(id, &step.event, &sealed)));
    if before.standing() != step.case.standing() {
        let at = step.event.at.timestamp_micros();
        let until = standing::Entity::update_many()
            .col_expr(standing::Column::UntilAt, Expr::value(at))
            .filter(standing::Column::CaseId.eq(id.0))
            .filter(standing::Column::UntilAt.is_null());
        rows.add(db, &until);
        let standing = standing_of(&step.case, id, &step.event, received_on, zone);
        rows.add(db, &standing::Entity::insert(standing));
    }
    rows.run(db).await?;
    let mut row = row_of(&step.case, sealed.hash);
    row.id = Unchanged(id.0);
    case::Entity::update(row).exec(db).await?;
    search::store::follow(db, id, before, &step.case).await?;
    Ok(sealed.hash)
}

/// Keeps the words behind a digest. A case that is found by them is found by them from now on.
///
/// # Errors
/// The database's.
pub async fn keep_text(db: &impl ConnectionTrait, id: CaseId, words: &Salted) -> Result<()> {
    text::Entity::insert(text_row(id, words)).exec_without_returning(db).await?;
    search::store::kept(db, id, &words.digest().to_string()).await
}

fn text_row(id: CaseId, words: &Salted) -> text::ActiveModel {
    text::ActiveModel {
        digest: Set(words.digest().to_string()),
        case_id: Set(id.0),
        salt: Set(Some(words.salt_hex())),
        text: Set(Some(words.text.clone())),
    }
}

/// Erases texts of a case, with their salts. Nothing finds the case by them any more.
///
/// # Errors
/// The database's.
pub async fn erase_texts(
    db: &impl ConnectionTrait,
    id: CaseId,
    texts: &[TextDigest],
) -> Result<()> {
    let digests = texts.iter().map(ToString::to_string);
    text::Entity::update_many()
        .col_expr(text::Column::Text, Expr::value(None::<String>))
        .col_expr(text::Column::Salt, Expr::value(None::<String>))
        .filter(text::Column::CaseId.eq(id.0))
        .filter(text::Column::Digest.is_in(digests))
        .exec(db)
        .await?;
    search::store::erased(db, id).await
}

fn seal(event: Event, prev: Link) -> Result<domain::cases::SealedEvent> {
    event.sealed(prev).map_err(|why| Error::Internal(format!("an event cannot be sealed: {why}")))
}

/// The row of an event: its sealed body, and the parts of it that questions ask for.
pub fn event_row(
    id: CaseId,
    event: &Event,
    sealed: &domain::cases::SealedEvent,
) -> event::ActiveModel {
    event::ActiveModel {
        id: NotSet,
        case_id: Set(id.0),
        version: Set(event.version.cast_signed()),
        at: Set(event.at.timestamp_micros()),
        recorded_at: Set(event.recorded_at.timestamp_micros()),
        transition: Set(event.change.transition().word().to_owned()),
        movement: Set(event.movement().kind.word().to_owned()),
        from_class: Set(event.from.map(|place| place.class().word().to_owned())),
        to_class: Set(event.to.class().word().to_owned()),
        from_unit_id: Set(event.from.map(|place| place.unit.0)),
        to_unit_id: Set(event.to.unit.0),
        body: Set(sealed.canonical.clone()),
        prev_hash: Set(sealed.prev.to_string()),
        hash: Set(sealed.hash.to_string()),
    }
}

/// The columns of a case's row that follow from its events; the others are left alone.
pub fn row_of(case: &Case, head: Link) -> case::ActiveModel {
    let standing = case.standing();
    let facts = case.facts();
    let proposal = facts.proposal.as_ref();
    case::ActiveModel {
        reference: Set(case.reference().to_string()),
        unit_id: Set(standing.unit.0),
        field_id: Set(standing.field.0),
        kind: Set(standing.kind.word().to_owned()),
        source: Set(standing.source.word().to_owned()),
        meeting_id: Set(standing.meeting.map(|meeting| meeting.0)),
        stage: Set(standing.stage.word().to_owned()),
        excluded_reason: Set(standing.reason.map(|reason| reason.word().to_owned())),
        outcome: Set(standing.outcome.map(|outcome| outcome.word().to_owned())),
        due_on: Set(standing.due_on),
        due_rule: Set(facts.due.as_ref().map(|due| due.rule.to_string())),
        first_answered_at: Set(facts.first_answered_at.map(|at| at.timestamp_micros())),
        wakes_at: Set(case.wakes_at().map(|at| at.timestamp_micros())),
        version: Set(case.version().cast_signed()),
        head: Set(head.to_string()),
        handler_id: Set(case.stage().handler().map(|person| person.0)),
        custody: Set(custody(facts.custody).map(str::to_owned)),
        offered_until: Set(offered_until(facts.custody)),
        proposed_reason: Set(proposal.map(|it| it.exclusion.reason().word().to_owned())),
        proposed_by: Set(proposal.map(|it| it.by.person.0)),
        group_id: Set(facts.group.as_ref().map(|(group, _)| group.0)),
        copy_of: Set(copy_of(case).map(ToString::to_string)),
        ..Default::default()
    }
}

/// How a case came to its unit, where that is not beyond dispute.
const fn custody(custody: Custody) -> Option<&'static str> {
    match custody {
        Custody::Undisputed => None,
        Custody::Offered { .. } => Some("offered"),
        Custody::Returned => Some("returned"),
        Custody::Escalated => Some("escalated"),
        Custody::Decided => Some("decided"),
    }
}

const fn offered_until(custody: Custody) -> Option<i64> {
    match custody {
        Custody::Offered { until, .. } => Some(until.timestamp_micros()),
        Custody::Undisputed | Custody::Returned | Custody::Escalated | Custody::Decided => None,
    }
}

/// The case that stays instead of this one, which left the count as its copy.
fn copy_of(case: &Case) -> Option<&CaseRef> {
    match case.stage().exclusion() {
        Some(Exclusion::DoubleSubmit { master, .. }) => Some(master),
        Some(
            Exclusion::Spam { .. }
            | Exclusion::Withdrawn
            | Exclusion::OutOfScope { .. }
            | Exclusion::SentOutside { .. },
        )
        | None => None,
    }
}

/// Where a case stands from an event on, until something moves it.
pub fn standing_of(
    case: &Case,
    id: CaseId,
    event: &Event,
    received_on: NaiveDate,
    zone: Tz,
) -> standing::ActiveModel {
    let standing = case.standing();
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
    standing::ActiveModel {
        case_id: Set(id.0),
        version: Set(event.version.cast_signed()),
        from_at: Set(event.at.timestamp_micros()),
        until_at: Set(None),
        received_on: Set(received_on),
        unit_id: Set(standing.unit.0),
        field_id: Set(standing.field.0),
        kind: Set(standing.kind.word().to_owned()),
        source: Set(standing.source.word().to_owned()),
        meeting_id: Set(standing.meeting.map(|meeting| meeting.0)),
        stage: Set(standing.stage.word().to_owned()),
        class: NotSet,
        excluded_reason: Set(standing.reason.map(|reason| reason.word().to_owned())),
        outcome: Set(standing.outcome.map(|outcome| outcome.word().to_owned())),
        due_on: Set(standing.due_on),
        answered_on: Set(standing.first_answered_at.map(local)),
        rolled: NotSet,
    }
}
