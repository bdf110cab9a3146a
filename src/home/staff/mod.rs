//! The first screen of staff: what needs them today, by what they are to which units.
//!
//! - `GET /staff`  the part of each role that the reader holds, what presses first

mod keeping;
mod leading;
mod meetings;
mod store;
mod work;

use axum::{Router, extract::State, routing::get};
use domain::people::Role;
use maud::{Markup, Render as _};
use views::staff::home::StaffHomePage;

use crate::{
    app::App,
    cases::queue::{Looker, Printer},
    error::Result,
    home::Visit,
    people::Clerk,
};

/// Who answers this address.
pub fn routes() -> Router<App> {
    Router::new().route("/staff", get(first_screen))
}

/// The first screen. Each part is of one snapshot of its own.
async fn first_screen(State(app): State<App>, visit: Visit, clerk: Clerk) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let (now, today) = (app.clock.now(), app.clock.today());
    let who = Looker { person: &clerk.person, office: &office, now, today };
    let printer = Printer { frame: &frame, office: &office, today };
    let holds = |role| clerk.person.grants.iter().any(|grant| grant.role == role);
    let decides = holds(Role::Leader) || holds(Role::Officer);
    let (decide, work) = app
        .books
        .look(async |db| {
            let decide = if decides { Some(work::decide(db, &who, &printer).await?) } else { None };
            let is_officer = holds(Role::Officer);
            let work = if is_officer { Some(work::own(db, &who, &printer).await?) } else { None };
            Ok((decide, work))
        })
        .await?;
    let units = leading::tables(&app, &office, &clerk.person, &frame).await?;
    let meetings = if holds(Role::Organizer) {
        Some(app.books.look(async |db| meetings::part(db, &who, &frame).await).await?)
    } else {
        None
    };
    let keeping = if holds(Role::Admin) {
        Some(keeping::part(&app, &who, frame.choice.lang).await?)
    } else {
        None
    };
    let audit = holds(Role::Auditor);
    Ok(StaffHomePage { frame: &frame, decide, work, units, meetings, keeping, audit }.render())
}
