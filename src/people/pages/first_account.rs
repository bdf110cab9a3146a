//! The first account of an installation: an administrator at the top, and the unit at the top
//! where there is none yet. The link to it holds while there is no account.

use axum::{http::StatusCode, response::Response};
use chrono::{DateTime, Utc};
use domain::{
    people::Role,
    units::{NewUnit, UnitId},
};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{form::Form, links, people::FirstAccountPage};

use super::{secretly, set_password, units, with_cookie};
use crate::{
    app::App,
    error::{Error, Fault, Result},
    home::Visit,
    journal::{self, Act},
    people::{
        accounts::{self, LinkSecret, NewPerson},
        session::HeldSecret,
        store::{links as store, people, sessions},
    },
    wire::{Sent, form},
};

/// Where the link leads; `None`: there is an account, so it leads nowhere.
///
/// # Errors
/// The database's.
pub async fn show(app: &App, visit: &Visit, secret: &str) -> Result<Option<Response>> {
    if !people::is_empty(app.books.read()).await? {
        return Ok(None);
    }
    page(app, visit, secret, &form::blank(app, "")).await.map(Some)
}

async fn page(app: &App, visit: &Visit, secret: &str, form: &Form) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(app, Some(&office));
    let bare = office.tree.iter().next().is_none();
    let levels = bare.then(|| units::levels(&office, frame.words()));
    let action = links::SetPasswordBy(secret).to_string();
    let page = FirstAccountPage { frame: &frame, action, form, levels };
    let faulty = !form.wrong.is_empty();
    let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(secretly((status, page.render())))
}

/// Makes the account; `None`: there is one by now.
///
/// # Errors
/// The database's.
pub async fn make(app: &App, visit: &Visit, secret: &str, sent: Sent) -> Result<Option<Response>> {
    let office = app.office.now(&app.books).await?;
    let today = app.clock.today();
    let typed = &sent.typed;
    let top = office.front_door("unit", today).ok().map(|unit| unit.id);
    let new_unit = top.is_none().then(|| units::typed_unit(typed)).transpose();
    let unit = top.unwrap_or(UnitId(0));
    let admin = Role::Admin.word();
    let new = NewPerson::new(typed.one("email"), typed.one("name"), admin, unit, None);
    let mut faults = new.as_ref().err().map_or_else(Vec::new, |error| error.faults().to_vec());
    faults.sort_by_key(|fault| fault.at != "name");
    let (email, name) = (typed.one("email").trim().to_lowercase(), typed.one("name"));
    let hash = set_password::chosen(typed, &email, name).await;
    faults.extend(hash.as_ref().err().map_or_else(Vec::new, |error| error.faults().to_vec()));
    faults.extend(new_unit.as_ref().err().cloned().unwrap_or_default());
    let (Ok(new), Ok(hash), Ok(new_unit)) = (new, hash, new_unit) else {
        return again(app, visit, secret, sent, &faults).await.map(Some);
    };
    let session = HeldSecret::draw(&app.random);
    let first = First {
        link: LinkSecret::sent(secret),
        new,
        hash,
        new_unit,
        session: session.clone(),
        now: app.clock.now(),
    };
    match app.books.write(first, |tx, first| Box::pin(carry_out(tx, first))).await {
        Ok(false) => Ok(None),
        Ok(true) => {
            let to = secretly(form::see_other(links::StaffHome));
            with_cookie(to, session.cookie(app.base_url())).map(Some)
        }
        Err(Error::Invalid(faults)) => again(app, visit, secret, sent, &faults).await.map(Some),
        Err(error) => Err(error),
    }
}

async fn again(
    app: &App,
    visit: &Visit,
    secret: &str,
    sent: Sent,
    faults: &[Fault],
) -> Result<Response> {
    page(app, visit, secret, &sent.again(faults, visit.reader.words())).await
}

struct First {
    link: LinkSecret,
    new: NewPerson,
    hash: String,
    new_unit: Option<NewUnit>,
    session: HeldSecret,
    now: DateTime<Utc>,
}

/// False when the link holds no longer.
async fn carry_out(tx: &DatabaseTransaction, first: &First) -> Result<bool> {
    let First { link, new, hash, new_unit, session, now } = first;
    if !store::use_up(tx, link, *now).await? || !people::is_empty(tx).await? {
        return Ok(false);
    }
    let new = match new_unit {
        Some(unit) => {
            let id = units::enter(tx, unit, None).await?;
            journal::note(tx, *now, journal::OPERATOR, Act::AddUnit, &id.0.to_string()).await?;
            new.clone().on(id)
        }
        None => new.clone(),
    };
    accounts::add(tx, &new, &LinkSecret::sent(""), *now).await?;
    let row = people::by_email(tx, new.email()).await?.ok_or(Error::NotFound("person"))?;
    let id = domain::people::PersonId(row.id);
    people::set_password(tx, id, hash, *now).await?;
    store::forget_of(tx, id).await?;
    sessions::begin(tx, id, session, *now).await?;
    Ok(true)
}
