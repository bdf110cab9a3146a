//! Surveys filled in on the web, page by page or all at once, without a script.
//!
//! - `GET  /surveys`                      the published surveys
//! - `GET  /surveys/{slug}`               the start of one; or the ways on, for who has begun
//! - `POST /surveys/{slug}`               begins
//! - `POST /surveys/{slug}/continue`      takes up a form by its code
//! - `GET  /surveys/{slug}/parts/{part}`  asks the questions of one part
//! - `POST /surveys/{slug}/parts/{part}`  saves their answers
//! - `GET  /surveys/{slug}/whole`         asks everything
//! - `POST /surveys/{slug}/whole`         saves everything
//! - `GET  /surveys/{slug}/later`         the code by which to go on later
//! - `POST /surveys/{slug}/leave`         forgets the form in this browser, or altogether
//! - `GET  /surveys/{slug}/check`         the answers once more
//! - `POST /surveys/{slug}/check`         sends them
//! - `GET  /surveys/{slug}/sent`          the receipt
//!
//! What is filled in is a sealed draft. A cookie of this survey alone holds its code; no address
//! does. Which questions are put is decided here, from the answers, and nowhere else.

mod check;
mod filler;
mod later;
mod list;
mod questions;
mod saving;
mod sending;
mod start;
mod underway;

use axum::{
    Router,
    http::{HeaderValue, header},
    middleware::map_response,
    response::Response,
    routing::{get, post},
};

use crate::app::App;

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    let of_one = Router::new()
        .route("/surveys/{slug}", get(start::show).post(start::begin))
        .route("/surveys/{slug}/continue", post(start::resume))
        .route("/surveys/{slug}/parts/{part}", get(questions::part).post(saving::part))
        .route("/surveys/{slug}/whole", get(questions::whole).post(saving::whole))
        .route("/surveys/{slug}/later", get(later::show))
        .route("/surveys/{slug}/leave", post(later::leave))
        .route("/surveys/{slug}/check", get(check::show).post(sending::send))
        .route("/surveys/{slug}/sent", get(sending::sent))
        .route_layer(map_response(unkept));
    Router::new().route("/surveys", get(list::show)).merge(of_one)
}

/// What somebody answers stays in no cache.
async fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
