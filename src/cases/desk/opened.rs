//! A case opened on the desk: read in one snapshot, with the words and the names in its history.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    cases::{Actor, Case, CaseId, Change, Event, FieldId, Given, Reference, TextDigest},
    desk::ActName,
    numbers::Lang,
    people::{Action, CaseThing, PersonId, Thing},
    units::UnitId,
};

use super::store;
use crate::{
    app::App,
    books::tables::case,
    cases::{acts, store as cases},
    error::{Error, Result},
    meetings,
    office::{Office, corrupt, named},
    people::Clerk,
};

/// A case opened on the desk.
pub struct Opened {
    /// The office as it is.
    pub office: Arc<Office>,
    /// Its row.
    pub row: case::Model,
    /// The case itself.
    pub case: Case,
    /// What happened to it, oldest first.
    pub events: Vec<Event>,
    /// The units from its owner to the top.
    pub path: Vec<UnitId>,
    /// The acts that are open to whoever opened it.
    pub open: Vec<ActName>,
    /// The code of the meeting at which it was said.
    pub meeting: Option<String>,
    texts: BTreeMap<String, String>,
    names: BTreeMap<PersonId, String>,
}

impl Opened {
    /// Opens a case for somebody who may read it.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none, [`Error::Forbidden`] when they may not; the
    /// database's.
    pub async fn by(app: &App, clerk: &Clerk, reference: &str) -> Result<Self> {
        // A mistyped reference is no case; the check digit says so without asking the database.
        let reference: Reference = reference.parse().map_err(|_| Error::NotFound("case"))?;
        let office = app.office.now(&app.books).await?;
        app.books
            .look(async |db| {
                let row = cases::find(db, &reference.to_string()).await?;
                let row = row.ok_or(Error::NotFound("case"))?;
                let (id, events) = (CaseId(row.id), cases::events(db, CaseId(row.id)).await?);
                let case =
                    Case::from_events(&events).map_err(|why| corrupt("events", id.0, why))?;
                let path = office.tree.path(case.facts().unit);
                clerk.may(Action::ReadCase, thing(&case, &path))?;
                let open = acts::open_acts(app, db, &office, &clerk.person, &case).await?;
                let names = store::names(db, &people_of(&events)).await?;
                let meeting = match case.facts().origin.meeting() {
                    Some(id) => meetings::store::code(db, id).await?,
                    None => None,
                };
                let texts = store::texts(db, id).await?;
                let office = Arc::clone(&office);
                Ok(Self { office, row, case, events, path, open, meeting, texts, names })
            })
            .await
    }

    /// The case as permissions see it.
    pub fn thing(&self) -> Thing<'_> {
        thing(&self.case, &self.path)
    }

    /// Its number in the books.
    pub const fn id(&self) -> CaseId {
        CaseId(self.row.id)
    }

    /// Its public number.
    pub fn reference(&self) -> &str {
        &self.row.reference
    }

    /// The words behind a digest; `None`: they were erased.
    pub fn words(&self, digest: TextDigest) -> Option<&str> {
        self.texts.get(&digest.to_string()).map(String::as_str)
    }

    /// The name of somebody in its history.
    pub fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_else(|| person.0.to_string())
    }

    /// The name of a unit.
    pub fn unit(&self, unit: UnitId, lang: Lang) -> String {
        let found = self.office.tree.get(unit);
        found.map_or_else(
            || unit.0.to_string(),
            |unit| named(lang, &unit.name_vi, &unit.name_en).to_owned(),
        )
    }

    /// The name of a field.
    pub fn field(&self, field: FieldId, lang: Lang) -> String {
        let found = self.office.fields.get(&field);
        found.map_or_else(
            || field.0.to_string(),
            |field| named(lang, &field.name_vi, &field.name_en).to_owned(),
        )
    }

    /// The last draft of an answer, with its words; `None`: there is none, or it was erased.
    pub fn last_draft(&self) -> Option<(&str, domain::cases::Settlement)> {
        self.events.iter().rev().find_map(|event| match &event.change {
            Change::Drafted { text, settlement, .. } => Some((self.words(*text)?, *settlement)),
            _ => None,
        })
    }
}

fn thing<'a>(case: &Case, path: &'a [UnitId]) -> Thing<'a> {
    let facts = case.facts();
    Thing::Case(CaseThing { path, source: facts.origin.source(), identity: facts.identity })
}

/// Everybody who is named in a history.
fn people_of(events: &[Event]) -> Vec<PersonId> {
    let mut people = Vec::new();
    for event in events {
        if let Actor::Staff { person, .. } = event.actor {
            people.push(person);
        }
        people.extend(event.on_behalf_of);
        match &event.change {
            Change::Assigned { handler, .. }
            | Change::Reassigned { handler, .. }
            | Change::Begun { handler, .. }
            | Change::CitizenAsked { handler, .. }
            | Change::OtherAsked { handler, .. }
            | Change::Drafted { handler, .. } => people.push(*handler),
            Change::Excluded { proposed: Some(party), .. } => people.push(party.person),
            Change::AnsweredOnTheSpot { answer, .. } => {
                if let Given::OnTheSpot { leader, .. } = answer.given {
                    people.push(leader);
                }
            }
            _ => {}
        }
    }
    people.sort_unstable();
    people.dedup();
    people
}
