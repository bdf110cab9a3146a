//! Numbers for operators, in the form that Prometheus reads. Addresses appear as templates, so no
//! reference, code or receipt stands in them.

use std::{sync::OnceLock, time::Instant};

use ::metrics::{counter, gauge, histogram};
use anyhow::Result;
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::{app::App, books::outbox, error::Error, secrets::hex};

/// The header that carries the number of a request, in the log and on pages of failures.
pub const REQUEST_NUMBER: HeaderName = HeaderName::from_static("x-request-id");

static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();

/// Borders of the request durations, in seconds.
const SECONDS: &[f64] = &[0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// Starts to keep the numbers of this process. A second call changes nothing.
///
/// # Errors
/// When the borders of the durations are wrong.
pub fn keep() -> Result<()> {
    if RECORDER.get().is_none() {
        let durations = Matcher::Full("hoiam_request_seconds".to_owned());
        let builder = PrometheusBuilder::new().set_buckets_for_metric(durations, SECONDS)?;
        let recorder = builder.build_recorder();
        let handle = recorder.handle();
        // Whoever comes second finds the first one's recorder.
        if ::metrics::set_global_recorder(recorder).is_ok() {
            drop(RECORDER.set(handle));
        }
    }
    Ok(())
}

/// Adds up the durations that were kept one by one since the last time: they would be kept until
/// somebody asks for the numbers, which in many offices nobody ever does.
pub fn add_up() {
    if let Some(recorder) = RECORDER.get() {
        recorder.run_upkeep();
    }
}

/// The numbers as Prometheus reads them, with those that are looked up when it asks; empty where
/// none are kept.
pub async fn text(app: &App) -> String {
    let undone = outbox::undone(app.books.read()).await;
    gauge!("hoiam_database_up").set(if undone.is_ok() { 1.0 } else { 0.0 });
    if let Ok(undone) = undone {
        for (state, letters) in [
            ("waiting", undone.waiting),
            ("failing", undone.failing),
            ("given_up", undone.given_up),
        ] {
            gauge!("hoiam_letters", "state" => state).set(whole(letters));
        }
    }
    RECORDER.get().map(PrometheusHandle::render).unwrap_or_default()
}

/// A number of things as Prometheus has it; beyond what it can tell apart nobody has letters.
fn whole(number: u64) -> f64 {
    u32::try_from(number).unwrap_or(u32::MAX).into()
}

/// Counts a report that is not shown because its figures fail an identity, and gives that error.
pub fn report_refused(why: impl ToString) -> Error {
    counter!("hoiam_reports_refused_total").increment(1);
    Error::Unreconciled(why.to_string())
}

/// The method by its name; anybody may make up others, and each would be kept for ever.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// Numbers a request, counts it, and tells the log how it went: by the template of its address,
/// never by the address itself.
pub async fn count(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let template = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let path = template.unwrap_or_else(|| "unknown".to_owned());
    let method = known(request.method());
    let number = hex(&app.random.bytes::<8>());
    let header = HeaderValue::try_from(&number).ok();
    if let Some(header) = &header {
        request.headers_mut().insert(REQUEST_NUMBER, header.clone());
    }
    let begun = Instant::now();
    let mut response = next.run(request).await;
    let seconds = begun.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    tracing::debug!(request = number, method, path, status, seconds, "answered");
    if let Some(header) = header {
        response.headers_mut().insert(REQUEST_NUMBER, header);
    }
    histogram!("hoiam_request_seconds", "path" => path.clone()).record(seconds);
    let status = status.to_string();
    counter!("hoiam_requests_total", "path" => path, "method" => method, "status" => status)
        .increment(1);
    response
}
