//! Invitations: letters that lead a new member of staff to their account. The secret of the link
//! stands in the letter; in the outbox it lies sealed under the key that is kept outside the
//! database, so that the books alone let nobody in.

use chrono::{DateTime, Utc};
use domain::numbers::Lang;
use sea_orm::ConnectionTrait;
use serde_json::json;
use views::{Words, letters, links};

use super::accounts::{self, LinkSecret};
use crate::{
    app::App,
    books::{outbox, tables::outbox as row},
    clock::at_micros,
    error::Result,
    mail::Letter,
    office::corrupt,
};

/// The word under which invitations lie in the outbox.
pub const KIND: &str = "invitation";

/// An invitation to be sent, its secret sealed.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The account.
    pub person: i64,
    /// The language of the letter.
    pub lang: Lang,
    /// When the link stops to hold.
    pub until: DateTime<Utc>,
    sealed: String,
}

impl Invited {
    /// Seals the secret of the link that was kept for this account.
    pub fn new(
        app: &App,
        person: i64,
        lang: Lang,
        link: &LinkSecret,
        until: DateTime<Utc>,
    ) -> Self {
        let sealed = app.secret.seal(&purpose(person), link.as_str(), app.random.bytes());
        Self { person, lang, until, sealed }
    }
}

/// Writes down, in the transaction that keeps the link, that the person is to be invited.
///
/// # Errors
/// The database's.
pub async fn put(db: &impl ConnectionTrait, invited: &Invited, at: DateTime<Utc>) -> Result<()> {
    let name = format!("person-{}-{}-invitation", invited.person, at.timestamp_micros());
    let payload = json!({
        "person": invited.person,
        "lang": invited.lang.word(),
        "until": invited.until.timestamp_micros(),
        "link": invited.sealed,
    });
    outbox::put(db, KIND, name, &payload, at).await
}

/// The letter that a row of the outbox stands for; `None`: the link holds no longer, or the
/// account is gone.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn write(app: &App, row: &row::Model) -> Result<Option<Letter>> {
    let senseless = |why: &str| corrupt("outbox", row.id, why);
    let payload: serde_json::Value =
        serde_json::from_str(&row.payload).map_err(|_| senseless("its payload is no JSON"))?;
    let person = payload["person"].as_i64().ok_or_else(|| senseless("it names no person"))?;
    let lang = payload["lang"].as_str().and_then(|word| word.parse::<Lang>().ok());
    let words = Words::of(lang.ok_or_else(|| senseless("its language is none"))?);
    let until = payload["until"].as_i64().ok_or_else(|| senseless("it has no last day"))?;
    let sealed = payload["link"].as_str().ok_or_else(|| senseless("it holds no link"))?;
    let secret = app.secret.open(&purpose(person), sealed);
    let secret = secret.ok_or_else(|| senseless("its link was sealed under another key"))?;
    if app.clock.now() >= at_micros(until) {
        return Ok(None);
    }
    let Some(to) = accounts::email_of(app.books.read(), person).await? else { return Ok(None) };
    let kept = app.office.now(&app.books).await?;
    let office = kept.name(app.clock.today(), words.lang()).map(str::to_owned);
    let letter = letters::Invitation {
        words,
        office: office.unwrap_or_else(|| words.say("product")),
        link: format!("{}{}", app.base_url(), links::SetPasswordBy(&secret)),
        until: views::dates::long_day(app.clock.local_day(at_micros(until)), words.lang()),
    };
    Ok(Some(Letter::of(letter.letter(), to, app.message_id(&row.message_id))))
}

fn purpose(person: i64) -> String {
    format!("invitation of {person}")
}
