//! Asking to follow a case: what is answered is the same, whether or not the address follows it.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;
use domain::cases::{CaseId, Reference};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use validator::ValidateEmail as _;
use views::{
    cases::following::{FollowAskedPage, FollowPage},
    links::FollowAsked,
};

use super::{
    confirming, letters, private,
    store::{self, Asking},
    token,
};
use crate::{
    app::App,
    books::{misses, tables::case},
    cases::{letters::is_published, store as cases},
    error::{Error, Fault, Result},
    home::Visit,
    secrets::digest,
    wire::{Name, Sent, form},
};

/// The longest address of the protocol (RFC 5321 §4.5.3.1.3, without its brackets).
const LONGEST: usize = 254;
/// How long an address that was asked is not asked again about the same case.
const PATIENCE: TimeDelta = TimeDelta::minutes(15);
/// How many cases an address may be asked about within a day before it must have confirmed.
const PER_ADDRESS: u64 = 5;
/// How many addresses may be asked within ten minutes, by everybody together.
const IN_TEN_MINUTES: i64 = 100;

/// The case that somebody wants to follow: only what is public can be followed.
async fn followable(app: &App, reference: &str) -> Result<case::Model> {
    let reference: Reference = reference.parse().map_err(|_| Error::NotFound("case"))?;
    let found = cases::find(app.books.read(), &reference.to_string()).await?;
    let case = found.ok_or(Error::NotFound("case"))?;
    if is_published(app, &case).await? { Ok(case) } else { Err(Error::NotFound("case")) }
}

pub(super) async fn ask(
    State(app): State<App>,
    visit: Visit,
    Name(reference): Name,
) -> Result<Response> {
    let case = followable(&app, &reference).await?;
    let office = app.office.now(&app.books).await?;
    let (frame, form) = (visit.frame(&app, Some(&office)), form::blank(&app, ""));
    let page = FollowPage { frame: &frame, form: &form, reference: &case.reference };
    Ok(private(page.render()))
}

pub(super) async fn take(
    State(app): State<App>,
    visit: Visit,
    Name(reference): Name,
    sent: Sent,
) -> Result<Response> {
    let case = followable(&app, &reference).await?;
    let email = match address(sent.typed.one("email")) {
        Ok(email) => email,
        Err(fault) => {
            let office = app.office.now(&app.books).await?;
            let frame = visit.frame(&app, Some(&office));
            let form = sent.again(&[fault], frame.words());
            let page = FollowPage { frame: &frame, form: &form, reference: &case.reference };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, private(page.render())).into_response());
        }
    };
    let at = app.clock.now();
    let case_id = CaseId(case.id);
    let token_hash = digest(token(&app, case_id, Some(&email)).as_bytes());
    let confirming = confirming(&app, &token_hash, at.timestamp_micros());
    let confirm_hash = digest(confirming.as_bytes());
    let lang = visit.reader.lang();
    let asking = Asking { case: case_id, email, lang, token_hash, confirm_hash, at };
    app.books.write(asking, |tx, asking| Box::pin(note(tx, asking))).await?;
    Ok(form::see_other(FollowAsked(&case.reference)))
}

pub(super) async fn asked(
    State(app): State<App>,
    visit: Visit,
    Name(reference): Name,
) -> Result<Response> {
    let case = followable(&app, &reference).await?;
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    Ok(private(FollowAskedPage { frame: &frame, reference: &case.reference }.render()))
}

/// The address as the books keep it.
fn address(typed: &str) -> Result<String, Fault> {
    let email = typed.trim().to_lowercase();
    if email.is_empty() {
        return Err(Fault::new("email", "missing"));
    }
    let can_be_written_to = email.len() <= LONGEST
        && email.validate_email()
        && email.parse::<lettre::Address>().is_ok();
    if can_be_written_to { Ok(email) } else { Err(Fault::new("email", "bad-email")) }
}

/// Asks the owner of the address by a letter, unless they follow the case already, were asked a
/// moment ago, or are being asked by somebody over and over.
async fn note(tx: &DatabaseTransaction, asking: &Asking) -> Result<()> {
    const WHAT: &str = "following";
    // Before anything is looked up: what is answered tells nothing of the address.
    if misses::count(tx, WHAT, asking.at, 10).await? >= IN_TEN_MINUTES {
        return Err(Error::TooMany { minutes: 10 });
    }
    let known = store::by_token(tx, &asking.token_hash).await?;
    if known.as_ref().is_some_and(store::wants_letters) {
        return Ok(());
    }
    let lately = (asking.at - PATIENCE).timestamp_micros();
    let was_asked = known.as_ref().filter(|reader| reader.left_at.is_none());
    if was_asked.is_some_and(|reader| reader.asked_at > lately) {
        return Ok(());
    }
    let a_day_ago = asking.at - TimeDelta::days(1);
    if store::unconfirmed_since(tx, &asking.email, a_day_ago).await? >= PER_ADDRESS {
        return Ok(());
    }
    misses::note(tx, WHAT, asking.at).await?;
    let follower = store::ask(tx, asking, known.as_ref()).await?;
    letters::put(tx, follower, asking.at).await
}
