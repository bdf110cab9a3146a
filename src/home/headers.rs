//! What browsers are told about every reply, whatever it holds.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use views::{Lang, links::Here};

/// Nothing but our own style sheet and images is loaded, forms go nowhere else, and nobody shows
/// our pages inside theirs.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Adds the headers that keep pages safe, and those that keep a cache from giving one reader's
/// language to another. A handler that set one of them itself keeps its own.
pub async fn pages_headers(request: Request, next: Next) -> Response {
    let asked_in = language_of(&request);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if let Some(lang) = asked_in {
        carry_on(headers, lang);
    }
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if speaks_a_language(headers) {
        // The cookie says who is signed in, and how large the text is.
        headers.append(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    }
    response
}

/// The language that the address of a request names.
fn language_of(request: &Request) -> Option<Lang> {
    let query = request.uri().query()?;
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")?.parse().ok())
}

/// A form that was sent in a language leads on in it: nothing else remembers the choice.
fn carry_on(headers: &mut HeaderMap, lang: Lang) {
    let Some(location) = headers.get(header::LOCATION).and_then(|to| to.to_str().ok()) else {
        return;
    };
    let (page, fragment) = location.split_once('#').unwrap_or((location, ""));
    if !page.starts_with('/') || page.contains("lang=") {
        return;
    }
    let hash = if fragment.is_empty() { "" } else { "#" };
    let named = format!("{}{hash}{fragment}", Here::asked(page).in_language(lang));
    if let Ok(named) = HeaderValue::try_from(named) {
        headers.insert(header::LOCATION, named);
    }
}

/// Pages and JSON are worded for their reader; style sheets and icons are not.
fn speaks_a_language(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html") || kind.ends_with("json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(location: &'static str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(header::LOCATION, HeaderValue::from_static(location));
        carry_on(&mut headers, Lang::En);
        headers[header::LOCATION].to_str().unwrap().to_owned()
    }

    #[test]
    fn a_form_sent_in_english_leads_on_in_english() {
        assert_eq!(leads("/track/case"), "/track/case?lang=en");
        assert_eq!(leads("/staff/cases?unit=HA"), "/staff/cases?unit=HA&lang=en");
        assert_eq!(leads("/cases/new/about#unit"), "/cases/new/about?lang=en#unit");
        assert_eq!(leads("/?lang=vi"), "/?lang=vi");
        assert_eq!(leads("https://elsewhere.example/"), "https://elsewhere.example/");
    }
}
