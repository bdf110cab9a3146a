//! Somebody who reads pages, for tests.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode},
    middleware::{from_fn, from_fn_with_state},
};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::{app::App, home, reports::list, wire::problem};

/// A reader with nothing but an address.
pub struct Visitor(Router);

/// What they were given.
pub struct Given {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its text.
    pub text: String,
}

impl Visitor {
    /// A visitor of this server's pages.
    pub fn of(app: &App) -> Self {
        let pages = home::routes().merge(list::routes());
        let worded = pages.layer(from_fn_with_state(app.clone(), problem::in_words));
        Self(worded.layer(from_fn(home::pages_headers)).with_state(app.clone()))
    }

    /// Asks for a page.
    pub async fn get(&self, address: &str) -> Given {
        self.ask(Method::GET, address, &[]).await
    }

    /// Asks for anything.
    pub async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Given {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let (parts, body) = self.0.clone().oneshot(request).await.unwrap().into_parts();
        let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        Given { status: parts.status, headers: parts.headers, text }
    }
}

impl Given {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// What stands between the first `before` and the `after` that follows it.
    pub fn between(&self, before: &str, after: &str) -> &str {
        let rest = self.text.split_once(before).unwrap_or_else(|| panic!("no {before}")).1;
        rest.split_once(after).unwrap().0
    }

    /// The addresses of the lists that its main part links to, as a browser would follow them.
    pub fn lists(&self) -> Vec<String> {
        let main = self.between("<main", "</main>");
        let hrefs = main.split("href=\"/cases?").skip(1);
        let address = |rest: &str| format!("/cases?{}", rest.split('"').next().unwrap());
        hrefs.map(|rest| address(rest).replace("&amp;", "&")).collect()
    }
}
