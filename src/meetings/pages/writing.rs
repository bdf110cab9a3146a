//! Planning a meeting and changing its facts. A change that somebody else made meanwhile is never
//! written over: what differs is shown, and what was typed stays.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use domain::{
    meetings::{MeetingKind, NewMeeting},
    people::Action,
    units::UnitId,
};
use maud::{Markup, Render as _};
use sea_orm::DatabaseTransaction;
use views::{
    Frame, Words,
    form::Form,
    links::StaffMeeting,
    meetings::{Differs, Edited, MeetingForm},
    words::Family,
};

use super::{
    draft,
    staff::{may, within_reach},
};
use crate::{
    app::App,
    books::{
        keys::{FirstAnswer, OneTimeKey},
        tables::meeting::Model,
    },
    error::{Error, Fault, Result},
    home::Visit,
    journal::{self, Act},
    meetings::store,
    office::{Office, named},
    people::Clerk,
    wire::{Name, Sent, form},
};

/// The kinds of meetings: word and name, an empty choice first.
fn kinds(words: Words) -> Vec<(String, String)> {
    let named =
        |kind: &MeetingKind| (kind.word().to_owned(), words.name(Family::MeetingKind, kind.word()));
    let none = (String::new(), words.say("met-choose-kind"));
    std::iter::once(none).chain(MeetingKind::ALL.iter().map(named)).collect()
}

fn page(frame: &Frame, form: &Form, edited: Edited) -> Markup {
    MeetingForm { frame, form, kinds: kinds(frame.words()), edited }.render()
}

/// The units for which the clerk may plan meetings, an empty choice first.
fn units(app: &App, clerk: &Clerk, office: &Office, words: Words) -> Result<Edited> {
    let today = app.clock.today();
    let stands = |unit: &&domain::units::Unit| {
        unit.valid_from <= today && unit.valid_to.is_none_or(|end| today < end)
    };
    let allowed = office.tree.iter().filter(stands);
    let allowed = allowed.filter(|unit| may(clerk, Action::ManageMeetings, office, unit.id));
    let choice = |unit: &domain::units::Unit| {
        let name = named(words.lang(), &unit.name_vi, &unit.name_en);
        (unit.code.as_str().to_owned(), name.to_owned())
    };
    let mut units: Vec<_> = allowed.map(choice).collect();
    if units.is_empty() {
        return Err(Error::Forbidden);
    }
    units.insert(0, (String::new(), words.say("met-choose-unit")));
    Ok(Edited::New { units })
}

pub(super) async fn plan(State(app): State<App>, clerk: Clerk, visit: Visit) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let edited = units(&app, &clerk, &office, frame.words())?;
    Ok(page(&frame, &form::blank(&app, &clerk.seal), edited))
}

/// A meeting about to be entered.
struct Planning {
    new: NewMeeting,
    unit: UnitId,
    key: Option<OneTimeKey>,
    by: String,
    app: App,
}

pub(super) async fn take(
    State(app): State<App>,
    clerk: Clerk,
    visit: Visit,
    sent: Sent,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let (words, today) = (frame.words(), app.clock.today());
    let edited = units(&app, &clerk, &office, words)?;
    let read = draft::read(&sent.typed, None, today, words)
        .and_then(|new| draft::unit(&new, &office).map(|unit| (new, unit)));
    let written = match read {
        Err(faults) => Err(Error::Invalid(faults)),
        Ok((_, unit)) if !may(&clerk, Action::ManageMeetings, &office, unit) => {
            return Err(Error::Forbidden);
        }
        Ok((new, unit)) => {
            let key = sent.once(&app, "/staff/meetings/new");
            let by = clerk.actor();
            let planning = Planning { new, unit, key, by, app: app.clone() };
            app.books.write(planning, |tx, planning| Box::pin(enter(tx, planning))).await
        }
    };
    match written {
        Ok(first) => Ok(form::see_other(first.body)),
        Err(Error::Invalid(faults)) => {
            let form = sent.again(&faults, words);
            let page = page(&frame, &form, edited);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn enter(tx: &DatabaseTransaction, planning: &Planning) -> Result<FirstAnswer> {
    let Planning { new, unit, key, by, app } = planning;
    if let Some(key) = key
        && let Some(first) = key.first_answer(tx).await?
    {
        return Ok(first);
    }
    if store::find(tx, new.code.as_str()).await?.is_some() {
        return Err(Error::invalid(Fault::new("code", "meeting-code-taken")));
    }
    let (now, code) = (app.clock.now(), new.code.upper());
    store::insert(tx, new, *unit, now).await?;
    journal::note(tx, now, by, Act::PlanMeeting, &code).await?;
    let first = form::went_to(format!("{}?done=planned", StaffMeeting(&code)));
    if let Some(key) = key {
        key.remember(tx, &first, app.clock.today()).await?;
    }
    Ok(first)
}

pub(super) async fn open(
    State(app): State<App>,
    clerk: Clerk,
    visit: Visit,
    Name(code): Name,
) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let meeting = managed(&app, &clerk, &office, &code).await?;
    let form = form::filled(&app, &clerk.seal, draft::typed(&meeting));
    Ok(page(&frame, &form, Edited::Known { code: meeting.code, differs: vec![] }))
}

/// The meeting of this code, if the clerk may change it.
async fn managed(app: &App, clerk: &Clerk, office: &Office, code: &str) -> Result<Model> {
    let meeting = within_reach(app, clerk, office, code).await?;
    if may(clerk, Action::ManageMeetings, office, UnitId(meeting.unit_id)) {
        Ok(meeting)
    } else {
        Err(Error::Forbidden)
    }
}

/// What became of a change.
enum Changed {
    /// It is written.
    Written,
    /// Somebody else changed the meeting meanwhile: what the books have now.
    Stale(Box<Model>),
}

/// A change about to be written.
struct Changing {
    code: String,
    seen: String,
    new: NewMeeting,
    by: String,
    at: DateTime<Utc>,
}

pub(super) async fn change(
    State(app): State<App>,
    clerk: Clerk,
    visit: Visit,
    Name(code): Name,
    sent: Sent,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let meeting = managed(&app, &clerk, &office, &code).await?;
    let words = frame.words();
    let unit = office.tree.get(UnitId(meeting.unit_id)).map_or("", |unit| unit.code.as_str());
    let known = Some((meeting.code.as_str(), unit));
    let again = |form: &Form, differs: Vec<Differs>, status: StatusCode| {
        let edited = Edited::Known { code: meeting.code.clone(), differs };
        Ok((status, page(&frame, form, edited)).into_response())
    };
    let new = match draft::read(&sent.typed, known, app.clock.today(), words) {
        Ok(new) => new,
        Err(faults) => {
            let form = sent.again(&faults, words);
            return again(&form, vec![], StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let changing = Changing {
        code: meeting.code.clone(),
        seen: sent.typed.one("seen").to_owned(),
        new,
        by: clerk.actor(),
        at: app.clock.now(),
    };
    match app.books.write(changing, |tx, changing| Box::pin(write(tx, changing))).await? {
        Changed::Written => {
            Ok(form::see_other(format!("{}?done=changed", StaffMeeting(&meeting.code))))
        }
        Changed::Stale(now) => {
            let differs = draft::differing(&now, &sent.typed, words);
            if differs.is_empty() {
                // The same form a second time, or two people of one mind.
                let page = StaffMeeting(&meeting.code);
                return Ok(form::see_other(format!("{page}?done=changed")));
            }
            let mut form = sent.again(&[Fault::new("", "meeting-changed")], words);
            form.typed = form.typed.with("seen", draft::version(&now));
            again(&form, differs, StatusCode::CONFLICT)
        }
    }
}

async fn write(tx: &DatabaseTransaction, changing: &Changing) -> Result<Changed> {
    let Changing { code, seen, new, by, at } = changing;
    let now = store::hold(tx, code).await?.ok_or(Error::NotFound("meeting"))?;
    if draft::version(&now) != *seen {
        return Ok(Changed::Stale(Box::new(now)));
    }
    store::change(tx, now.id, new).await?;
    journal::note(tx, *at, by, Act::ChangeMeeting, code).await?;
    Ok(Changed::Written)
}
