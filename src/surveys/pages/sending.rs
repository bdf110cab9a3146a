//! Sending a form: it becomes a response like any other, and the draft is forgotten.

use axum::{
    extract::State,
    response::{IntoResponse as _, Response},
};
use chrono::{Days, NaiveDate};
use domain::{cases::Receipt, meetings::MeetingId, surveys::Mode, units::UnitId};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    form::{Form, Wrong},
    links::Step,
    surveys::SurveySentPage,
};

use super::{
    check,
    filler::Filler,
    start::survey,
    underway::{self, KeptReceipt, Underway},
};
use crate::{
    app::App,
    books::keys::OneTimeKey,
    error::Result,
    surveys::{
        draft::{fill, find_meeting},
        store::{self, NewResponse, Place},
    },
    wire::{Sent, form, given_before},
};

/// How many days the receipt can still be seen after sending.
const SEEN: u64 = 1;

/// Sends the form.
pub async fn send(State(app): State<App>, filler: Filler, sent: Sent) -> Result<Response> {
    let to = filler.step(Step::Sent);
    let key = sent.once(&app, &filler.step(Step::Check));
    if let Some(first) = given_before(&app, key.as_ref()).await? {
        return Ok(form::see_other(first.body));
    }
    let Some(underway) = &filler.underway else { return filler.lost(&app).await };
    if sent.typed.one("seen") != check::seen(&app, underway) {
        return Ok(form::see_other(format!("{}?changed=1", filler.step(Step::Check))));
    }
    let words = filler.visit.reader.words();
    if underway.filling()?.progress().0 == 0 {
        let wrong = Wrong { name: String::new(), sentence: words.say("survey-nothing-answered") };
        let form = Form { wrong: vec![wrong], ..sent.again(&[], words) };
        return check::page(&app, &filler, underway, &form, false).await;
    }
    let (response, receipt) = filled(&app, underway).await?;
    let today = response.entered_on;
    let sending = Sending {
        app: app.clone(),
        code: underway.code,
        key,
        response,
        receipt,
        today,
        to: to.clone(),
    };
    let entered = app.books.write(sending, |tx, sending| Box::pin(enter(tx, sending))).await?;
    metrics::counter!("hoiam_responses_received_total").increment(u64::from(entered));
    Ok(form::see_other(to))
}

/// The form as a response, and the receipt for its sender. From the QR of a meeting, people fill
/// it in on their telephones there; all others, on the web.
async fn filled(app: &App, underway: &Underway) -> Result<(NewResponse, Receipt)> {
    let meeting = match underway.kept.meeting.as_deref() {
        Some(code) => find_meeting(app, code).await?,
        None => None,
    };
    let mode = if meeting.is_some() { Mode::Phone } else { Mode::Web };
    let (meeting, unit) = meeting.map(|m| (MeetingId(m.id), UnitId(m.unit_id))).unzip();
    let filling = underway.filling()?;
    Ok(fill(app, underway.survey.id, Place { unit, meeting, mode }, filling.answers()))
}

/// A form on its way into the books.
struct Sending {
    app: App,
    code: Receipt,
    key: Option<OneTimeKey>,
    response: NewResponse,
    receipt: Receipt,
    today: NaiveDate,
    to: String,
}

/// Enters the form once, whoever sends it twice: false when it had been entered before.
async fn enter(tx: &DatabaseTransaction, sending: &Sending) -> Result<bool> {
    let Sending { app, code, key, response, receipt, today, to } = sending;
    if let Some(key) = key
        && key.first_answer(tx).await?.is_some()
    {
        return Ok(false);
    }
    if !underway::form(app, *code).delete(tx).await? {
        return Ok(false);
    }
    store::enter(tx, [response]).await?;
    let kept = KeptReceipt { survey: response.survey, receipt: receipt.grouped() };
    underway::receipt(app, *code).put_until(tx, &kept, *today + Days::new(SEEN)).await?;
    if let Some(key) = key {
        key.remember(tx, &form::went_to(to), *today).await?;
    }
    Ok(true)
}

/// Shows the receipt in the browser that sent the form, for a day; to others, that there is none.
pub async fn sent(State(app): State<App>, filler: Filler) -> Result<Response> {
    let kept = filler.receipt(&app).await?;
    let survey = match &kept {
        Some(kept) => app.shelf.get(app.books.read(), kept.survey).await?,
        None => survey(&app, &filler).await?,
    };
    let page = SurveySentPage {
        frame: &filler.frame(&app).await?,
        definition: &survey.definition,
        receipt: kept.map(|kept| kept.receipt),
    };
    Ok(page.render().into_response())
}
