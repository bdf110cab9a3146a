//! The pages that belong to no slice: the first one, and the one that says what went wrong.

use maud::{Markup, Render as _};
use views::{Frame, links::Here, problem::ProblemPage};

use crate::{app::App, error::Error, wire::Reader};

/// The page that says what went wrong, and what to do next.
pub fn problem_page(app: &App, reader: Reader, error: &Error) -> Markup {
    let frame = Frame {
        choice: reader.choice,
        here: Here::asked("/"),
        office: reader.words().say("product"),
        demo: app.demo,
    };
    ProblemPage {
        frame: &frame,
        problem: error.problem(),
        status: error.status().as_u16(),
        detail: None,
        request: None,
    }
    .render()
}

/// tmp
pub fn routes() -> axum::Router<App> { axum::Router::new() }
