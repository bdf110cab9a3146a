//! What opens a sender's case for half an hour: their receipt, sealed in a cookie.

use axum::{
    extract::FromRequestParts,
    http::{HeaderName, HeaderValue, request::Parts},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::cases::Receipt;

use super::lookup::mark;
use crate::{
    app::App,
    books::tables::case,
    cases::store,
    error::{Error, Result},
    wire::cookie::Cookie,
};

/// For how long a receipt need not be typed again, in minutes from the last page.
const MINUTES: u8 = 30;
/// The cookie. It never comes along from another site.
const COOKIE: Cookie<'static> = Cookie {
    name: "hoiam_track",
    path: "/track",
    same_site: "Strict",
    seconds: Some(MINUTES as u64 * 60),
};
/// What the value of the cookie is sealed for.
const SEALED_FOR: &str = "track";

/// The case whose receipt the reader showed; `None`: they showed none, or too long ago.
pub struct Ticket(pub Option<Shown>);

/// A receipt that was shown, and its case.
pub struct Shown {
    /// The receipt.
    pub receipt: Receipt,
    /// The row of its case.
    pub row: case::Model,
}

impl FromRequestParts<App> for Ticket {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let sealed = COOKIE.read(&parts.headers).unwrap_or_default();
        let opened = app.secret.open(SEALED_FOR, sealed);
        let receipt = opened.and_then(|opened| read(&opened, app.clock.now()));
        let Some(receipt) = receipt else { return Ok(Self(None)) };
        let row = store::find_by_receipt(app.books.read(), &mark(app, receipt)).await?;
        Ok(Self(row.map(|row| Shown { receipt, row })))
    }
}

/// The cookie for a receipt, good for half an hour from now.
///
/// # Errors
/// Never in practice.
pub fn give(app: &App, receipt: Receipt) -> Result<(HeaderName, HeaderValue)> {
    let until = app.clock.now() + TimeDelta::minutes(MINUTES.into());
    let value = format!("{} {}", receipt.digits(), until.timestamp_micros());
    COOKIE.give(app.base_url(), &app.secret.seal(SEALED_FOR, &value, app.random.bytes()))
}

/// Takes the cookie away.
///
/// # Errors
/// Never in practice.
pub fn take(app: &App) -> Result<(HeaderName, HeaderValue)> {
    COOKIE.take(app.base_url())
}

fn read(opened: &str, now: DateTime<Utc>) -> Option<Receipt> {
    let (digits, until) = opened.split_once(' ')?;
    let until: i64 = until.parse().ok()?;
    if until < now.timestamp_micros() {
        return None;
    }
    Receipt::parse(digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_good_until_its_time_is_over() {
        let receipt = Receipt::draw(|| 4_820_193_775_641_209);
        let value = format!("{} 1000", receipt.digits());
        let at = |micros| DateTime::from_timestamp_micros(micros).unwrap();
        assert_eq!(read(&value, at(1000)), Some(receipt));
        assert_eq!(read(&value, at(1001)), None);
        assert_eq!(read("482 1000", at(1)), None);
        assert_eq!(read("", at(1)), None);
    }
}
