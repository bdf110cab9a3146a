//! Adding somebody: the account, its first role, and the link that lets them in.

use axum::response::{IntoResponse as _, Response};
use domain::{
    people::{PersonId, Role},
    units::UnitId,
};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{form::Form, people::NewPersonPage};

use super::{
    letter,
    link::{Making, link_page},
    roles::grant,
};
use crate::{
    error::{Error, Fault, Result},
    people::{
        accounts::{self, NewPerson},
        pages::desk::{Desk, People},
        store::people,
    },
    wire::{
        Sent,
        form::{see_other, status},
    },
};

/// Where somebody is added.
pub async fn add_page(desk: Desk<People>) -> Result<Response> {
    Ok(page(&desk, &desk.form(letter())))
}

fn page(desk: &Desk<People>, form: &Form) -> Response {
    let (frame, units) = (desk.frame(), desk.units());
    let page = NewPersonPage { frame: &frame, form, units };
    (status(form), page.render()).into_response()
}

/// Adds somebody, and shows the link that lets them in: this once and never again.
pub async fn add(desk: Desk<People>, sent: Sent) -> Result<Response> {
    let typed = &sent.typed;
    let grant = grant(&desk, typed);
    let (role, unit) = grant.as_ref().map_or((Role::Officer, UnitId(0)), |g| (g.role, g.unit));
    let new = NewPerson::new(typed.one("email"), typed.one("name"), role.word(), unit, None);
    let mut faults = new.as_ref().err().map_or_else(Vec::new, |error| error.faults().to_vec());
    faults.sort_by_key(|fault| fault.at != "name");
    faults.extend(grant.err().unwrap_or_default());
    let new = match new {
        Ok(new) if faults.is_empty() => new,
        Err(error) if faults.is_empty() => return Err(error),
        _ => return Ok(page(&desk, &desk.again(sent, &faults))),
    };
    let known = people::by_email(desk.app.books.read(), new.email()).await?.is_some();
    let key = sent.once(&desk.app, "/staff/people/new");
    let before = match &key {
        Some(key) => key.first_answer(desk.app.books.read()).await?,
        None => None,
    };
    if let Some(first) = before {
        return Ok(see_other(first.body));
    }
    if known {
        let fault = Fault::new("email", "person-known");
        return Ok(page(&desk, &desk.again(sent, &[fault])));
    }
    let name = new.name().to_owned();
    let adding = Adding { making: Making::of(&desk, key, &sent.typed), new };
    let secret = adding.making.link.clone();
    let posted = adding.making.letter.is_some();
    match desk.app.books.write(adding, |tx, adding| Box::pin(add_one(tx, adding))).await? {
        Ok(id) => Ok(link_page(&desk, id, &name, &secret, posted)),
        Err(to) => Ok(see_other(to)),
    }
}

struct Adding {
    making: Making,
    new: NewPerson,
}

/// The number of the new account, or where the first sending of the form led.
async fn add_one(
    tx: &DatabaseTransaction,
    adding: &Adding,
) -> Result<std::result::Result<PersonId, String>> {
    let Adding { making, new } = adding;
    if let Some(to) = making.before(tx).await? {
        return Ok(Err(to));
    }
    if people::by_email(tx, new.email()).await?.is_some() {
        return Err(Error::invalid(Fault::new("email", "person-known")));
    }
    let asked = &making.asked;
    accounts::add_by(tx, &asked.actor, new, &making.link, asked.now).await?;
    let row = people::by_email(tx, new.email()).await?;
    let id = PersonId(row.ok_or(Error::NotFound("person"))?.id);
    making.finish(tx, id).await?;
    Ok(Ok(id))
}
