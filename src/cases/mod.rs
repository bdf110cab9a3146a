//! Cases: taking them in, showing them, telling their senders what became of them.
//!
//! - `POST /api/v1/cases`              takes one in
//! - `GET  /api/v1/cases/{reference}`  shows what everybody may see of one
//! - `POST /api/v1/track`              shows a sender theirs, by the receipt

pub mod acts;
pub mod clockwork;
pub mod deadlines;
pub mod desk;
mod draft;
pub mod export;
mod filing;
pub mod following;
pub mod import;
pub mod letters;
pub mod queue;
mod record;
pub mod search;
mod sender;
pub mod sending;
pub mod store;
mod taking;
pub mod tracking;
pub mod verify;
mod view;

use axum::{Json, extract::State, response::Response};
use chrono::NaiveDate;
use domain::{
    cases::{ExclusionReason, IdentityLevel, Kind, Receipt, Reference},
    numbers::Lang,
};
use serde::{Deserialize, Serialize};
use utoipa::{ToSchema, openapi::schema::Object};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    app::App,
    books::tables::case,
    error::{Error, Fault, Result},
    wire::{Body, Members, Name, Reader, SentKey, answered, described, or_given_before},
};
use draft::Draft;
use filing::Filing;
pub use taking::Taking;

const SPAM: &str = ExclusionReason::Spam.word();

/// Who answers these addresses.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(send)).routes(routes!(show)).routes(routes!(track))
}

/// What is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
struct NewCase {
    /// What the sender wants to say; 4,000 characters at most, as people count them
    #[schema(
        min_length = 1,
        pattern = r"\S",
        example = "Cầu Bến Loa hỏng lan can, trẻ em đi học rất nguy hiểm."
    )]
    text: String,
    /// Code of a field of work
    #[schema(example = "transport")]
    field: Option<String>,
    /// Code of a unit
    #[schema(example = "HA")]
    unit: Option<String>,
    /// Code of the meeting at which it is said
    meeting: Option<String>,
    #[schema(schema_with = kind)]
    kind: Option<String>,
    #[schema(schema_with = identity)]
    identity: Option<String>,
    /// Name of the sender
    name: Option<String>,
    /// Address of the sender
    address: Option<String>,
    /// E-mail address of the sender
    email: Option<String>,
    /// Telephone number of the sender
    phone: Option<String>,
    #[schema(schema_with = lang)]
    lang: Option<String>,
}

fn kind() -> Object {
    described::word_or_nothing(
        Kind::WORDS,
        "One of the eight kinds of Decree 20/2008, `opinion` or `question`; `opinion`, if left out",
    )
}

fn identity() -> Object {
    described::word_or_nothing(
        IdentityLevel::WORDS,
        "How much of the sender may be known; if left out, `confidential` when something is told \
         of them, else `none`",
    )
}

fn lang() -> Object {
    described::word_or_nothing(Lang::WORDS, "The language in which to write to them")
}

/// What the sender is given.
#[derive(Debug, Serialize, ToSchema)]
struct CaseTaken {
    /// The public number of the case
    #[schema(example = "HA-26-000001-4")]
    reference: String,
    /// The secret by which the sender looks it up: eighteen digits in groups of three
    #[schema(example = "482 019 377 564 120 908")]
    receipt: String,
    /// The last day for an answer; null while no rule holds
    due_on: Option<NaiveDate>,
    /// Where it stands
    #[schema(example = "received")]
    stage: String,
}

/// Takes a case in
///
/// With an `Idempotency-Key`, a second arrival of the same request gets the first one's answer.
#[utoipa::path(
    post,
    path = "/api/v1/cases",
    operation_id = "send_case",
    tag = "cases",
    request_body = NewCase,
    params(crate::wire::KeyHeader),
    responses(
        (status = 201, body = CaseTaken, links(
            ("case" = (
                operation_id = "show_case",
                parameters(("reference" = "$response.body#/reference")),
            )),
            ("track" = (
                operation_id = "track_case",
                request_body = json!({ "receipt": "$response.body#/receipt" }),
            )),
        )),
        crate::wire::problem::BodyProblem,
        (status = 422, description = "Some values cannot be taken, or the key came with another body", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn send(
    State(app): State<App>,
    reader: Reader,
    key: SentKey,
    body: Body,
) -> Result<Response> {
    let key = key.bind(&app, "cases", &body.raw);
    let accepted = accept(&app, &body, reader.lang()).await;
    let (filing, receipt) = match or_given_before(&app, key.as_ref(), accepted).await? {
        Ok(accepted) => accepted,
        Err(first) => return Ok(answered(first, true)),
    };
    let taking = Taking { filing, receipt, key, zone: app.clock.zone };
    let (answer, replayed) = app.cases.bring(taking).await?;
    metrics::counter!("hoiam_cases_received_total").increment(u64::from(!replayed));
    Ok(answered(answer, replayed))
}

async fn accept(app: &App, body: &Body, lang: Lang) -> Result<(Filing, Receipt)> {
    Draft::read(&body.value)?.accept(app, lang).await
}

/// Shows what everybody may see of a case
#[utoipa::path(
    get,
    path = "/api/v1/cases/{reference}",
    operation_id = "show_case",
    tag = "cases",
    params(("reference" = String, Path, description = "The public number of the case")),
    responses(
        (status = 200, body = view::PublicCase),
        (status = 404, description = "No such case", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn show(
    State(app): State<App>,
    reader: Reader,
    Name(reference): Name,
) -> Result<Json<view::PublicCase>> {
    // A mistyped reference is no case; the check digit says so without asking the database.
    let reference: Reference = reference.parse().map_err(|_| Error::NotFound("case"))?;
    let db = app.books.read();
    let row = store::find(db, &reference.to_string()).await?;
    let row = row.filter(is_for_everybody).ok_or(Error::NotFound("case"))?;
    let office = app.office.now(&app.books).await?;
    Ok(Json(view::of_public(db, &office, &row, reader.lang()).await?))
}

/// Whether everybody may see something of it: what was no opinion at all is nobody's to see (case
/// ledger §3.3).
fn is_for_everybody(row: &case::Model) -> bool {
    row.excluded_reason.as_deref() != Some(SPAM)
}

/// The receipt of a sender.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
struct Tracked {
    /// Eighteen digits, however they are spaced
    #[schema(example = "482 019 377 564 120 908")]
    receipt: String,
}

/// Shows a sender their case
///
/// A receipt is never part of an address, so that it stands in no log and no history.
#[utoipa::path(
    post,
    path = "/api/v1/track",
    operation_id = "track_case",
    tag = "cases",
    request_body = Tracked,
    responses(
        (status = 200, body = view::SendersCase),
        crate::wire::problem::BodyProblem,
        (status = 404, description = "No case has this receipt", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
        (status = 429, description = "Somebody is guessing receipts; to be tried again in a minute", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
        (status = 422, description = "The body has no receipt", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn track(
    State(app): State<App>,
    reader: Reader,
    body: Body,
) -> Result<Json<view::SendersCase>> {
    let mut members = Members::of(&body.value)?;
    let typed = members.text("receipt");
    let mut wrong = members.finish();
    if typed.is_none() && wrong.is_empty() {
        wrong.push(Fault::new("/receipt", "missing"));
    }
    let (Some(typed), true) = (typed, wrong.is_empty()) else { return Err(Error::Invalid(wrong)) };
    // A receipt that cannot be one is “not found” like any other, so that nothing is learnt.
    let (_, row) = tracking::look_up(&app, typed).await?.ok_or(Error::NotFound("receipt"))?;
    let db = app.books.read();
    let office = app.office.now(&app.books).await?;
    Ok(Json(view::of_sender(db, &office, &app.clock, &row, reader.lang()).await?))
}
