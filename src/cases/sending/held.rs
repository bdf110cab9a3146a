//! What the reader's browser holds a code of: a case that they have begun, or one just sent.

use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use chrono::NaiveDate;
use domain::cases::Receipt;
use serde::{Deserialize, Serialize};

use super::begun::{Begun, Step};
use crate::{
    app::App,
    books::drafts::{DAYS, Draft},
    error::{Error, Result},
    wire::{cookie::Cookie, form},
};

/// The kind of these drafts.
const KIND: &str = "case";
/// The cookie that holds the code.
const COOKIE: Cookie<'static> = Cookie {
    name: "hoiam_case",
    path: "/cases",
    same_site: "Lax",
    seconds: Some(DAYS * 24 * 60 * 60),
};

/// What lies under the code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lying {
    /// Not sent yet.
    Begun(Begun),
    /// Sent: what its sender must keep.
    Sent(Taken),
}

/// What is shown of a case that was just sent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Its public number.
    pub reference: String,
    /// The eighteen digits of its receipt.
    pub receipt: String,
    /// The last day for an answer; `None`: no rule holds.
    pub due_on: Option<NaiveDate>,
    /// Whether the sender can be reached.
    pub reachable: bool,
    /// Whether they gave an e-mail address.
    pub by_email: bool,
}

/// What the reader holds.
pub struct Held {
    draft: Option<Draft>,
    lying: Option<Lying>,
}

impl FromRequestParts<App> for Held {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let code = COOKIE.read(&parts.headers).and_then(|code| Receipt::parse(code).ok());
        let Some(code) = code else { return Ok(Self { draft: None, lying: None }) };
        let draft = Draft::under(&app.secret, &app.random, KIND, code);
        let lying = draft.get(app.books.read(), app.clock.today()).await?;
        // A code under which nothing lies any more is not used again: somebody may know it.
        let draft = lying.is_some().then_some(draft);
        Ok(Self { draft, lying })
    }
}

impl Held {
    /// What was begun; empty where nothing was, or where it was sent.
    pub fn begun(&self) -> Begun {
        match &self.lying {
            Some(Lying::Begun(begun)) => begun.clone(),
            Some(Lying::Sent(_)) | None => Begun::default(),
        }
    }

    /// What was begun and its place; `None`: nothing was, or it was sent.
    pub fn unsent(&self) -> Option<(Draft, Begun)> {
        match (&self.draft, &self.lying) {
            (Some(draft), Some(Lying::Begun(begun))) => Some((draft.clone(), begun.clone())),
            _ => None,
        }
    }

    /// What was just sent; `None`: nothing.
    pub fn sent(&self) -> Option<&Taken> {
        match &self.lying {
            Some(Lying::Sent(taken)) => Some(taken),
            Some(Lying::Begun(_)) | None => None,
        }
    }

    /// Keeps `begun` for the next page, and leads there.
    ///
    /// # Errors
    /// The database's.
    pub async fn go_on(self, app: &App, begun: Begun, to: Step) -> Result<Response> {
        let fresh = || Draft::fresh(&app.secret, &app.random, KIND);
        // What was sent keeps its receipt under its own code for the rest of its day.
        let draft = self.draft.filter(|_| !matches!(self.lying, Some(Lying::Sent(_))));
        let draft = draft.unwrap_or_else(fresh);
        let code = draft.code().digits();
        let input = (draft, Lying::Begun(begun), app.clock.today());
        app.books
            .write(input, |tx, (draft, lying, today)| Box::pin(draft.put(tx, lying, *today)))
            .await?;
        let mut response = form::see_other(to.address());
        let (name, cookie) = COOKIE.give(app.base_url(), &code)?;
        response.headers_mut().append(name, cookie);
        Ok(response)
    }

    /// Forgets everything, and leads to `address`.
    ///
    /// # Errors
    /// The database's.
    pub async fn forget(self, app: &App, address: String) -> Result<Response> {
        if let Some(draft) = self.draft {
            app.books.write(draft, |tx, draft| Box::pin(draft.delete(tx))).await?;
        }
        let mut response = form::see_other(address);
        let (name, cookie) = COOKIE.take(app.base_url())?;
        response.headers_mut().append(name, cookie);
        Ok(response)
    }
}
