//! For those who run the server.
//!
//! - `GET /healthz`  the process answers
//! - `GET /readyz`   the database answers, and its schema is the one this version needs
//! - `GET /metrics`  numbers for Prometheus

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    app::App,
    error::{Error, Result},
    metrics,
};

/// Who answers these addresses.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(alive)).routes(routes!(ready)).routes(routes!(numbers))
}

/// Whether the process answers
#[utoipa::path(get, path = "/healthz", tag = "operations", responses((status = 200, body = String)))]
async fn alive() -> &'static str {
    "ok\n"
}

/// Whether the database answers and its schema is current
#[utoipa::path(
    get,
    path = "/readyz",
    tag = "operations",
    responses(
        (status = 200, body = String),
        (status = 503, description = "Not ready", body = crate::wire::problem::Problem, content_type = "application/problem+json"),
    )
)]
async fn ready(State(app): State<App>) -> Result<&'static str> {
    match app.books.missing_steps().await? {
        0 => Ok("ready\n"),
        1.. => Err(Error::Unavailable("the schema is older than this version".to_owned())),
        _ => Err(Error::Unavailable("the schema is newer than this version".to_owned())),
    }
}

/// Numbers for Prometheus
#[utoipa::path(get, path = "/metrics", tag = "operations", responses((status = 200, body = String)))]
async fn numbers(State(app): State<App>) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    (kind, metrics::text(&app).await).into_response()
}
