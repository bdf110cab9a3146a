//! The pages that belong to no slice, and what every page needs.
//!
//! - `GET /`                  what the office has answered, and what a resident can do
//! - `GET /problems/{code}`   what a type of problem means: where the `type` of a JSON problem leads
//! - `GET /assets/…`          the style sheet, the script and the icon
//! - `GET /favicon.ico`       the icon
//! - `GET /text-size`         larger text or the usual, and back to the page
//! - `GET /robots.txt`        what search engines are asked to leave alone

mod assets;
mod figures;
mod headers;
mod meetings;
mod problems;
pub mod staff;
mod store;
#[cfg(test)]
mod tests;
mod text_size;
mod visit;
#[cfg(test)]
pub(crate) mod visitor;

use std::sync::Arc;

use axum::{Router, extract::State, routing::get};
use domain::numbers::Lang;
use maud::{Markup, Render as _};
use views::{
    Frame,
    home::{HomePage, Told},
};

use crate::{app::App, books::shared::Shared, error::Result, office::Office};

pub use headers::pages_headers;
pub use problems::problem_page;
pub use visit::Visit;

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(first_page))
        .route("/problems/{code}", get(problems::explain))
        .merge(assets::routes())
        .merge(text_size::routes())
}

/// What the first page tells, counted once for all who open it at the same moment, or before
/// anything changed.
#[derive(Clone, Default)]
pub struct Front(Arc<[Shared<Arc<Told>>; Lang::ALL.len()]>);

/// The first page: everything that the office counts, of all time, as of now.
async fn first_page(State(app): State<App>, visit: Visit) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let [vi, en] = &*app.front.0;
    let shared = match frame.choice.lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    // It prints the minute that its figures are of.
    let minute = app.clock.now().timestamp().div_euclid(60);
    let stamp = app.books.stamp().map(|stamp| stamp.in_time(minute));
    let told = shared.ask(stamp, async || told(&app, &office, &frame).await).await?;
    Ok(HomePage { frame: &frame, told }.render())
}

async fn told(app: &App, office: &Office, frame: &Frame) -> Result<Arc<Told>> {
    let standing = figures::standing(app, office, frame).await?;
    let surveys = store::published(app.books.read(), frame.choice.lang).await?;
    let meetings = meetings::coming(app, frame.choice.lang).await?;
    Ok(Arc::new(Told { standing, surveys, meetings }))
}
