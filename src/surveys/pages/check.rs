//! The answers once more, before they are sent.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::surveys::parts;
use maud::Render as _;
use views::{
    form::{Form, Typed},
    links::Step,
    surveys::CheckPage,
};

use super::{filler::Filler, start::gathering, underway::Underway};
use crate::{
    app::App,
    error::Result,
    wire::{Query, form},
};

/// What stands for the answers of a form on the page that sends them: what is sent is what was
/// seen there.
pub fn seen(app: &App, form: &Underway) -> String {
    app.secret.mark("survey-seen", &form.kept.answers.to_string())
}

/// Shows the answers once more.
pub async fn show(State(app): State<App>, filler: Filler, query: Query) -> Result<Response> {
    let Some(underway) = &filler.underway else { return filler.lost(&app).await };
    let typed = Typed::default().with("seen", seen(&app, underway));
    let changed = query.one("changed")?.is_some();
    page(&app, &filler, underway, &form::filled(&app, "", typed), changed).await
}

/// The page.
///
/// # Errors
/// The database's.
pub async fn page(
    app: &App,
    filler: &Filler,
    underway: &Underway,
    form: &Form,
    changed: bool,
) -> Result<Response> {
    let frame = filler.frame(app).await?;
    let definition = &underway.survey.definition;
    let filling = underway.filling()?;
    let newest = app.shelf.find(&app.books, &filler.slug, None, "").await?;
    let asked = |part: &domain::surveys::Part<'_>| part.questions.iter().any(|q| filling.shows(q));
    let last = parts(definition).into_iter().rfind(asked).map_or(1, |part| part.number);
    let page = CheckPage {
        frame: &frame,
        form,
        definition,
        filling: &filling,
        gathering: gathering(app, filler, underway.kept.meeting.as_deref()).await?,
        newer: newest.id != underway.survey.id,
        changed,
        back: filler.step(Step::Part(last)),
    };
    let faulty = !form.wrong.is_empty();
    let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, page.render()).into_response())
}
