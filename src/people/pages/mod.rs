//! Signing in and out, one's own account, people and units.
//!
//! - `GET|POST /sign-in`                the page for signing in; `?then=` leads on
//! - `POST     /sign-out`               ends this session
//! - `GET|POST /set-password/{secret}`  where a one-time link leads; looking uses nothing up
//! - `GET      /set-password`           an old link whose secret never reached us
//! - `GET      /staff/account`          one's own account
//! - `POST     /staff/account/…`        changes the password, ends sessions, makes and revokes tokens
//! - `GET      /staff/people`           the accounts that somebody looks after
//! - `GET|POST /staff/people/new`       adds somebody, shows their link once
//! - `GET      /staff/people/{id}`      one account
//! - `POST     /staff/people/{id}/…`    gives and takes roles, makes a link, closes and opens
//! - `GET      /staff/units`            the tree
//! - `GET|POST /staff/units/new`        adds a unit
//! - `GET      /staff/units/{id}`       one unit
//! - `POST     /staff/units/{id}/…`     corrects its name, ends it

mod account;
mod desk;
mod first_account;
mod once;
pub mod sent_again;
pub mod set_password;
pub mod sign_in;
mod staff;
mod units;

use axum::{
    Router,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};

use chrono::{DateTime, Utc};
use domain::numbers::Lang;

use crate::{app::App, error::Result};

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/set-password", get(set_password::gone))
        .route("/set-password/{secret}", get(set_password::show).post(set_password::set))
        .route("/staff/account", get(account::show))
        .route("/staff/account/password", post(account::change_password))
        .route("/staff/account/sessions/end", post(account::end_sessions))
        .route("/staff/account/sessions/{id}/end", post(account::end_session))
        .route("/staff/account/tokens", post(account::make_token))
        .route("/staff/account/tokens/{id}/revoke", post(account::revoke_token))
        .route("/staff/people", get(staff::list))
        .route("/staff/people/new", get(staff::add_page).post(staff::add))
        .route("/staff/people/{id}", get(staff::show))
        .route("/staff/people/{id}/roles", post(staff::give))
        .route("/staff/people/{id}/roles/take", post(staff::take))
        .route("/staff/people/{id}/link", post(staff::link))
        .route("/staff/people/{id}/close", post(staff::close))
        .route("/staff/people/{id}/open", post(staff::open))
        .route("/staff/units", get(units::list))
        .route("/staff/units/new", get(units::add_page).post(units::add))
        .route("/staff/units/{id}", get(units::show))
        .route("/staff/units/{id}/name", post(units::rename))
        .route("/staff/units/{id}/end", post(units::end))
}

/// A reply that nobody keeps and that tells no other page where it was.
fn secretly(reply: impl IntoResponse) -> Response {
    let mut response = reply.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// The same reply, giving the browser a cookie or taking it away.
fn with_cookie(mut response: Response, cookie: Option<HeaderValue>) -> Result<Response> {
    let broken = || crate::error::Error::Internal("a cookie is no header".to_owned());
    response.headers_mut().insert(header::SET_COOKIE, cookie.ok_or_else(broken)?);
    Ok(response)
}

/// A moment as these pages print it, cut to the minute in the office's zone.
fn moment(app: &App, lang: Lang, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&app.clock.zone);
    format!("{} {}", local.format("%H:%M"), views::dates::short_day(local.date_naive(), lang))
}
