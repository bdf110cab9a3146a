//! The visit of a reader to a page: who reads, and what they asked for.

use std::convert::Infallible;

use axum::{extract::FromRequestParts, http::request::Parts};
use views::{Frame, links::Here};

use super::text_size::is_larger;
use crate::{app::App, metrics::REQUEST_NUMBER, office::Office, wire::Reader};

/// What a page must know of the request that it answers.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Who reads it.
    pub reader: Reader,
    /// The address that was asked for.
    pub here: Here,
    /// The request's number in the log, where it has one.
    pub request: Option<String>,
    /// Whether they chose larger text.
    pub larger: bool,
}

impl Visit {
    /// Reads it from the request.
    pub fn of(parts: &Parts) -> Self {
        let address = parts.uri.path_and_query().map_or("/", |asked| asked.as_str());
        let request = parts.headers.get(REQUEST_NUMBER);
        let request = request.and_then(|number| number.to_str().ok()).map(str::to_owned);
        let larger = is_larger(&parts.headers);
        Self { reader: Reader::of(parts), here: Here::asked(address), request, larger }
    }

    /// What all pages of the reply share, under the name that the office has today.
    pub fn frame(&self, app: &App, office: Option<&Office>) -> Frame {
        let named = office.and_then(|office| office.name(app.clock.today(), self.reader.lang()));
        let product = || self.reader.words().say("product");
        Frame {
            choice: self.reader.choice,
            here: self.here.clone(),
            office: named.map_or_else(product, str::to_owned),
            demo: app.demo,
            larger: self.larger,
            staff: None,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}
