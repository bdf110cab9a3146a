//! Somebody on a page of a survey: what they read, and the form that their browser holds.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, request::Parts},
    response::{IntoResponse as _, Response},
};
use domain::cases::Receipt;
use views::{
    Frame,
    links::{self, Step, SurveyStep},
};

use super::underway::{self, KeptReceipt, Underway};
use crate::{
    app::App,
    error::{Error, Result},
    home::Visit,
    wire::{cookie, form},
};

/// The cookie that holds the code of a form.
const COOKIE: &str = "form";

/// Somebody on a page of a survey.
pub struct Filler {
    /// Who reads, and what they asked for.
    pub visit: Visit,
    /// The survey, by its name in the address.
    pub slug: String,
    /// The code that their browser holds.
    pub code: Option<Receipt>,
    /// The form of that code, if it is one of this survey.
    pub underway: Option<Underway>,
}

impl FromRequestParts<App> for Filler {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let named = RawPathParams::from_request_parts(parts, app).await;
        let named = named.map_err(|_| Error::NotFound("address"))?;
        let slug = named.iter().find(|(name, _)| *name == "slug");
        let slug = slug.ok_or(Error::NotFound("address"))?.1.to_owned();
        let code = held(&parts.headers);
        let underway = match code {
            Some(code) => Underway::find(app, app.books.read(), code).await?,
            None => None,
        };
        let underway = underway.filter(|form| form.survey.definition.slug() == slug);
        Ok(Self { visit: Visit::of(parts), slug, code, underway })
    }
}

/// The code in the cookie of a request.
fn held(headers: &HeaderMap) -> Option<Receipt> {
    Receipt::parse(cookie::sent(headers, COOKIE)?).ok()
}

impl Filler {
    /// What all pages of the reply share.
    ///
    /// # Errors
    /// The database's.
    pub async fn frame(&self, app: &App) -> Result<Frame> {
        let office = app.office.now(&app.books).await?;
        Ok(self.visit.frame(app, Some(&office)))
    }

    /// The address of a step of this survey.
    pub fn step(&self, step: Step) -> String {
        SurveyStep { slug: &self.slug, step }.to_string()
    }

    /// The start of this survey, with a word about what happened.
    pub fn start(&self, note: &str) -> String {
        format!("{}?note={note}", links::Survey(&self.slug))
    }

    /// Where somebody goes whose form is not here: to its receipt, if it was sent, else to the
    /// start, which says so.
    ///
    /// # Errors
    /// The database's.
    pub async fn lost(&self, app: &App) -> Result<Response> {
        Ok(form::see_other(match self.receipt(app).await? {
            Some(_) => self.step(Step::Sent),
            None => self.start("lost"),
        }))
    }

    /// The receipt of the form that this browser sent last.
    ///
    /// # Errors
    /// The database's.
    pub async fn receipt(&self, app: &App) -> Result<Option<KeptReceipt>> {
        let Some(code) = self.code else { return Ok(None) };
        underway::receipt(app, code).get(app.books.read(), app.clock.today()).await
    }
}

/// Goes on to another address with the form of this code in the browser.
///
/// # Errors
/// When it cannot stand in a header.
pub fn go_with(app: &App, slug: &str, code: Receipt, address: &str) -> Result<Response> {
    let path = links::Survey(slug).to_string();
    let cookie = cookie::give(app.base_url(), COOKIE, &code.digits(), &path)?;
    Ok(([cookie], form::see_other(address)).into_response())
}

/// Goes on to another address without a form in the browser.
///
/// # Errors
/// When it cannot stand in a header.
pub fn go_without(app: &App, slug: &str, address: &str) -> Result<Response> {
    let path = links::Survey(slug).to_string();
    let cookie = cookie::take(app.base_url(), COOKIE, &path)?;
    Ok(([cookie], form::see_other(address)).into_response())
}
