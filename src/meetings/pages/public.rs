//! Meetings for everybody.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, Render as _};
use views::{
    links::Survey,
    meetings::{DoorPage, DoorSurvey, MeetingPage, MeetingsPage, NoDoorPage},
};

use super::read::{self, Sorted};
use crate::{
    app::App,
    error::{Error, Result},
    home::Visit,
    meetings::{store, store_raised},
    wire::{Name, Query},
};

pub(super) async fn list(State(app): State<App>, visit: Visit, query: Query) -> Result<Markup> {
    let asked = read::year(&query)?;
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let (meetings, raised) = app
        .books
        .look(async |db| Ok((store::all(db).await?, store_raised::by_meeting(db).await?)))
        .await?;
    let (today, words) = (app.clock.today(), frame.words());
    let Sorted { coming, years, past } =
        read::sorted(meetings, &raised, &office, today, words, asked)?;
    Ok(MeetingsPage { frame: &frame, coming, years, past }.render())
}

pub(super) async fn show(State(app): State<App>, visit: Visit, Name(code): Name) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let (meeting, raised) = app
        .books
        .look(async |db| {
            let meeting = store::find(db, &code).await?.ok_or(Error::NotFound("meeting"))?;
            let raised = store_raised::at(db, meeting.id).await?;
            Ok((meeting, raised))
        })
        .await?;
    let words = frame.words();
    let page = MeetingPage {
        frame: &frame,
        facts: read::facts(&meeting, &office, app.clock.today(), words),
        counted: read::counted(&meeting, words.lang())?,
        raised: read::raised(&meeting.code, raised, words.lang()),
    };
    Ok(page.render())
}

/// Where the QR code of a meeting leads, however its code is typed.
pub(super) async fn door(
    State(app): State<App>,
    visit: Visit,
    Name(code): Name,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(&app, Some(&office));
    let Some(meeting) = store::find(app.books.read(), &code).await? else {
        let page = NoDoorPage { frame: &frame };
        return Ok((StatusCode::NOT_FOUND, page.render()).into_response());
    };
    let words = frame.words();
    let surveys = store_raised::surveys(app.books.read(), words.lang()).await?;
    let surveys = surveys.into_iter().map(|(slug, title)| DoorSurvey {
        title,
        href: format!("{}?meeting={}", Survey(&slug), meeting.code),
    });
    let facts = read::facts(&meeting, &office, app.clock.today(), words);
    let page = DoorPage { frame: &frame, facts, surveys: surveys.collect() };
    Ok(page.render().into_response())
}
