//! What the public and what the sender may see of a case.

use chrono::NaiveDate;
use domain::cases::{Case, CaseId, Class, Event, Settled, StageName};
use sea_orm::ConnectionTrait;
use serde::Serialize;
use utoipa::ToSchema;

use super::store;
use crate::{
    books::tables::case,
    clock::Clock,
    error::Result,
    office::{Office, corrupt, named},
};
use domain::{cases::FieldId, numbers::Lang, units::UnitId};

/// A unit or a field, by code and by name.
#[derive(Debug, Serialize, ToSchema)]
pub struct Named {
    /// What programs know it by.
    pub code: String,
    /// What people read, in their language.
    pub name: String,
}

/// What everybody may see of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct PublicCase {
    /// Its public number.
    pub reference: String,
    /// Where it stands.
    #[schema(value_type = String, example = "processing")]
    pub stage: StageName,
    /// How it is counted: `answered`, `in_progress` or `excluded`.
    #[schema(value_type = String, example = "in_progress")]
    pub class: Class,
    /// How the answer settled the matter; null while there is none.
    pub outcome: Option<String>,
    /// The unit that owns it.
    pub unit: Named,
    /// Its field of work.
    pub field: Named,
    /// The local day it was received.
    pub received_on: NaiveDate,
    /// The last day for an answer; null while no rule holds.
    pub due_on: Option<NaiveDate>,
    /// The answer, where it was published.
    pub answer: Option<String>,
}

/// What the holder of the receipt may see besides.
#[derive(Debug, Serialize, ToSchema)]
pub struct SendersCase {
    /// What everybody may see.
    #[serde(flatten)]
    pub public: PublicCase,
    /// Their own words; null where they were erased.
    pub text: Option<String>,
    /// The question that waits for their reply.
    pub question: Option<String>,
    /// What happened so far, oldest first.
    pub story: Vec<Happened>,
}

/// A stage that was reached on a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct Happened {
    /// The local day.
    pub on: NaiveDate,
    /// The stage reached.
    #[schema(value_type = String, example = "assigned")]
    pub stage: StageName,
}

/// What everybody may see.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn of_public(
    db: &impl ConnectionTrait,
    office: &Office,
    row: &case::Model,
    lang: Lang,
) -> Result<PublicCase> {
    let case = read(db, row).await?.0;
    let answer = match case.facts().published {
        Some(copy) => store::words(db, &copy.to_string()).await?,
        None => None,
    };
    Ok(public(office, row, &case, lang, answer))
}

/// What the holder of the receipt may see: the answer too, published or not.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn of_sender(
    db: &impl ConnectionTrait,
    office: &Office,
    clock: &Clock,
    row: &case::Model,
    lang: Lang,
) -> Result<SendersCase> {
    let (case, events) = read(db, row).await?;
    let answer = match case.stage().settled() {
        Some(Settled { answer, .. }) => store::words(db, &answer.text.to_string()).await?,
        None => None,
    };
    let question = match case.stage() {
        domain::cases::Stage::WaitingCitizen { question, .. } => {
            store::words(db, &question.to_string()).await?
        }
        _ => None,
    };
    Ok(SendersCase {
        text: store::words(db, &case.facts().shown.to_string()).await?,
        public: public(office, row, &case, lang, answer),
        question,
        story: story(&events, clock),
    })
}

/// A case and what happened to it.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn read(db: &impl ConnectionTrait, row: &case::Model) -> Result<(Case, Vec<Event>)> {
    let events = store::events(db, CaseId(row.id)).await?;
    let case = Case::from_events(&events).map_err(|why| corrupt("events", row.id, why))?;
    Ok((case, events))
}

fn public(
    office: &Office,
    row: &case::Model,
    case: &Case,
    lang: Lang,
    answer: Option<String>,
) -> PublicCase {
    let unit = office.tree.get(UnitId(row.unit_id)).map_or_else(
        || Named { code: row.unit_id.to_string(), name: row.unit_id.to_string() },
        |unit| Named {
            code: unit.code.as_str().to_owned(),
            name: named(lang, &unit.name_vi, &unit.name_en).to_owned(),
        },
    );
    let field = office.fields.get(&FieldId(row.field_id)).map_or_else(
        || Named { code: row.field_id.to_string(), name: row.field_id.to_string() },
        |field| Named {
            code: field.code.clone(),
            name: named(lang, &field.name_vi, &field.name_en).to_owned(),
        },
    );
    PublicCase {
        reference: row.reference.clone(),
        stage: case.stage().name(),
        class: case.class(),
        outcome: case.outcome().map(|outcome| outcome.word().to_owned()),
        unit,
        field,
        received_on: row.received_on,
        due_on: row.due_on,
        answer,
    }
}

/// The stages in the order in which they were reached, each once in a row.
fn story(events: &[Event], clock: &Clock) -> Vec<Happened> {
    let mut story: Vec<Happened> = Vec::new();
    for event in events {
        if story.last().is_none_or(|last| last.stage != event.to.stage) {
            story.push(Happened { on: clock.local_day(event.at), stage: event.to.stage });
        }
    }
    story
}
