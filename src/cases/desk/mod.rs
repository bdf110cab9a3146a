//! One case on the desk of staff, and what is done with it.
//!
//! - `GET      /staff/cases/{reference}`         shows it, with the acts that are open
//! - `GET      /staff/cases/{reference}/sender`  who sent it; each reading is journaled
//! - `GET|POST /staff/cases/{reference}/{act}`   the form of an act; does it
//! - `GET|POST /staff/cases/new`                 enters a case for somebody else

mod acting;
mod due;
mod entering;
mod entry;
mod history;
mod opened;
mod read;
mod sender;
mod shown;
mod store;

use axum::{Router, routing::get};

use crate::app::App;

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/staff/cases/new", get(entering::show).post(entering::enter))
        .route("/staff/cases/{reference}", get(shown::show))
        .route("/staff/cases/{reference}/sender", get(sender::show))
        .route("/staff/cases/{reference}/{act}", get(acting::show).post(acting::act))
}
