//! What went wrong, as a page; and what each type of problem means.

use axum::extract::State;
use maud::{Markup, Render as _};
use views::problem::{ExplanationPage, PlacedFault, Problem, ProblemPage};

use super::Visit;
use crate::{
    app::App,
    error::{Error, Result},
    wire::{Name, problem},
};

/// The page that says what went wrong, and what to do next. It asks nothing of the database, which
/// may be what went wrong.
pub fn problem_page(app: &App, visit: &Visit, error: &Error) -> Markup {
    let said = problem::Problem::new(error, visit.reader.words(), app.base_url(), None);
    let faults = said.errors.into_iter();
    let faults = faults.map(|fault| PlacedFault { place: fault.pointer, sentence: fault.detail });
    ProblemPage {
        frame: &visit.frame(app, app.office.last().as_deref()),
        problem: error.problem(),
        status: error.status().as_u16(),
        detail: matches!(error, Error::Refused { .. }).then_some(said.detail),
        faults: faults.collect(),
        request: visit.request.clone().filter(|_| error.status().is_server_error()),
    }
    .render()
}

/// What a type of problem means.
pub(super) async fn explain(
    State(app): State<App>,
    visit: Visit,
    Name(code): Name,
) -> Result<Markup> {
    let known = Problem::ALL.iter().find(|problem| problem.code() == code);
    let problem = *known.ok_or(Error::NotFound("problem"))?;
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    Ok(ExplanationPage { frame: &frame, problem }.render())
}
