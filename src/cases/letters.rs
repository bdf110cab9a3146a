//! Letters about cases: written down with the change that they tell of, sent by a worker.
//!
//! A row of the outbox names the case and what happened, never a person: who is written to, in
//! which language and under which name of the office is looked up when the letter is written.

use chrono::{DateTime, Utc};
use domain::{
    cases::{Case, CaseId, ExclusionReason},
    numbers::Lang,
    units::UnitId,
};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::json;
use views::{
    Words,
    letters::{AboutCase, News},
    links,
};

use super::{filing::Filing, following, store};
use crate::{
    app::App,
    books::{
        outbox,
        tables::{case, follower, outbox as row},
    },
    error::Result,
    mail::Letter,
    office::{corrupt, named},
};

/// The word under which letters about cases lie in the outbox.
pub const KIND: &str = "letter";

const SPAM: &str = ExclusionReason::Spam.word();

/// What a letter tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The case was received.
    Received,
    /// The office asks the sender something.
    Question,
    /// The case was answered.
    Answered,
    /// The case was opened again.
    Reopened,
}

impl About {
    const ALL: [Self; 4] = [Self::Received, Self::Question, Self::Answered, Self::Reopened];

    const fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Question => "question",
            Self::Answered => "answered",
            Self::Reopened => "reopened",
        }
    }

    /// Whether it is told to those who follow the case too.
    const fn is_public(self) -> bool {
        match self {
            Self::Received | Self::Question => false,
            Self::Answered | Self::Reopened => true,
        }
    }
}

/// Writes down who is to be told what happened to a case: the sender, if they gave an address and
/// still want letters, and those who follow the case. The version of the case after that event
/// makes each letter one of its kind: it is never put twice.
///
/// # Errors
/// The database's.
pub async fn put(
    db: &impl ConnectionTrait,
    case: CaseId,
    version: u32,
    about: About,
    at: DateTime<Utc>,
) -> Result<()> {
    let sender = store::email_of(db, case).await?;
    if sender.is_some() {
        let name = match about {
            About::Received => first_of(case),
            _ => format!("case-{}-{version}-{}", case.0, about.word()),
        };
        outbox::put(db, KIND, name, &payload(case, about, None), at).await?;
    }
    if about.is_public() {
        for follower in following::store::followers_of(db, case, sender.as_deref()).await? {
            let name = format!("case-{}-{version}-{}-{follower}", case.0, about.word());
            outbox::put(db, KIND, name, &payload(case, about, Some(follower)), at).await?;
        }
    }
    Ok(())
}

/// Writes down that the senders of new cases are to be told that theirs was received, those of
/// them who gave an address.
///
/// # Errors
/// The database's.
pub async fn put_received<'a>(
    db: &impl ConnectionTrait,
    new: impl Iterator<Item = (CaseId, &'a Filing)>,
) -> Result<()> {
    let reachable = new.filter(|(_, filing)| filing.sender.email.is_some());
    let letters = reachable.map(|(case, filing)| {
        let payload = payload(case, About::Received, None);
        outbox::work(KIND, first_of(case), &payload, filing.recorded_at)
    });
    outbox::put_all(db, letters.collect()).await
}

/// What a row of the outbox says of a letter. `follower`: who is written to; `None`: the sender.
fn payload(case: CaseId, about: About, follower: Option<i64>) -> serde_json::Value {
    json!({ "case": case.0, "about": about.word(), "follower": follower })
}

/// What the outbox knows the first letter to the sender by.
fn first_of(case: CaseId) -> String {
    format!("case-{}-received", case.0)
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
    let about = About::ALL.into_iter().find(|about| payload["about"] == about.word());
    let about = about.ok_or_else(|| senseless("it tells nothing known"))?;
    let found = case::Entity::find_by_id(id).one(app.books.read()).await?;
    let Some(case) = found.filter(|case| case.excluded_reason.as_deref() != Some(SPAM)) else {
        return Ok(None);
    };
    match payload["follower"].as_i64() {
        None => to_sender(app, row, &case, about).await,
        Some(follower) => to_follower(app, row, &case, about, follower).await,
    }
}

async fn to_sender(
    app: &App,
    row: &row::Model,
    case: &case::Model,
    about: About,
) -> Result<Option<Letter>> {
    let id = CaseId(case.id);
    let Some(to) = store::email_of(app.books.read(), id).await? else { return Ok(None) };
    let lang = language("cases", case.id, &case.lang)?;
    let Some(token) = following::senders_token(app, id, lang).await? else { return Ok(None) };
    let news = match about {
        About::Received => {
            let due_on = case.due_on.map(|day| views::dates::long_day(day, lang));
            News::Received { due_on }
        }
        About::Question => News::Question,
        About::Answered => News::Answered,
        About::Reopened => News::Reopened,
    };
    let base = app.base_url();
    let link = match case.receipt_hash {
        Some(_) => format!("{base}{}", links::Track),
        None => format!("{base}{}", links::CasePage(&case.reference)),
    };
    let letter = letter(app, row, case, lang, to, news, link, &token).await?;
    let thread = match about {
        About::Received => None,
        _ => Some(app.message_id(&first_of(id))),
    };
    Ok(Some(Letter { thread, ..letter }))
}

async fn to_follower(
    app: &App,
    row: &row::Model,
    case: &case::Model,
    about: About,
    follower: i64,
) -> Result<Option<Letter>> {
    let db = app.books.read();
    let found = follower::Entity::find_by_id(follower).one(db).await?;
    let Some(reader) = found.filter(following::store::wants_letters) else { return Ok(None) };
    let Some(to) = reader.email.clone() else { return Ok(None) };
    if !is_published(app, case).await? {
        return Ok(None);
    }
    let lang = language("followers", reader.id, &reader.lang)?;
    let news = match about {
        About::Answered => News::FollowedAnswered,
        About::Reopened => News::FollowedReopened,
        About::Received | About::Question => return Ok(None),
    };
    let link = format!("{}{}", app.base_url(), links::CasePage(&case.reference));
    let token = following::token(app, CaseId(case.id), Some(&to));
    let letter = letter(app, row, case, lang, to, news, link, &token).await?;
    let thread = Some(app.message_id(&following::letters::first_of(&reader)));
    Ok(Some(Letter { thread, ..letter }))
}

#[expect(clippy::too_many_arguments, reason = "each is one thing that the letter says")]
async fn letter(
    app: &App,
    row: &row::Model,
    case: &case::Model,
    lang: Lang,
    to: String,
    news: News,
    link: String,
    token: &str,
) -> Result<Letter> {
    let stop = format!("{}{}", app.base_url(), links::StopLetters(token));
    let told = AboutCase {
        words: Words::of(lang),
        office: office_of(app, case, lang).await?,
        reference: case.reference.clone(),
        news,
        has_receipt: case.receipt_hash.is_some(),
        link,
        stop: stop.clone(),
    };
    let letter = Letter::of(told.letter(), to, app.message_id(&row.message_id));
    Ok(Letter { stop: Some(stop), ..letter })
}

/// What the unit that owns a case is called.
///
/// # Errors
/// The database's.
pub async fn office_of(app: &App, case: &case::Model, lang: Lang) -> Result<String> {
    let kept = app.office.now(&app.books).await?;
    let unit = kept.tree.get(UnitId(case.unit_id));
    let own = unit.map(|unit| named(lang, &unit.name_vi, &unit.name_en).to_owned());
    Ok(own.unwrap_or_else(|| Words::of(lang).say("product")))
}

/// Whether something of the case is public.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn is_published(app: &App, case: &case::Model) -> Result<bool> {
    let events = store::events(app.books.read(), CaseId(case.id)).await?;
    let told = Case::from_events(&events).map_err(|why| corrupt("events", case.id, why))?;
    Ok(told.facts().published.is_some())
}

/// The language that a row names.
///
/// # Errors
/// When it is none.
pub fn language(table: &'static str, id: i64, word: &str) -> Result<Lang> {
    word.parse().map_err(|_| corrupt(table, id, "its language is none"))
}
