//! The answer to a request that is carried out once.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{
    app::App,
    books::keys::{FirstAnswer, OneTimeKey},
    error::Result,
};

/// The answer given to this key before, whatever has changed in the office since. Those who ask
/// at the same moment are told apart where the answer is remembered.
///
/// # Errors
/// When the key came with another body then; the database's.
pub async fn given_before(app: &App, key: Option<&OneTimeKey>) -> Result<Option<FirstAnswer>> {
    match key {
        Some(key) => key.first_answer(app.books.read()).await,
        None => Ok(None),
    }
}

/// What was accepted, or the answer given to this key before: a request that can no longer be
/// accepted, because of something that changed in the office since, may have been then. What is
/// accepted asks for that answer where its own is remembered.
///
/// # Errors
/// Why it cannot be accepted, when it never was; when the key came with another body then; the
/// database's.
pub async fn or_given_before<T>(
    app: &App,
    key: Option<&OneTimeKey>,
    accepted: Result<T>,
) -> Result<Result<T, FirstAnswer>> {
    match accepted {
        Ok(accepted) => Ok(Ok(accepted)),
        Err(why) => given_before(app, key).await?.map(Err).ok_or(why),
    }
}

/// Gives an answer as it was given the first time; `replayed` says that it was.
pub fn answered(answer: FirstAnswer, replayed: bool) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let kind = HeaderValue::from_static("application/json");
    let mut response = (status, [(header::CONTENT_TYPE, kind)], answer.body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if replayed {
        let name = HeaderName::from_static("idempotent-replayed");
        headers.insert(name, HeaderValue::from_static("true"));
    }
    response
}

/// A page that nobody but its reader may keep.
pub fn private(status: StatusCode, page: impl IntoResponse) -> Response {
    let mut response = (status, page).into_response();
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, no_store);
    response
}
