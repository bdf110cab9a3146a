//! Forms come from our own pages: a form that another site made is refused before it is read.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::problem::is_for_programs;
use crate::{app::App, error::Error};

/// Refuses what another site sends. Programs have no pages, and mail programs press the one
/// button of RFC 8058 from wherever they are.
pub async fn ours(State(app): State<App>, request: Request, next: Next) -> Response {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let path = request.uri().path();
    let free = asks || is_for_programs(path) || path.starts_with("/u/");
    if free || is_ours(request.headers(), app.base_url()) {
        next.run(request).await
    } else {
        Error::OtherSite.into_response()
    }
}

/// Browsers say where a form comes from, in one of two headers; what says nothing is no browser
/// that keeps cookies.
fn is_ours(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return true };
    let host = text(header::HOST.as_str()).unwrap_or_default();
    let named = origin.split_once("://").map(|(_, host)| host);
    origin == base_url || (!host.is_empty() && named == Some(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comes(from: &[(&'static str, &'static str)]) -> bool {
        let headers = from.iter().map(|(name, value)| {
            (name.parse().unwrap(), value.parse::<header::HeaderValue>().unwrap())
        });
        is_ours(&headers.collect(), "https://hoidan.example.vn")
    }

    #[test]
    fn only_our_own_pages_send_forms() {
        assert!(comes(&[("sec-fetch-site", "same-origin")]));
        assert!(!comes(&[("sec-fetch-site", "cross-site")]));
        assert!(!comes(&[("sec-fetch-site", "same-site")]));
        assert!(comes(&[("origin", "https://hoidan.example.vn")]));
        assert!(comes(&[("origin", "http://10.0.0.5:8080"), ("host", "10.0.0.5:8080")]));
        assert!(!comes(&[("origin", "https://evil.example"), ("host", "10.0.0.5:8080")]));
        assert!(!comes(&[("origin", "null"), ("host", "10.0.0.5:8080")]));
        assert!(comes(&[]));
    }
}
