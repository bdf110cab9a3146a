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

/// What a letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The case was received.
    Received,
    /// The case was answered.
    Answered,
}

impl About {
    const fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Answered => "answered",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        [Self::Received, Self::Answered].into_iter().find(|about| about.word() == word)
    }
}

/// Writes down that the sender is to be told. The number of the event that it tells of makes the
/// letter one of its kind: it is never sent twice.
///
/// # Errors
/// The database's.
pub async fn put(
    db: &impl ConnectionTrait,
    about: About,
    case: CaseId,
    version: u32,
    at: DateTime<Utc>,
) -> Result<()> {
    let message_id = format!("case-{}-{version}-{}@hoiam", case.0, about.word());
    let payload = json!({ "case": case.0, "about": about.word() });
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
    let about = payload["about"].as_str().and_then(About::of_word);
    let about = about.ok_or_else(|| senseless("it tells nothing known"))?;
    let db = app.books.read();
    let Some(to) = store::email_of(db, CaseId(id)).await? else { return Ok(None) };
    let Some(case) = case::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let lang: Lang = case.lang.parse().map_err(|_| senseless("its language is none"))?;
    let letter = worded(app, &case, about, lang).await?;
    let message_id = row.message_id.clone();
    Ok(Some(Letter { to, subject: letter.subject, text: letter.text, message_id }))
}

async fn worded(
    app: &App,
    case: &case::Model,
    about: About,
    lang: Lang,
) -> Result<letters::Letter> {
    let words = Words::of(lang);
    let office = app.office.now(app.books.read()).await?;
    let unit = office.tree.get(domain::units::UnitId(case.unit_id));
    let name = unit.map_or_else(
        || words.say("product"),
        |unit| named(lang, &unit.name_vi, &unit.name_en).to_owned(),
    );
    let link = format!("{}{}", app.base_url(), links::Track);
    let reference = case.reference.clone();
    Ok(match about {
        About::Received => {
            let due_on =
                case.due_on.map_or_else(|| "–".to_owned(), |day| views::dates::long_day(day, lang));
            letters::Received { words, office: name, reference, due_on, link }.letter()
        }
        About::Answered => letters::Answered { words, office: name, reference, link }.letter(),
    })
}
