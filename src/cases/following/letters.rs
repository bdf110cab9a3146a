//! The letter that asks whether an address is really that of who wants to follow a case.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use serde_json::json;
use views::{Words, letters, links};

use super::store::{self, TIME_TO_CONFIRM};
use crate::{
    app::App,
    books::{
        outbox,
        tables::{follower, outbox as row},
    },
    cases::letters::{language, office_of},
    clock::at_micros,
    error::Result,
    mail::Letter,
    office::corrupt,
};

/// The word under which these letters lie in the outbox.
pub const KIND: &str = "confirmation";

/// What the outbox knows the first letter to a follower by.
pub fn first_of(reader: &follower::Model) -> String {
    named(reader.id, reader.asked_at)
}

fn named(follower: i64, asked_at: i64) -> String {
    format!("follower-{follower}-{asked_at}-confirmation")
}

/// Writes down, in the transaction that notes their wish, that somebody is to be asked.
///
/// # Errors
/// The database's.
pub async fn put(db: &impl ConnectionTrait, follower: i64, at: DateTime<Utc>) -> Result<()> {
    let name = named(follower, at.timestamp_micros());
    outbox::put(db, KIND, name, &json!({ "follower": follower }), at).await
}

/// The letter that a row of the outbox stands for; `None`: there is nobody to ask any more.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn write(app: &App, row: &row::Model) -> Result<Option<Letter>> {
    let senseless = |why: &str| corrupt("outbox", row.id, why);
    let payload: serde_json::Value =
        serde_json::from_str(&row.payload).map_err(|_| senseless("its payload is no JSON"))?;
    let id = payload["follower"].as_i64().ok_or_else(|| senseless("it names nobody"))?;
    let Some((reader, case)) = store::with_case(app.books.read(), id).await? else {
        return Ok(None);
    };
    let until = at_micros(reader.asked_at) + TIME_TO_CONFIRM;
    let is_open = reader.confirmed_at.is_none() && app.clock.now() < until;
    let Some(to) = reader.email.clone().filter(|_| is_open) else { return Ok(None) };
    let lang = language("followers", reader.id, &reader.lang)?;
    let token = super::confirming(app, &reader.token_hash, reader.asked_at);
    let letter = letters::Confirmation {
        words: Words::of(lang),
        office: office_of(app, &case, lang).await?,
        reference: case.reference.clone(),
        link: format!("{}{}", app.base_url(), links::ConfirmFollowing(&token)),
        until: views::dates::long_day(app.clock.local_day(until), lang),
    };
    Ok(Some(Letter::of(letter.letter(), to, app.message_id(&row.message_id))))
}
