//! Who sent a case: for those who may know, and never without a note in the journal.

use axum::{
    extract::State,
    response::{IntoResponse as _, Response},
};
use chrono::{DateTime, Utc};
use domain::{cases::CaseId, people::Action};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::cases::desk::SenderPage;

use super::opened::Opened;
use crate::{
    app::App,
    cases::{sender::Sender, store},
    error::Result,
    home::Visit,
    journal::{self, Act},
    people::Clerk,
    wire::Name,
};

/// Shows who sent the case.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(reference): Name,
) -> Result<Response> {
    let opened = Opened::by(&app, &clerk, &reference).await?;
    clerk.may(Action::ReadIdentity, opened.thing())?;
    let reading = Reading {
        case: opened.id(),
        reference: opened.reference().to_owned(),
        reader: clerk.actor(),
        now: app.clock.now(),
    };
    let sender = app.books.write(reading, |tx, reading| Box::pin(read(tx, reading))).await?;
    let words = visit.reader.words();
    let told = [
        ("sender-speaker", sender.speaker),
        ("entry-name", sender.name),
        ("entry-address", sender.address),
        ("entry-phone", sender.phone),
        ("entry-email", sender.email),
    ];
    let known = told.into_iter().filter_map(|(name, value)| Some((words.say(name), value?)));
    let known = known.collect();
    let frame = clerk.frame(&app, &visit, &opened.office);
    Ok(SenderPage { frame: &frame, reference: opened.reference(), known }.render().into_response())
}

struct Reading {
    case: CaseId,
    reference: String,
    reader: String,
    now: DateTime<Utc>,
}

/// Notes the reading first: nobody reads what is not noted.
async fn read(tx: &DatabaseTransaction, reading: &Reading) -> Result<Sender> {
    let Reading { case, reference, reader, now } = reading;
    journal::note(tx, *now, reader, Act::ReadIdentity, reference).await?;
    Ok(store::sender_of(tx, *case).await?.unwrap_or_default())
}
