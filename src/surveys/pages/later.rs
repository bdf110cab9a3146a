//! Going on later, and leaving.

use axum::{
    extract::State,
    response::{IntoResponse as _, Response},
};
use chrono::Days;
use maud::Render as _;
use views::{dates::long_day, links, surveys::LaterPage};

use super::{
    filler::{Filler, go_without},
    underway,
};
use crate::{
    app::App,
    books::drafts::DAYS,
    error::Result,
    wire::{Sent, form},
};

/// Shows the code: whoever goes away has to know it only now.
pub async fn show(State(app): State<App>, filler: Filler) -> Result<Response> {
    let Some(form) = &filler.underway else { return filler.lost(&app).await };
    let frame = filler.frame(&app).await?;
    let until = long_day(app.clock.today() + Days::new(DAYS), frame.choice.lang);
    let page = LaterPage {
        frame: &frame,
        form: &form::blank(&app, ""),
        slug: &filler.slug,
        code: form.code.grouped(),
        until,
        address: format!("{}{}", app.base_url(), links::Survey(&filler.slug)),
    };
    Ok(page.render().into_response())
}

/// Forgets the form in this browser; altogether, if that is wished.
pub async fn leave(State(app): State<App>, filler: Filler, sent: Sent) -> Result<Response> {
    let Some(form) = &filler.underway else { return filler.lost(&app).await };
    if sent.typed.one("what") != "delete" {
        return go_without(&app, &filler.slug, &filler.start("left"));
    }
    let place = underway::form(&app, form.code);
    app.books.write(place, |tx, place| Box::pin(place.delete(tx))).await?;
    go_without(&app, &filler.slug, &links::Survey(&filler.slug).to_string())
}
