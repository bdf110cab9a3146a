//! The pages of meetings, for everybody and for staff.
//!
//! - `GET  /meetings`                       those to come, and those of a year
//! - `GET  /meetings/{code}`                one, with what was raised there
//! - `GET  /m/{code}`                       where its QR code leads: survey or opinion
//! - `GET  /staff/meetings`                 those within reach
//! - `GET  /staff/meetings/new`             the form that plans one
//! - `POST /staff/meetings/new`             plans it
//! - `GET  /staff/meetings/{code}`          one, with its equations
//! - `GET  /staff/meetings/{code}/change`   the form that changes it
//! - `POST /staff/meetings/{code}/change`   changes it, unless somebody else did meanwhile
//! - `GET  /staff/meetings/{code}/poster`   its poster, to be printed

mod draft;
mod public;
mod read;
mod staff;
mod writing;

use axum::{Router, routing::get};

use crate::app::App;

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/meetings", get(public::list))
        .route("/meetings/{code}", get(public::show))
        .route("/m/{code}", get(public::door))
        .route("/staff/meetings", get(staff::list))
        .route("/staff/meetings/new", get(writing::plan).post(writing::take))
        .route("/staff/meetings/{code}", get(staff::show))
        .route("/staff/meetings/{code}/change", get(writing::open).post(writing::change))
        .route("/staff/meetings/{code}/poster", get(staff::poster))
}
