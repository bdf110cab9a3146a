//! Letters to senders: written down with the change that they tell of, sent by a worker.

use chrono::{DateTime, Utc};
use domain::{cases::CaseId, numbers::Lang};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::json;
use views::{Words, letters, links};

use super::store;
use crate::{
    app::App,
    books::{
        outbox,
        tables::{case, outbox as row},
    },
    error::Result,
    mail::Letter,
    office::{corrupt, named},
};

/// The word under which letters lie in the outbox.
pub const KIND: &str = "letter";

/// What the letter tells: that the case was received.
const RECEIVED: &str = "received";

/// Writes down that the sender is to be told that their case was received. The number of the
/// event that it tells of makes the letter one of its kind: it is never sent twice.
///
/// # Errors
/// The database's.
pub async fn put_received(
    db: &impl ConnectionTrait,
    case: CaseId,
    version: u32,
    at: DateTime<Utc>,
) -> Result<()> {
    let message_id = format!("case-{}-{version}-{RECEIVED}@hoiam", case.0);
    let payload = json!({ "case": case.0, "about": RECEIVED });
    outbox::put(db, KIND, message_id, &payload, at).await
}

/// The letter that a row of the outbox stands for; `None`: there is nobody to write to any more.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn write(app: &App, row: &row::Model) -> Result<Option<Letter>> {
    let senseless = |why: &str| corrupt("outbox", row.id, why);
    let payload: serde_json::Value =
        serde_json::from_str(&row.payload).map_err(|_| senseless("its payload is no JSON"))?;
    let id = payload["case"].as_i64().ok_or_else(|| senseless("it names no case"))?;
    if payload["about"] != RECEIVED {
        return Err(senseless("it tells nothing known"));
    }
    let db = app.books.read();
    let Some(to) = store::email_of(db, CaseId(id)).await? else { return Ok(None) };
    let Some(case) = case::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let lang: Lang = case.lang.parse().map_err(|_| senseless("its language is none"))?;
    let letter = received(app, &case, lang).await?;
    let message_id = row.message_id.clone();
    Ok(Some(Letter { to, subject: letter.subject, text: letter.text, message_id }))
}

async fn received(app: &App, case: &case::Model, lang: Lang) -> Result<letters::Letter> {
    let words = Words::of(lang);
    let kept = app.office.now(app.books.read()).await?;
    let unit = kept.tree.get(domain::units::UnitId(case.unit_id));
    let office = unit.map_or_else(
        || words.say("product"),
        |unit| named(lang, &unit.name_vi, &unit.name_en).to_owned(),
    );
    let none = || domain::numbers::EMPTY.to_owned();
    let due_on = case.due_on.map_or_else(none, |day| views::dates::long_day(day, lang));
    let (reference, link) = (case.reference.clone(), format!("{}{}", app.base_url(), links::Home));
    Ok(letters::Received { words, office, reference, due_on, link }.letter())
}
