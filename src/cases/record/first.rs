//! The first rows of new cases, beside the row of the case itself: gathered by table, and entered
//! in one go.

use chrono_tz::Tz;
use domain::cases::{CaseId, SealedEvent, Step};
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use super::{event_row, standing_of, text_row};
use crate::{
    books::{
        batch::Batch,
        tables::{consent, event, found_by, sender, sent_for_another, standing, text},
    },
    cases::{filing::Filing, search, store::consents},
    error::Result,
};

/// Rows of several cases.
#[derive(Default)]
pub(super) struct Rows {
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
    pub fn add(
        &mut self,
        id: CaseId,
        step: &Step,
        sealed: &SealedEvent,
        filing: &Filing,
        zone: Tz,
    ) {
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
    pub async fn enter(self, db: &impl ConnectionTrait) -> Result<()> {
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
