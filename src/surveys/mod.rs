//! Surveys: what is asked, and what people answer.
//!
//! - `GET  /api/v1/surveys/{slug}`            the published definition
//! - `POST /api/v1/surveys/{slug}/responses`  takes in a filled form
//!
//! A response names nobody: it has a random number, the local day on which it was entered, where
//! it came in, and its answers. Reports read tallies of responses, never the responses.

pub mod check;
pub mod commands;
mod draft;
pub mod export;
mod faults;
pub mod import;
pub mod pages;
pub mod publish;
pub mod rolling;
mod shelf;
pub mod store;
pub mod tallies;
#[cfg(test)]
mod tests;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use domain::{
    cases::Receipt,
    surveys::{Definition, Mode},
};
use futures_util::{
    FutureExt as _,
    future::{BoxFuture, ready},
};
use sea_orm::DatabaseTransaction;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{ToSchema, openapi::schema::Object};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    app::App,
    books::{
        batch::Batch,
        keys::{FirstAnswer, OneTimeKey, sorted::Once},
    },
    error::{self, Error, Result},
    wire::{Body, Name, Query, Reading, SentKey, answered, described, or_given_before},
};
use draft::Draft;
pub use shelf::Shelf;
use store::NewResponse;

/// Who answers these addresses.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(take))
}

/// Shows a published definition
///
/// The newest version, or the one named; as it was published. A version never changes.
#[utoipa::path(
    get,
    path = "/api/v1/surveys/{slug}",
    operation_id = "show_survey",
    tag = "surveys",
    params(
        ("slug" = String, Path, description = "The survey", example = "papi-local"),
        described::AskedVersion,
        described::KnownTag,
    ),
    responses(
        (status = 200, body = Object, description = "The definition"),
        (status = 304, description = "The caller has it already"),
        (status = 404, description = "No such survey", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
        (status = 422, description = "No such version", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn show(
    State(app): State<App>,
    Name(slug): Name,
    query: Query,
    headers: HeaderMap,
) -> Result<Response> {
    let mut reading = Reading::of(&query);
    let version = reading.one("version", |word| {
        word.parse().map_err(|_| error::Fault::new("?version", "unknown-version"))
    });
    let version = reading.finish(Some(version))?;
    let survey = app.shelf.find(&app.books, &slug, version, "?version").await?;
    let tag = entity_tag(&survey.definition)?;
    let cached = [(header::ETAG, tag.clone()), (header::CACHE_CONTROL, header_value("no-cache"))];
    if is_known(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, cached).into_response());
    }
    let kind = [(header::CONTENT_TYPE, header_value("application/json"))];
    Ok((cached, kind, survey.text.clone()).into_response())
}

const fn header_value(value: &'static str) -> HeaderValue {
    HeaderValue::from_static(value)
}

/// A version never changes, so its name is tag enough.
fn entity_tag(definition: &Definition) -> Result<HeaderValue> {
    let tag = format!("\"{}-{}\"", definition.slug(), definition.version());
    HeaderValue::try_from(tag).map_err(|why| Error::Internal(why.to_string()))
}

fn is_known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let sent = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut tags = sent.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    tags.any(|sent| {
        let sent = sent.trim();
        sent == "*" || sent.strip_prefix("W/").unwrap_or(sent).as_bytes() == tag.as_bytes()
    })
}

/// A filled form.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
struct FilledForm {
    /// The version that it answers; the newest, if left out
    #[schema(minimum = 1)]
    version: Option<u32>,
    /// Code of the meeting at which it was filled
    meeting: Option<String>,
    #[schema(schema_with = mode)]
    mode: String,
    #[schema(schema_with = described::answers)]
    answers: Value,
}

fn mode() -> Object {
    described::needed_word(Mode::WORDS, "How it came in")
}

/// What the sender is given.
#[derive(Debug, Serialize, ToSchema)]
struct ResponseTaken {
    /// Eighteen digits in groups of three; proof that it was taken in
    #[schema(example = "482 019 377 564 120 908")]
    receipt: String,
}

/// Takes in a filled form
///
/// It is kept without identity, address or time of day. With an `Idempotency-Key`, a second
/// arrival of the same request gets the first one's answer; without, each arrival counts.
#[utoipa::path(
    post,
    path = "/api/v1/surveys/{slug}/responses",
    operation_id = "take_response",
    tag = "surveys",
    request_body = FilledForm,
    params(
        ("slug" = String, Path, description = "The survey", example = "papi-local"),
        crate::wire::KeyHeader,
    ),
    responses(
        (status = 201, body = ResponseTaken),
        crate::wire::problem::BodyProblem,
        (status = 404, description = "No such survey", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
        (status = 422, description = "Some values cannot be taken, or the key came with another body", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn take(
    State(app): State<App>,
    Name(slug): Name,
    key: SentKey,
    body: Body,
) -> Result<Response> {
    let key = key.bind(&app, &format!("surveys/{slug}/responses"), &body.raw);
    let accepted = accept(&app, &body, &slug).await;
    let (response, receipt) = match or_given_before(&app, key.as_ref(), accepted).await? {
        Ok(accepted) => accepted,
        Err(first) => return Ok(answered(first, true)),
    };
    let taken = ResponseTaken { receipt: receipt.grouped() };
    let taking = Taking { key, answer: FirstAnswer::json(StatusCode::CREATED, &taken)?, response };
    let (answer, replayed) = app.responses.bring(taking).await?;
    metrics::counter!("hoiam_responses_received_total").increment(u64::from(!replayed));
    Ok(answered(answer, replayed))
}

async fn accept(app: &App, body: &Body, slug: &str) -> Result<(NewResponse, Receipt)> {
    Draft::read(&body.value)?.accept(app, slug).await
}

/// A filled form that a program sent, checked.
pub struct Taking {
    key: Option<OneTimeKey>,
    response: NewResponse,
    answer: FirstAnswer,
}

impl Once for Taking {
    fn key(&self) -> Option<&OneTimeKey> {
        self.key.as_ref()
    }

    fn day(&self) -> NaiveDate {
        self.response.entered_on
    }

    fn carry_out<'a>(
        tx: &'a DatabaseTransaction,
        fresh: &'a [&'a Self],
        batch: &'a mut Batch,
    ) -> BoxFuture<'a, Result<Vec<FirstAnswer>>> {
        store::put(tx, fresh.iter().map(|taking| &taking.response), batch);
        ready(Ok(fresh.iter().map(|taking| taking.answer.clone()).collect())).boxed()
    }
}
