//! Problems as people and programs read them: `application/problem+json` (RFC 9457) under
//! `/api`, a page elsewhere, both in the reader's language.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use views::{Words, links, words::Family};

use crate::{
    app::App,
    error::{Error, Fault},
    home::{self, Visit},
    wire::form,
};

/// A problem in the form of RFC 9457.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// An address that explains this kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What to do next.
    pub detail: String,
    /// Each fault at its place; absent when the problem is not one of single values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemFault>,
    /// The number of the request in the server's log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// What every address that takes a JSON body may answer, for the description of the API.
#[derive(utoipa::IntoResponses)]
pub enum BodyProblem {
    /// The body cannot be read
    #[response(status = 400, content_type = "application/problem+json")]
    Malformed(Problem),
    /// The body is too large
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The body is not JSON
    #[response(status = 415, content_type = "application/problem+json")]
    NotJson(Problem),
}

/// One fault at its place.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ProblemFault {
    /// A JSON Pointer into the body, `?name` for a parameter, or the name of a header.
    pub pointer: String,
    /// What is wrong there.
    pub detail: String,
}

impl Problem {
    /// Puts `error` into words, for the request with this number.
    pub fn new(error: &Error, words: Words, base: &str, request_id: Option<String>) -> Self {
        let problem = error.problem();
        let detail = match error {
            Error::Refused { code, said } => {
                let found = words.name(Family::Refusal, code);
                if found == **code { said.clone() } else { found }
            }
            _ => words.say(problem.next_key()),
        };
        Self {
            kind: format!("{base}/problems/{problem}"),
            title: words.say(problem.title_key()),
            status: error.status().as_u16(),
            detail,
            errors: error.faults().iter().map(|fault| ProblemFault::new(fault, words)).collect(),
            request_id,
        }
    }
}

impl ProblemFault {
    fn new(fault: &Fault, words: Words) -> Self {
        Self { pointer: fault.at.clone(), detail: fault.sentence(words) }
    }
}

/// Gives every error that a handler left behind its body, and notes what is ours to mend.
pub async fn in_words(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let visit = Visit::of(&parts);
    let for_programs = is_for_programs(parts.uri.path());
    let asks = parts.method == Method::GET || parts.method == Method::HEAD;
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(error) = response.extensions().get::<Arc<Error>>().cloned() else {
        return response;
    };
    if error.status().is_server_error() {
        let request = visit.request.as_deref().unwrap_or_default();
        tracing::error!(request, cause = %error, "a request failed");
    }
    let mut said = if asks && !for_programs && matches!(*error, Error::SignedOut) {
        to_sign_in(&visit)
    } else {
        worded(&error, &visit, for_programs, &app)
    };
    // What was settled before the words were found: which methods there are, and who may keep it.
    for name in [header::ALLOW, header::CACHE_CONTROL] {
        if let Some(value) = response.headers().get(&name) {
            said.headers_mut().insert(name, value.clone());
        }
    }
    said
}

/// Leads to the page for signing in, and from there to the page that was wanted.
fn to_sign_in(visit: &Visit) -> Response {
    let choice = visit.reader.choice;
    let named = || visit.here.in_language(choice.lang);
    let then = if choice.by_address { named() } else { visit.here.to_string() };
    let address = links::SignInThen(&then).to_string();
    let lang = choice.by_address.then(|| format!("&lang={}", choice.lang));
    form::see_other(address + lang.as_deref().unwrap_or_default())
}

fn worded(error: &Error, visit: &Visit, program: bool, app: &App) -> Response {
    let mut response = if program {
        let problem =
            Problem::new(error, visit.reader.words(), app.base_url(), visit.request.clone());
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let kind = HeaderValue::from_static("application/problem+json");
        (error.status(), [(header::CONTENT_TYPE, kind)], Body::from(body)).into_response()
    } else {
        (error.status(), home::problem_page(app, visit, error)).into_response()
    };
    if error.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

/// Whether the address is one that programs call.
pub fn is_for_programs(path: &str) -> bool {
    path.starts_with("/api/") || matches!(path, "/healthz" | "/readyz" | "/metrics")
}
