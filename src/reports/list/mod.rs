//! The list behind a figure: exactly as many cases as the figure counts, under the same
//! conditions, with only what is public of each.
//!
//! - `GET /cases?year&from&to&as_of&figure&unit&within&level&field&kind&source&meeting&month&answered&after`

mod cursor;
mod page;
mod part;
mod store;
#[cfg(test)]
mod tests;
mod wanted;

use axum::{Router, extract::State, routing::get};
use maud::{Markup, Render as _};

use super::store::list_length;
use crate::{app::App, error::Result, home::Visit, wire::Query};
use page::Printer;
use wanted::Wanted;

/// Who answers this address.
pub fn routes() -> Router<App> {
    Router::new().route("/cases", get(show))
}

/// One page of a list. Heading and rows are of one snapshot.
async fn show(State(app): State<App>, visit: Visit, query: Query) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let (wanted, total, rows) = app
        .books
        .look(async |db| {
            let wanted = Wanted::read(db, &query, &office, &app.clock).await?;
            let narrowing = &wanted.part.narrowing;
            let total = list_length(db, &wanted.cohort, wanted.figure, narrowing).await?;
            let rows = store::rows(db, &wanted).await?;
            Ok((wanted, total, rows))
        })
        .await?;
    let printer = Printer { frame: &frame, office: &office, zone: app.clock.zone };
    Ok(printer.page(&wanted, total, &rows).render())
}
