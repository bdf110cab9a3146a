//! The pages of reports, for everybody and for staff.
//!
//! - `GET /results?period&order`                                    what the office has answered
//! - `GET /results/surveys/{slug}?version&form`                     what people answered
//! - `GET /staff/reports/resolution?unit&group_by&from&until&as_of` the resolution report
//! - `GET, POST /staff/reports/printed?group_by&from&until&as_of`    enters what an older report printed
//! - `GET /staff/reports/surveys`                                   the surveys
//! - `GET /staff/reports/surveys/{slug}?version&form&group_by`      one survey, small cells too

mod asked;
mod flow;
mod lists;
mod printed;
mod resolution;
mod results;
mod scope;
mod surveys;

use axum::{
    Router,
    extract::State,
    http::{HeaderName, StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use maud::{Markup, Render as _};

use crate::{
    app::App,
    error::Result,
    home::Visit,
    people::Clerk,
    wire::{Name, Query},
};

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/results", get(public_results))
        .route("/results/surveys/{slug}", get(public_survey))
        .route("/staff/reports/resolution", get(staff_resolution))
        .route("/staff/reports/printed", get(printed::show).post(printed::take))
        .route("/staff/reports/surveys", get(staff_surveys))
        .route("/staff/reports/surveys/{slug}", get(staff_survey))
}

/// Public figures are counted once a minute, so a cache may keep a page of them as long.
const KEPT: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "public, max-age=60")];
/// Small cells and figures of single units are for the person who asked only.
const UNKEPT: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

/// What the office has answered, for everybody.
async fn public_results(
    State(app): State<App>,
    visit: Visit,
    query: Query,
) -> Result<impl IntoResponse> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let page = results::page(&app, &frame, &query).await?;
    Ok((KEPT, page.render()))
}

/// What people answered in a survey, for everybody.
async fn public_survey(
    State(app): State<App>,
    visit: Visit,
    Name(slug): Name,
    query: Query,
) -> Result<impl IntoResponse> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let page = surveys::public(&app, &frame, slug, &query).await?;
    Ok((KEPT, page.render()))
}

/// How cases were resolved, for staff. What was typed wrongly stays in its field.
async fn staff_resolution(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    query: Query,
) -> Result<impl IntoResponse> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let (status, page): (StatusCode, Markup) =
        resolution::page(&app, &office, &frame, &clerk, &query).await?;
    Ok((status, UNKEPT, page))
}

/// The surveys, for staff.
async fn staff_surveys(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
) -> Result<impl IntoResponse> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let page = surveys::list(&app, &office, &frame, &clerk).await?;
    Ok((UNKEPT, page.render()))
}

/// What people answered in a survey, for staff.
async fn staff_survey(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(slug): Name,
    query: Query,
) -> Result<impl IntoResponse> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let page = surveys::staff(&app, &office, &frame, &clerk, slug, &query).await?;
    Ok((UNKEPT, page.render()))
}
