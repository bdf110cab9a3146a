//! Tracking a case by its receipt, and what its sender does with it; and what everybody may see.
//!
//! A receipt is never part of an address. Typing it gives a cookie that opens the case for half an
//! hour; when the time is over, what was typed waits behind the receipt.
//!
//! - `GET, POST /track`                the box for a receipt
//! - `GET  /t`                         the same, where the QR of a receipt leads
//! - `GET  /track/case`                the sender's own case
//! - `POST /track/case/reply`          replies to a question
//! - `POST /track/case/rate`           rates the answer
//! - `GET, POST /track/case/reopen`    asks that it be taken up again
//! - `GET, POST /track/case/withdraw`  takes it back
//! - `POST /track/leave`               forgets the receipt on this machine
//! - `GET  /cases/{reference}`         what everybody may see of a case

mod doing;
mod lookup;
mod seen;
mod ticket;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use domain::{cases::Reference, desk::SenderActName};
use maud::Render as _;
use views::{
    cases::track::{FindPage, Kept, WithdrawPage},
    form::Form,
    links,
};

use super::store;
use crate::{
    app::App,
    error::{Error, Fault, Result},
    home::Visit,
    wire::{Name, Query, Sent, form, private},
};
use doing::Wish;
pub use lookup::{MOST_MISSES, look_up};
use seen::Seen;
use ticket::{Shown, Ticket};

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/track", get(find).post(enter))
        .route("/t", get(find))
        .route("/track/case", get(case))
        .route("/track/case/reply", post(doing::reply))
        .route("/track/case/rate", post(doing::rate))
        .route("/track/case/reopen", get(reopen).post(doing::reopen))
        .route("/track/case/withdraw", get(withdraw).post(doing::withdraw))
        .route("/track/leave", post(leave))
        .route("/cases/{reference}", get(show))
}

/// The box.
async fn find(State(app): State<App>, visit: Visit, query: Query) -> Result<Response> {
    let notice = query.one("left")?.map(|_| "track-left");
    let form = form::blank(&app, "");
    box_page(&app, &visit, StatusCode::OK, &form, notice, Kept::default()).await
}

/// Opens the case of a receipt. Whatever is wrong with it, the answer is the same.
async fn enter(State(app): State<App>, visit: Visit, sent: Sent) -> Result<Response> {
    let wish = Wish::of(&sent.typed);
    let found = match look_up(&app, sent.typed.one("receipt")).await {
        // Somebody else is guessing: what waits behind the receipt waits on.
        Err(Error::TooMany { minutes }) if wish.is_some() => {
            let fault = Fault::new("receipt", "sign-in-wait").with("minutes", minutes);
            let kept = wish.map(Wish::kept).unwrap_or_default();
            let form = sent.again(&[fault], visit.reader.words());
            return box_page(&app, &visit, StatusCode::TOO_MANY_REQUESTS, &form, None, kept).await;
        }
        found => found?,
    };
    let Some((receipt, row)) = found else {
        let fault = Fault::new("receipt", "unknown-receipt");
        let kept = wish.map(Wish::kept).unwrap_or_default();
        let form = sent.again(&[fault], visit.reader.words());
        return box_page(&app, &visit, StatusCode::UNPROCESSABLE_ENTITY, &form, None, kept).await;
    };
    let mut response = match wish {
        None => form::see_other(links::TrackCase),
        Some(wish) => doing::take_up(&app, &visit, row, wish).await?,
    };
    let (name, cookie) = ticket::give(&app, receipt)?;
    response.headers_mut().append(name, cookie);
    Ok(response)
}

/// The sender's own case.
async fn case(
    State(app): State<App>,
    visit: Visit,
    Ticket(shown): Ticket,
    query: Query,
) -> Result<Response> {
    let Some(shown) = shown else { return shut(&app, &visit, Kept::default()).await };
    let seen = Seen::of(&app, &visit, shown.row).await?;
    let form = form::blank(&app, "");
    let done = query.one("done")?.and_then(doing::told);
    let page = views::cases::track::CasePage { done, ..seen.page(&form).await? };
    let mut response = private(StatusCode::OK, page.render());
    let (name, cookie) = ticket::give(&app, shown.receipt)?;
    response.headers_mut().append(name, cookie);
    Ok(response)
}

/// Asks for the reason to take it up again.
async fn reopen(State(app): State<App>, visit: Visit, Ticket(shown): Ticket) -> Result<Response> {
    let Some(shown) = shown else { return shut(&app, &visit, Kept::default()).await };
    let seen = Seen::of(&app, &visit, shown.row).await?;
    let form = form::blank(&app, "");
    match seen.reopen_page(&form) {
        Some(page) => Ok(private(StatusCode::OK, page.render())),
        None => Ok(form::see_other(links::TrackCase)),
    }
}

/// Asks whether the sender means it.
async fn withdraw(State(app): State<App>, visit: Visit, Ticket(shown): Ticket) -> Result<Response> {
    let Some(shown) = shown else { return shut(&app, &visit, Kept::default()).await };
    let seen = Seen::of(&app, &visit, shown.row).await?;
    if !seen.opens(SenderActName::Withdraw) {
        return Ok(form::see_other(links::TrackCase));
    }
    let (form, version) = (form::blank(&app, ""), seen.case.version());
    let reference = seen.reference();
    let page = WithdrawPage { frame: &seen.frame, form: &form, version, reference };
    Ok(private(StatusCode::OK, page.render()))
}

/// Forgets the receipt on this machine.
async fn leave(State(app): State<App>) -> Result<Response> {
    let mut response = form::see_other(format!("{}?left=1", links::Track));
    let (name, cookie) = ticket::take(&app)?;
    response.headers_mut().append(name, cookie);
    Ok(response)
}

/// What everybody may see of a case.
async fn show(State(app): State<App>, visit: Visit, Name(reference): Name) -> Result<Response> {
    // A mistyped reference is no case; the check digit says so without asking the database.
    let reference: Reference = reference.parse().map_err(|_| Error::NotFound("case"))?;
    let row = store::find(app.books.read(), &reference.to_string()).await?;
    let row = row.filter(super::is_for_everybody).ok_or(Error::NotFound("case"))?;
    let seen = Seen::of(&app, &visit, row).await?;
    Ok(private(StatusCode::OK, seen.public().await?.render()))
}

/// The box, for those whose half an hour is over or never began. What they typed waits behind it.
async fn shut(app: &App, visit: &Visit, kept: Kept) -> Result<Response> {
    let form = form::blank(app, "");
    let notice = if kept.0.is_empty() { "track-shut" } else { "track-over" };
    box_page(app, visit, StatusCode::UNAUTHORIZED, &form, Some(notice), kept).await
}

async fn box_page(
    app: &App,
    visit: &Visit,
    status: StatusCode,
    form: &Form,
    notice: Option<&'static str>,
    kept: Kept,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(app, Some(&office));
    Ok(private(status, FindPage { frame: &frame, form, notice, kept }.render()))
}
