//! Reports: how cases were resolved, and what people answered in surveys.
//!
//! - `GET /api/v1/reports/resolution`      counts and percentages of cases, with their identities
//! - `GET /cases`                          the list behind a figure: [`list`]
//! - `GET /api/v1/reports/surveys/{slug}`  scores, bases and intervals of one survey

pub mod commands;
mod directory;
pub mod list;
mod narrowing;
pub mod pages;
pub mod printed;
pub mod resolution;
#[cfg(test)]
pub(crate) mod samples;
mod store;
pub mod survey;
pub mod tallies;
mod text;

use axum::{Json, extract::State};
use utoipa_axum::{router::OpenApiRouter, routes};

use narrowing::{AtMeeting, Narrowing};

use crate::{
    app::App,
    error::Result,
    wire::{Name, Query, Reader, described},
};

/// Who answers these addresses.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(of_resolution)).routes(routes!(of_survey))
}

/// How cases were resolved
///
/// Cases received in the half-open period, as they stood at an instant. Percentages are strings
/// with a point and two decimals, or null on an empty base. A report whose identities fail is
/// not given.
#[utoipa::path(
    get,
    path = "/api/v1/reports/resolution",
    operation_id = "report_resolution",
    tag = "reports",
    params(resolution::Asked),
    responses(
        (status = 200, body = resolution::Resolution),
        (status = 422, description = "A parameter cannot be understood", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn of_resolution(
    State(app): State<App>,
    reader: Reader,
    query: Query,
) -> Result<Json<resolution::Resolution>> {
    let question = resolution::Question::read(&query, &app.clock)?;
    Ok(Json(
        resolution::report(&app.books, &app.office, &app.clock, &question, reader.lang()).await?,
    ))
}

/// What people answered in a survey
///
/// Cells of fewer than ten people, and what they could be worked out from, are suppressed.
#[utoipa::path(
    get,
    path = "/api/v1/reports/surveys/{slug}",
    operation_id = "report_survey",
    tag = "reports",
    params(
        ("slug" = String, Path, description = "The survey", example = "papi-local"),
        described::AskedVersion,
        survey::Asked,
    ),
    responses(
        (status = 200, body = survey::shape::SurveyReport),
        (status = 404, description = "No such survey", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
        (status = 422, description = "A parameter cannot be understood", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn of_survey(
    State(app): State<App>,
    Name(slug): Name,
    reader: Reader,
    query: Query,
) -> Result<Json<survey::SurveyResults>> {
    let question = survey::Question::read(slug, &query)?;
    let report = survey::report(&app, &question, reader.lang()).await?;
    Ok(Json(report.for_the_public()))
}
