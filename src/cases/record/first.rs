//! Entering new cases: their rows, gathered by table and entered in one go.

use std::collections::HashMap;

use chrono_tz::Tz;
use domain::cases::{Case, CaseId, Link, SealedEvent, Step};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, EntityTrait as _, QueryTrait as _,
    sea_query::Query,
};

use super::{event_row, row_of, seal, standing_of, text_row};
use crate::{
    books::{
        batch::{Batch, pieces},
        tables::{case, consent, event, found_by, sender, sent_for_another, standing, text},
    },
    cases::{filing::Filing, search, store::consents},
    error::{Error, Result},
};

/// A new case: its first step, and what it was filed with.
type New<'a> = (&'a Step, &'a Filing);

/// Enters a new case: its row, its first event, where it stands. Gives its number and the end of
/// its chain.
///
/// # Errors
/// The database's.
pub async fn open(
    db: &impl ConnectionTrait,
    step: &Step,
    filing: &Filing,
    zone: Tz,
) -> Result<(CaseId, Link)> {
    let opened = open_all(db, &[(step, filing)], zone).await?.pop();
    opened.ok_or_else(|| Error::Internal("a case was not entered".to_owned()))
}

/// Enters new cases, each kind of row in one statement for all of them.
///
/// # Errors
/// The database's.
pub async fn open_all(
    db: &impl ConnectionTrait,
    new: &[New<'_>],
    zone: Tz,
) -> Result<Vec<(CaseId, Link)>> {
    let seal_first =
        |(step, _): &New<'_>| seal(step.event.clone(), Link::origin(step.case.reference()));
    let sealed = new.iter().map(seal_first).collect::<Result<Vec<_>>>()?;
    let rows = new
        .iter()
        .zip(&sealed)
        .map(|((step, filing), sealed)| new_row(&step.case, filing, sealed.hash));
    let ids = enter_rows(db, rows.collect()).await?;
    let of = |step: &Step| {
        let id = ids.get(step.case.reference().as_str()).copied();
        id.ok_or_else(|| Error::Internal("a case was entered without a number".to_owned()))
    };
    let mut opened = Vec::with_capacity(new.len());
    let mut rest = Rows::default();
    for ((step, filing), sealed) in new.iter().zip(&sealed) {
        let id = of(step)?;
        rest.add(id, step, sealed, filing, zone);
        opened.push((id, sealed.hash));
    }
    rest.enter(db).await?;
    Ok(opened)
}

/// The row of a case that nobody did anything about yet.
fn new_row(case: &Case, filing: &Filing, head: Link) -> case::ActiveModel {
    case::ActiveModel {
        id: NotSet,
        receipt_hash: Set(filing.receipt_mark.clone()),
        identity: Set(filing.identity.word().to_owned()),
        lang: Set(filing.lang.word().to_owned()),
        received_at: Set(filing.received_at.timestamp_micros()),
        received_on: Set(filing.received_on),
        said_on: Set(filing.said_on),
        ..row_of(case, head)
    }
}

/// Enters the rows of new cases, and gives their numbers by their references: the database may
/// tell them in another order.
async fn enter_rows(
    db: &impl ConnectionTrait,
    rows: Vec<case::ActiveModel>,
) -> Result<HashMap<String, CaseId>> {
    let mut ids = HashMap::with_capacity(rows.len());
    for some in pieces(db, rows) {
        let mut insert = case::Entity::insert_many(some).into_query();
        insert.returning(Query::returning().columns([case::Column::Reference, case::Column::Id]));
        for row in db.query_all(&insert).await? {
            ids.insert(row.try_get("", "reference")?, CaseId(row.try_get("", "id")?));
        }
    }
    Ok(ids)
}

/// Rows of several cases, beside those of the cases themselves.
#[derive(Default)]
struct Rows {
    events: Vec<event::ActiveModel>,
    standings: Vec<standing::ActiveModel>,
    texts: Vec<text::ActiveModel>,
    found_by: Vec<found_by::ActiveModel>,
    senders: Vec<sender::ActiveModel>,
    for_others: Vec<sent_for_another::ActiveModel>,
    consents: Vec<consent::ActiveModel>,
}

impl Rows {
    /// Adds those of one case.
    fn add(&mut self, id: CaseId, step: &Step, sealed: &SealedEvent, filing: &Filing, zone: Tz) {
        self.events.push(event_row(id, &step.event, sealed));
        self.standings.push(standing_of(&step.case, id, &step.event, filing.received_on, zone));
        self.texts.push(text_row(id, &filing.text));
        self.found_by.push(search::store::first(id, &step.case, &filing.text.text));
        if !filing.sender.is_unknown() {
            self.senders.push(sender_row(id, filing));
        }
        self.for_others.extend(consents::for_another(id, filing));
        self.consents.extend(consents::rows(id, filing));
    }

    /// Enters them.
    async fn enter(self, db: &impl ConnectionTrait) -> Result<()> {
        let mut batch = Batch::default();
        batch.insert(db, self.events);
        batch.insert(db, self.standings);
        batch.insert(db, self.texts);
        batch.insert(db, self.found_by);
        batch.insert(db, self.senders);
        batch.insert(db, self.for_others);
        batch.insert(db, self.consents);
        Ok(batch.run(db).await?)
    }
}

fn sender_row(id: CaseId, filing: &Filing) -> sender::ActiveModel {
    let known = filing.sender.clone();
    sender::ActiveModel {
        case_id: Set(id.0),
        speaker: Set(known.speaker),
        name: Set(known.name),
        address: Set(known.address),
        email: Set(known.email),
        phone: Set(known.phone),
    }
}
