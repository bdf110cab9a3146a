//! Following a case by mail, and no longer.
//!
//! - `GET  /cases/{reference}/follow`        asks for an address
//! - `POST /cases/{reference}/follow`        sends a letter there that asks for confirmation
//! - `GET  /cases/{reference}/follow/asked`  says to open that letter
//! - `GET  /follow/{token}`                  where the letter leads
//! - `POST /follow/{token}`                  confirms the address
//! - `GET  /u/{token}`                       where the last link of every letter leads
//! - `POST /u/{token}`                       stops letters about the case (RFC 8058), without sign-in
//!
//! A token in a letter is a secret that is made again from the key outside the database whenever
//! it is needed; the books keep its hash only.

mod asking;
pub mod letters;
pub mod store;

use axum::{
    Router,
    extract::State,
    http::{HeaderName, header},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::{cases::CaseId, numbers::Lang};
use maud::{Markup, Render as _};
use views::{
    cases::following::{ConfirmPage, Confirming, StopPage, Stopping},
    links::ConfirmFollowing,
};

use crate::{
    app::App,
    books::tables::{case, follower},
    error::{Error, Result},
    home::Visit,
    secrets::digest,
    wire::{Name, Sent, form},
};

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/cases/{reference}/follow", get(asking::ask).post(asking::take))
        .route("/cases/{reference}/follow/asked", get(asking::asked))
        .route("/follow/{token}", get(open_confirmation).post(confirm))
        .route("/u/{token}", get(open_stop).post(stop))
}

/// What stands in the link by which a reader's letters about a case are stopped: 128 bits. `email`
/// is the follower's; `None`: the sender's.
pub fn token(app: &App, case: CaseId, email: Option<&str>) -> String {
    let reader = email.map_or("sender".to_owned(), |email| format!("follower {email}"));
    short(&app.secret.mark("stop-letters", &format!("{} {reader}", case.0)))
}

/// What stands in the link by which a follower confirms their address: another for each time that
/// they were asked.
fn confirming(app: &App, token_hash: &str, asked_at: i64) -> String {
    short(&app.secret.mark("confirm-following", &format!("{token_hash} {asked_at}")))
}

fn short(mark: &str) -> String {
    mark[..32].to_owned()
}

/// The sender's token, known to the books before a letter carries it; `None`: the sender wants no
/// letters.
///
/// # Errors
/// The database's.
pub async fn senders_token(app: &App, case: CaseId, lang: Lang) -> Result<Option<String>> {
    let token = token(app, case, None);
    let hash = digest(token.as_bytes());
    if let Some(sender) = store::by_token(app.books.read(), &hash).await? {
        return Ok(store::wants_letters(&sender).then_some(token));
    }
    let entering = (case, lang, hash, app.clock.now());
    app.books
        .write(entering, |tx, (case, lang, hash, at)| {
            Box::pin(store::enter_sender(tx, *case, *lang, hash, *at))
        })
        .await?;
    Ok(Some(token))
}

/// Who was asked under this token, and about which case.
async fn asked_under(app: &App, token: &str) -> Result<(follower::Model, case::Model)> {
    let db = app.books.read();
    let found = store::by_confirmation(db, &digest(token.as_bytes())).await?;
    let found = found.ok_or(Error::NotFound("confirmation"))?;
    store::with_case(db, found.id).await?.ok_or(Error::NotFound("confirmation"))
}

/// How far the confirmation of a reader is.
fn stands(app: &App, reader: &follower::Model) -> Confirming {
    let until = crate::clock::at_micros(reader.asked_at) + store::TIME_TO_CONFIRM;
    match (reader.left_at, reader.confirmed_at) {
        (Some(_), _) => Confirming::Left,
        (None, Some(_)) => Confirming::Confirmed,
        (None, None) if app.clock.now() < until => Confirming::Asks,
        (None, None) => Confirming::TooLate,
    }
}

async fn open_confirmation(
    State(app): State<App>,
    visit: Visit,
    Name(token): Name,
) -> Result<Response> {
    let (reader, case) = asked_under(&app, &token).await?;
    let office = app.office.now(&app.books).await?;
    let (frame, form) = (visit.frame(&app, Some(&office)), form::blank(&app, ""));
    let stands = stands(&app, &reader);
    let (token, reference) = (&token, case.reference.as_str());
    Ok(private(ConfirmPage { frame: &frame, form: &form, token, reference, stands }.render()))
}

async fn confirm(State(app): State<App>, Name(token): Name, _: Sent) -> Result<Response> {
    let (reader, _) = asked_under(&app, &token).await?;
    if stands(&app, &reader) == Confirming::Asks {
        let confirming = (reader.id, app.clock.now());
        app.books.write(confirming, |tx, (id, at)| Box::pin(store::confirm(tx, *id, *at))).await?;
    }
    Ok(form::see_other(ConfirmFollowing(&token)))
}

/// Whose letters carry this token, and about which case.
async fn reader_under(app: &App, token: &str) -> Result<(follower::Model, case::Model)> {
    let db = app.books.read();
    let found = store::by_token(db, &digest(token.as_bytes())).await?;
    let found = found.ok_or(Error::NotFound("reader of letters"))?;
    store::with_case(db, found.id).await?.ok_or(Error::NotFound("reader of letters"))
}

async fn open_stop(State(app): State<App>, visit: Visit, Name(token): Name) -> Result<Response> {
    let (reader, case) = reader_under(&app, &token).await?;
    let stands = if reader.left_at.is_some() { Stopping::Stopped } else { Stopping::Asks };
    stop_page(&app, &visit, &token, &reader, &case, stands).await
}

/// Stops the letters. What the body says does not matter: mail programs send one or the other form
/// of it, and a person sends that of the page.
async fn stop(State(app): State<App>, visit: Visit, Name(token): Name) -> Result<Response> {
    let (reader, case) = reader_under(&app, &token).await?;
    if reader.left_at.is_none() {
        let leaving = (reader.id, app.clock.now());
        app.books.write(leaving, |tx, (id, at)| Box::pin(store::leave(tx, *id, *at))).await?;
    }
    stop_page(&app, &visit, &token, &reader, &case, Stopping::Stopped).await
}

async fn stop_page(
    app: &App,
    visit: &Visit,
    token: &str,
    reader: &follower::Model,
    case: &case::Model,
    stands: Stopping,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let (frame, form) = (visit.frame(app, Some(&office)), form::blank(app, ""));
    let (reference, is_sender) = (case.reference.as_str(), reader.is_sender);
    let page = StopPage { frame: &frame, form: &form, token, reference, is_sender, stands };
    Ok(private(page.render()))
}

/// A page behind a secret address: kept nowhere, found by no search engine, told to no other page.
fn private(page: Markup) -> Response {
    const HEADERS: [(HeaderName, &str); 3] = [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    (HEADERS, page).into_response()
}
