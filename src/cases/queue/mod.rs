//! The queue of cases: what a person may see, narrowed as they like.
//!
//! - `GET /staff/cases?q&stage&unit&below&field&kind&source&meeting&due&handler&awaiting&rating&sort&after`

mod conditions;
mod cursor;
mod page;
mod sight;
pub mod store;
mod wanted;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::get,
};
use domain::people::Action;
use maud::Render as _;
use views::form::Form;

use crate::{
    app::App,
    error::{Error, Result},
    home::Visit,
    people::Clerk,
    wire::{Query, form},
};
pub use conditions::Looker;
pub use page::Printer;
pub use sight::Sight;
pub use store::{Length, QueuePart, QueuedCase, count};
pub use wanted::{At, Wanted};

/// Rows on a page.
const PAGE: usize = 25;

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new().route("/staff/cases", get(show))
}

/// One page of a queue. Number and rows are of one snapshot. What cannot be understood is told at
/// its field, with everything that was chosen kept.
async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    query: Query,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let sight = Sight::of(&office, &clerk.person, Action::ListCases);
    if sight.is_nothing() {
        return Err(Error::Forbidden);
    }
    let (now, today) = (app.clock.now(), app.clock.today());
    let who = Looker { person: &clerk.person, office: &office, now, today };
    let frame = clerk.frame(&app, &visit, &office);
    let printer = Printer { frame: &frame, office: &office, today };
    let looked = app.books.look(async |db| {
        let wanted = Wanted::read(db, &query, &office).await?;
        let (total, seek) = count(db, &who, &wanted).await?;
        let part = store::part(db, &who, &wanted, seek, PAGE).await?;
        Ok((wanted, total, part))
    });
    let choices = printer.choices(&sight);
    let typed = match query.one("below") {
        Ok(None) => query.typed().with("below", "yes"),
        Ok(Some(_)) | Err(_) => query.typed(),
    };
    match looked.await {
        Ok((wanted, total, part)) => {
            let form = Form { typed, ..Form::default() };
            let list = printer.list(&wanted, total, &part);
            Ok(printer.page(&form, choices, Some(list)).render().into_response())
        }
        Err(Error::Invalid(faults)) => {
            let form = form::wrong(typed, &faults, frame.words());
            let page = printer.page(&form, choices, None).render();
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error),
    }
}
