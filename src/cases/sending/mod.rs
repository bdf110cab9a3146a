//! Sending a case on the web, page by page. What was typed so far is a sealed draft whose code the
//! browser holds; nothing of it is in an address.
//!
//! - `GET, POST /cases/new`          what is it about?
//! - `GET, POST /cases/new/place`    whom does it concern?
//! - `GET, POST /cases/new/sender`   how much may be known of you?
//! - `GET, POST /cases/new/contact`  who are you, and what do you agree to?
//! - `GET, POST /cases/new/check`    is everything right? Then it is sent
//! - `GET  /cases/sent`              the receipt, for a day
//! - `POST /cases/new/forget`        forgets what was begun, or the receipt on this machine

mod begun;
mod held;
mod pages;
mod taking;

use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use domain::cases::{IdentityLevel, Purpose};
use views::{cases::new::CHANGE, form::Typed, links};

use crate::{
    app::App,
    cases::draft,
    error::{Error, Fault, Result},
    home::Visit,
    meetings,
    wire::{Query, Sent, form},
};
use begun::{Begun, Step};
use held::Held;
use pages::Pages;
use taking::Sending;

/// Who answers these addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/cases/new", get(text).post(take_text))
        .route("/cases/new/place", get(place).post(take_place))
        .route("/cases/new/sender", get(sender).post(take_sender))
        .route("/cases/new/contact", get(contact).post(take_contact))
        .route("/cases/new/check", get(check).post(send))
        .route("/cases/new/forget", post(forget))
        .route("/cases/sent", get(sent))
}

/// What is it about? A meeting named in the address goes on with it.
async fn text(State(app): State<App>, visit: Visit, held: Held, query: Query) -> Result<Response> {
    let begun = held.begun();
    let named = query.one("meeting")?.unwrap_or(&begun.meeting);
    let typed = pages::typed(&[("text", &begun.text), ("meeting", named)]);
    let typed = changing(typed, &query)?;
    let pages = Pages::of(&app, &visit).await?;
    pages.text(&begun, form::filled(&app, "", typed)).await
}

async fn take_text(
    State(app): State<App>,
    visit: Visit,
    held: Held,
    sent: Sent,
) -> Result<Response> {
    let before = held.begun();
    let text = match draft::words(sent.typed.one("text")) {
        Ok(text) => text,
        Err(fault) => {
            let pages = Pages::of(&app, &visit).await?;
            return pages.text(&before, sent.again(&[fault], visit.reader.words())).await;
        }
    };
    let meeting = meetings::store::find(app.books.read(), sent.typed.one("meeting")).await?;
    let meeting = meeting.map(|meeting| meeting.code).unwrap_or_default();
    let begun = Begun { text, meeting, ..before };
    let to = onwards(&begun, Step::Text, &sent);
    held.go_on(&app, begun, to).await
}

/// Whom does it concern? "I don't know" is an answer.
async fn place(State(app): State<App>, visit: Visit, held: Held, query: Query) -> Result<Response> {
    if let Some(elsewhere) = astray(&app, &visit, &held, Step::Place).await? {
        return Ok(elsewhere);
    }
    let begun = held.begun();
    let pages = Pages::of(&app, &visit).await?;
    let unit = pages.unit_of(&begun).await?;
    let values = [("meeting", begun.meeting.as_str()), ("unit", &unit), ("field", &begun.field)];
    let typed = changing(pages::typed(&values), &query)?;
    pages.place(&begun, form::filled(&app, "", typed)).await
}

async fn take_place(
    State(app): State<App>,
    visit: Visit,
    held: Held,
    sent: Sent,
) -> Result<Response> {
    let before = held.begun();
    let pages = Pages::of(&app, &visit).await?;
    let [unit, field, meeting] =
        ["unit", "field", "meeting"].map(|name| sent.typed.one(name).trim());
    let wrong = pages.wrong_with_place(unit, field);
    if !wrong.is_empty() {
        return pages.place(&before, sent.again(&wrong, visit.reader.words())).await;
    }
    let still = if meeting == before.meeting { meeting } else { "" };
    let (unit, field, meeting) = (unit.to_owned(), field.to_owned(), still.to_owned());
    let begun = Begun { unit, field, meeting, placed: true, ..before };
    let to = onwards(&begun, Step::Place, &sent);
    held.go_on(&app, begun, to).await
}

/// How much may be known of the sender? To be kept confidential is the default.
async fn sender(
    State(app): State<App>,
    visit: Visit,
    held: Held,
    query: Query,
) -> Result<Response> {
    if let Some(elsewhere) = astray(&app, &visit, &held, Step::Sender).await? {
        return Ok(elsewhere);
    }
    let begun = held.begun();
    let level = begun.identity.unwrap_or(IdentityLevel::Confidential);
    let for_another = if begun.for_another { "yes" } else { "" };
    let typed = pages::typed(&[("identity", level.word()), ("for_another", for_another)]);
    let typed = changing(typed, &query)?;
    let pages = Pages::of(&app, &visit).await?;
    Ok(pages.sender(&begun, &form::filled(&app, "", typed)))
}

async fn take_sender(
    State(app): State<App>,
    visit: Visit,
    held: Held,
    sent: Sent,
) -> Result<Response> {
    let before = held.begun();
    let Ok(level) = sent.typed.one("identity").parse::<IdentityLevel>() else {
        let fault = Fault::new("identity", "choose-one");
        let pages = Pages::of(&app, &visit).await?;
        return Ok(pages.sender(&before, &sent.again(&[fault], visit.reader.words())));
    };
    let for_another = sent.typed.chose("for_another", "yes");
    let begun = Begun { for_another, ..before.at_level(level) };
    let to = onwards(&begun, Step::Sender, &sent);
    held.go_on(&app, begun, to).await
}

/// Who is the sender, and what do they agree to? Nothing is ticked beforehand.
async fn contact(
    State(app): State<App>,
    visit: Visit,
    held: Held,
    query: Query,
) -> Result<Response> {
    if let Some(elsewhere) = astray(&app, &visit, &held, Step::Contact).await? {
        return Ok(elsewhere);
    }
    let begun = held.begun();
    let agreed = |purpose| if begun.agreed.contains(&purpose) { "yes" } else { "" };
    let values = [
        ("name", begun.name.as_str()),
        ("address", &begun.address),
        ("phone", &begun.phone),
        ("email", &begun.email),
        (Purpose::ContactMe.word(), agreed(Purpose::ContactMe)),
        (Purpose::PublishMyName.word(), agreed(Purpose::PublishMyName)),
    ];
    let typed = changing(pages::typed(&values), &query)?;
    let pages = Pages::of(&app, &visit).await?;
    Ok(pages.contact(&begun, &form::filled(&app, "", typed)))
}

async fn take_contact(
    State(app): State<App>,
    visit: Visit,
    held: Held,
    sent: Sent,
) -> Result<Response> {
    let before = held.begun();
    let Some(level) = before.identity else {
        // The draft went while this page was open: what it asked for belongs to a level.
        return held.go_on(&app, before, Step::Text).await;
    };
    let typed = |name: &str| sent.typed.one(name).trim().to_owned();
    let ticked = |purpose: &Purpose| sent.typed.chose(purpose.word(), "yes");
    let begun = Begun {
        name: typed("name"),
        address: typed("address"),
        phone: typed("phone"),
        email: typed("email"),
        agreed: Purpose::ALL.iter().copied().filter(ticked).collect(),
        told: true,
        ..before
    };
    let told = begun.told();
    let mut wrong = told.check(level, str::to_owned).err().unwrap_or_default();
    wrong.extend(told.without_agreement(level, &begun.agreed));
    if !wrong.is_empty() {
        pages::in_order(&mut wrong, &["name", "address", "phone", "email"]);
        let pages = Pages::of(&app, &visit).await?;
        return Ok(pages.contact(&begun, &sent.again(&wrong, visit.reader.words())));
    }
    let to = onwards(&begun, Step::Contact, &sent);
    held.go_on(&app, begun, to).await
}

/// Is everything right?
async fn check(State(app): State<App>, visit: Visit, held: Held) -> Result<Response> {
    if let Some(elsewhere) = astray(&app, &visit, &held, Step::Check).await? {
        return Ok(elsewhere);
    }
    let begun = held.begun();
    let typed = pages::typed(&[("shown", &taking::seal(&app, &begun)?)]);
    Pages::of(&app, &visit).await?.check(&begun, form::filled(&app, "", typed), false).await
}

/// Sends it, once. What was shown is what is sent: whatever changed meanwhile is shown again.
async fn send(State(app): State<App>, visit: Visit, held: Held, sent: Sent) -> Result<Response> {
    if let Some(elsewhere) = astray(&app, &visit, &held, Step::Check).await? {
        return Ok(elsewhere);
    }
    let Some((draft, begun)) = held.unsent() else { return Err(Error::NotFound("draft")) };
    let pages = Pages::of(&app, &visit).await?;
    let seal = taking::seal(&app, &begun)?;
    if sent.typed.one("shown") != seal {
        let typed = pages::typed(&[("shown", &seal)]);
        return pages.check(&begun, form::filled(&app, "", typed), true).await;
    }
    match begun.draft(visit.reader.lang()).accept(&app, visit.reader.lang()).await {
        Ok((filing, receipt)) => {
            let sending = Sending { app: app.clone(), draft, begun, filing, receipt };
            let taken = app.books.write(sending, |tx, sending| Box::pin(sending.take(tx))).await?;
            metrics::counter!("hoiam_cases_received_total").increment(u64::from(taken));
            Ok(form::see_other(links::CaseSent))
        }
        Err(Error::Invalid(wrong)) => {
            pages.check(&begun, sent.again(&wrong, visit.reader.words()), false).await
        }
        // It was changed in another window in this very moment: what is there now is shown.
        Err(Error::KeyReused) => Ok(form::see_other(links::NewCaseCheck)),
        Err(error) => Err(error),
    }
}

/// What the sender must keep. It is shown for the rest of the day and the next one.
async fn sent(State(app): State<App>, visit: Visit, held: Held) -> Result<Response> {
    let pages = Pages::of(&app, &visit).await?;
    match held.sent() {
        Some(taken) => pages.sent(taken),
        None => Ok(pages.gone(true)),
    }
}

/// Forgets what the browser holds a code of.
async fn forget(State(app): State<App>, held: Held) -> Result<Response> {
    held.forget(&app, links::Home.to_string()).await
}

/// Where a page leads after it was filled in: on, or back to the check when one answer was
/// changed.
fn onwards(begun: &Begun, step: Step, sent: &Sent) -> Step {
    if begun.lost_its_words() {
        Step::Text
    } else if sent.typed.one(CHANGE).is_empty() {
        begun.after(step)
    } else {
        begun.missing()
    }
}

/// The form, which knows that one answer is being changed where the address says so.
fn changing(typed: Typed, query: &Query) -> Result<Typed> {
    Ok(match query.one(CHANGE)? {
        Some(_) => typed.with(CHANGE, "1"),
        None => typed,
    })
}

/// Where a reader goes instead who is not at `step`: it was sent already, pages before it are
/// still to be filled in, or nothing was begun.
async fn astray(app: &App, visit: &Visit, held: &Held, step: Step) -> Result<Option<Response>> {
    if held.sent().is_some() {
        return Ok(Some(form::see_other(links::CaseSent)));
    }
    let Some((_, begun)) = held.unsent() else {
        return Ok(Some(Pages::of(app, visit).await?.gone(false)));
    };
    let anonymous = step == Step::Contact && begun.identity == Some(IdentityLevel::None);
    let to = if anonymous { Step::Check } else { begun.missing().min(step) };
    Ok((to != step).then(|| form::see_other(to.address())))
}
