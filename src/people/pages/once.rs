//! A change that a form asks for, carried out once: the second arrival leads to where the first led.

use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use futures_util::future::BoxFuture;
use sea_orm::DatabaseTransaction;

use crate::{
    app::App,
    books::keys::OneTimeKey,
    error::{Error, Result},
    people::Clerk,
    wire::{Sent, form},
};

/// Who asks for a change, and when.
#[derive(Debug, Clone)]
pub struct Asked {
    /// As the journal names them.
    pub actor: String,
    /// Now.
    pub now: DateTime<Utc>,
}

impl Asked {
    /// The change is asked for by this member of staff, now.
    pub fn by(app: &App, clerk: &Clerk) -> Self {
        Self { actor: clerk.actor(), now: app.clock.now() }
    }
}

struct Once<I, F> {
    key: Option<OneTimeKey>,
    to: String,
    today: NaiveDate,
    input: I,
    act: F,
}

/// Carries `act` out with its `input`, once for each sending of the form that goes to `address`,
/// and leads on.
///
/// # Errors
/// Those of `act`; the database's.
pub async fn once<I, F>(
    app: &App,
    sent: &Sent,
    address: &str,
    to: String,
    input: I,
    act: F,
) -> Result<Response>
where
    I: Send + Sync + 'static,
    F: for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<()>>
        + Send
        + Sync
        + 'static,
{
    let key = sent.once(app, address);
    let once = Once { key, to, today: app.clock.today(), input, act };
    let led = app.books.write(once, |tx, once| Box::pin(carry_out(tx, once))).await?;
    Ok(form::see_other(led))
}

async fn carry_out<I, F>(tx: &DatabaseTransaction, once: &Once<I, F>) -> Result<String>
where
    I: Send + Sync,
    F: for<'a> Fn(&'a DatabaseTransaction, &'a I) -> BoxFuture<'a, Result<()>> + Send + Sync,
{
    let Once { key, to, today, input, act } = once;
    if let Some(key) = key
        && let Some(first) = key.first_answer(tx).await?
    {
        return Ok(first.body);
    }
    if let Err(why) = act(tx, input).await {
        // A twin may have done it in the meantime, so that it cannot be done again.
        let first = match (key, &why) {
            (Some(key), Error::Invalid(_) | Error::Refused { .. }) => key.first_answer(tx).await?,
            _ => None,
        };
        return first.map(|first| first.body).ok_or(why);
    }
    if let Some(key) = key {
        key.remember(tx, &form::went_to(to), *today).await?;
    }
    Ok(to.clone())
}
