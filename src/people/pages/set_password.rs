//! One-time links: a password is set there, once, and its owner is signed in.
//!
//! The secret stands in the path and not behind a `#`, because a page without JavaScript never
//! learns what stands there. It is used up by the first password, holds for three days, and the
//! page that it opens is kept by no cache and named to no other page; our log has templates of
//! addresses only.

use axum::{extract::State, http::StatusCode, response::Response};
use chrono::{DateTime, Utc};
use domain::people::PersonId;
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    form::{Form, Typed},
    links,
    people::{LinkGonePage, SetPasswordPage},
};

use super::{first_account, secretly, with_cookie};
use crate::{
    app::App,
    error::{Error, Fault, Result},
    home::Visit,
    journal::{self, Act},
    people::{
        accounts::LinkSecret,
        passwords,
        session::HeldSecret,
        store::{
            links::{self as store, Purpose},
            people::{self, Account},
            sessions, tokens,
        },
    },
    wire::{Name, Sent, form},
};

/// Where a link leads.
pub async fn show(State(app): State<App>, visit: Visit, Name(secret): Name) -> Result<Response> {
    match meant(&app, &LinkSecret::sent(&secret)).await? {
        Meant::Account(account) => {
            page(&app, &visit, &secret, &account, &form::blank(&app, "")).await
        }
        Meant::First => match first_account::show(&app, &visit, &secret).await? {
            Some(page) => Ok(page),
            None => nothing(&app, &visit).await,
        },
        Meant::Nothing => nothing(&app, &visit).await,
    }
}

/// What is at a link that lets nobody in.
pub async fn gone(State(app): State<App>, visit: Visit) -> Result<Response> {
    nothing(&app, &visit).await
}

/// What a link is for, while it holds.
enum Meant {
    /// To make the first account.
    First,
    /// To set the password of this one.
    Account(Account),
    /// Nothing, or nothing any more.
    Nothing,
}

async fn meant(app: &App, link: &LinkSecret) -> Result<Meant> {
    let db = app.books.read();
    match store::find(db, link, app.clock.now()).await? {
        Some(Purpose::SetPassword(id)) => {
            Ok(people::open(db, id).await?.map_or(Meant::Nothing, Meant::Account))
        }
        Some(Purpose::FirstAccount) => Ok(Meant::First),
        None => Ok(Meant::Nothing),
    }
}

async fn page(
    app: &App,
    visit: &Visit,
    secret: &str,
    account: &Account,
    form: &Form,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(app, Some(&office));
    let action = links::SetPasswordBy(secret).to_string();
    let page = SetPasswordPage { frame: &frame, action, email: &account.email, form };
    let faulty = !form.wrong.is_empty();
    let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(secretly((status, page.render())))
}

async fn nothing(app: &App, visit: &Visit) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let frame = visit.frame(app, Some(&office));
    let page = LinkGonePage { frame: &frame }.render();
    Ok(secretly((StatusCode::NOT_FOUND, page)))
}

/// Sets the password, uses the link up, and signs in.
pub async fn set(
    State(app): State<App>,
    visit: Visit,
    Name(secret): Name,
    sent: Sent,
) -> Result<Response> {
    let link = LinkSecret::sent(&secret);
    let account = match meant(&app, &link).await? {
        Meant::Account(account) => account,
        Meant::First => {
            return match first_account::make(&app, &visit, &secret, sent).await? {
                Some(reply) => Ok(reply),
                None => nothing(&app, &visit).await,
            };
        }
        Meant::Nothing => return nothing(&app, &visit).await,
    };
    let hash = match chosen(&sent.typed, &account.email, &account.name).await {
        Err(Error::Invalid(faults)) => {
            let form = sent.again(&faults, visit.reader.words());
            return page(&app, &visit, &secret, &account, &form).await;
        }
        hash => hash?,
    };
    let session = HeldSecret::draw(&app.random);
    let change = Change {
        link,
        person: account.person.id,
        hash,
        session: session.clone(),
        now: app.clock.now(),
    };
    if !app.books.write(change, |tx, change| Box::pin(carry_out(tx, change))).await? {
        return nothing(&app, &visit).await;
    }
    with_cookie(secretly(form::see_other(links::StaffHome)), session.cookie(app.base_url()))
}

/// The hash of the new password that was typed twice.
///
/// # Errors
/// What is wrong with it.
pub async fn chosen(typed: &Typed, email: &str, name: &str) -> Result<String> {
    let (one, again) = (typed.one("password"), typed.one("password_again"));
    if one.is_empty() {
        return Err(Error::invalid(Fault::new("password", "missing")));
    }
    if one != again {
        return Err(Error::invalid(Fault::new("password_again", "passwords-differ")));
    }
    passwords::hashed(one, email, name).await
}

struct Change {
    link: LinkSecret,
    person: PersonId,
    hash: String,
    session: HeldSecret,
    now: DateTime<Utc>,
}

/// False when somebody used the link meanwhile.
async fn carry_out(tx: &DatabaseTransaction, change: &Change) -> Result<bool> {
    let Change { link, person, hash, session, now } = change;
    if !store::use_up(tx, link, *now).await? {
        return Ok(false);
    }
    people::set_password(tx, *person, hash, *now).await?;
    // Whoever was signed in with an older password is not any more.
    sessions::end_all(tx, *person, None).await?;
    tokens::revoke_all(tx, *person, *now).await?;
    sessions::begin(tx, *person, session, *now).await?;
    let actor = format!("person-{}", person.0);
    journal::note(tx, *now, &actor, Act::SetPassword, &person.0.to_string()).await?;
    Ok(true)
}
