//! One's own account: the password, where one is signed in, tokens for programs.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::text::check_line;
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    form::Form,
    links,
    people::{AccountPage, MadeTokenPage, SessionLine, TokenLine},
    words::Family,
};

use super::{
    moment,
    once::{Asked, once},
    set_password::chosen,
    sign_in::{count_try, minutes},
};
use crate::{
    app::App,
    clock::at_micros,
    error::{Error, Fault, Result},
    faults,
    home::Visit,
    journal::{self, Act},
    office::named,
    people::{
        Clerk, passwords,
        session::HeldSecret,
        store::{people, sessions, tokens, tries},
    },
    wire::{Name, Query, Sent, form},
};

const PASSWORD: &str = "/staff/account/password";
const TOKENS: &str = "/staff/account/tokens";
/// The longest name of a token.
const NAME_MAX: usize = 80;

/// The account.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    query: Query,
) -> Result<Response> {
    let done = query.one("done")?.map(str::to_owned);
    page(&app, &visit, &clerk, &form::blank(&app, &clerk.seal), done.as_deref()).await
}

async fn page(
    app: &App,
    visit: &Visit,
    clerk: &Clerk,
    form: &Form,
    done: Option<&str>,
) -> Result<Response> {
    // A program does not look after the account that it works for.
    let this = clerk.session.ok_or(Error::Forbidden)?;
    let (db, now) = (app.books.read(), app.clock.now());
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(app, visit, &office);
    let (words, lang) = (frame.words(), frame.choice.lang);
    let roles = clerk.person.grants.iter().map(|grant| {
        let unit = office.tree.get(grant.unit);
        let unit = unit.map_or("", |unit| named(lang, &unit.name_vi, &unit.name_en));
        (words.name(Family::Role, grant.role.word()), unit.to_owned())
    });
    let held = sessions::of_person(db, clerk.person.id, now).await?;
    let sessions = held.iter().map(|session| SessionLine {
        id: session.id,
        begun: moment(app, lang, session.begun),
        seen: moment(app, lang, session.seen),
        this: session.id == this,
    });
    let held = tokens::of_person(db, clerk.person.id).await?;
    let tokens = held.into_iter().map(|token| TokenLine {
        id: token.id,
        name: token.name,
        made: moment(app, lang, at_micros(token.made_at)),
        used: token.last_used_on.map(|day| views::dates::short_day(day, lang)),
    });
    let page = AccountPage {
        frame: &frame,
        form,
        name: &clerk.name,
        email: &clerk.email,
        roles: roles.collect(),
        sessions: sessions.collect(),
        tokens: tokens.collect(),
        done,
    };
    let faulty = !form.wrong.is_empty();
    let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, page.render()).into_response())
}

async fn again(
    app: &App,
    visit: &Visit,
    clerk: &Clerk,
    sent: Sent,
    faults: &[Fault],
) -> Result<Response> {
    page(app, visit, clerk, &sent.again(faults, visit.reader.words()), None).await
}

fn done(what: &str) -> String {
    format!("{}?done={what}", links::StaffAccount)
}

/// Changes the password, for who knows the one that was. All other sessions end.
pub async fn change_password(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    sent: Sent,
) -> Result<Response> {
    let this = clerk.session.ok_or(Error::Forbidden)?;
    let mark = app.secret.mark("sign-in", &clerk.email);
    let current = sent.typed.one("current");
    if current.is_empty() {
        let fault = Fault::new("current", "missing");
        return again(&app, &visit, &clerk, sent, &[fault]).await;
    }
    if let Some(wait) = count_try(&app, &mark).await? {
        let fault = Fault::new("current", "sign-in-wait").with("minutes", minutes(wait));
        return again(&app, &visit, &clerk, sent, &[fault]).await;
    }
    let row = people::by_email(app.books.read(), &clerk.email).await?;
    if !passwords::is_right(current, row.and_then(|row| row.password_hash)).await? {
        let fault = Fault::new("current", "password-not-yours");
        return again(&app, &visit, &clerk, sent, &[fault]).await;
    }
    let hash = match chosen(&sent.typed, &clerk.email, &clerk.name).await {
        Err(Error::Invalid(faults)) => return again(&app, &visit, &clerk, sent, &faults).await,
        hash => hash?,
    };
    let input = (clerk.person.id, hash, this, mark, Asked::by(&app, &clerk));
    once(&app, &sent, PASSWORD, done("password"), input, |tx, input| {
        Box::pin(async move {
            let (person, hash, this, mark, asked) = input;
            people::set_password(tx, *person, hash, asked.now).await?;
            sessions::end_all(tx, *person, Some(*this)).await?;
            tries::succeed(tx, mark).await?;
            let thing = person.0.to_string();
            journal::note(tx, asked.now, &asked.actor, Act::ChangePassword, &thing).await
        })
    })
    .await
}

/// Ends one of one's own sessions.
pub async fn end_session(
    State(app): State<App>,
    clerk: Clerk,
    Name(id): Name,
    _: Sent,
) -> Result<Response> {
    let id: i64 = id.parse().map_err(|_| Error::NotFound("session"))?;
    let input = (clerk.person.id, id);
    let ended = app
        .books
        .write(input, |tx, (person, id)| Box::pin(sessions::end_one(tx, *person, *id)))
        .await?;
    // Another's session is none that there is.
    if ended { Ok(form::see_other(done("session"))) } else { Err(Error::NotFound("session")) }
}

/// Ends all of one's own sessions but this one.
pub async fn end_sessions(State(app): State<App>, clerk: Clerk, _: Sent) -> Result<Response> {
    let input = (clerk.person.id, clerk.session.ok_or(Error::Forbidden)?);
    app.books
        .write(input, |tx, (person, this)| Box::pin(sessions::end_all(tx, *person, Some(*this))))
        .await?;
    Ok(form::see_other(done("sessions")))
}

/// Makes a token, and shows it: this once and never again.
pub async fn make_token(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    sent: Sent,
) -> Result<Response> {
    clerk.session.ok_or(Error::Forbidden)?;
    let name = match check_line(sent.typed.one("token_name"), NAME_MAX) {
        Ok(name) => name,
        Err(why) => {
            let fault = faults::text("token_name", &why);
            return again(&app, &visit, &clerk, sent, &[fault]).await;
        }
    };
    if tokens::count(app.books.read(), clerk.person.id).await? >= tokens::MOST {
        let fault = Fault::new("token_name", "too-many-tokens").with("max", tokens::MOST);
        return again(&app, &visit, &clerk, sent, &[fault]).await;
    }
    let secret = HeldSecret::draw(&app.random);
    let made = Made {
        key: sent.once(&app, TOKENS),
        clerk: clerk.clone(),
        name,
        secret: secret.clone(),
        today: app.clock.today(),
        asked: Asked::by(&app, &clerk),
    };
    if !app.books.write(made, |tx, made| Box::pin(make(tx, made))).await? {
        return Ok(form::see_other(done("token-before")));
    }
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    Ok(MadeTokenPage { frame: &frame, token: secret.as_str() }.render().into_response())
}

struct Made {
    key: Option<crate::books::keys::OneTimeKey>,
    clerk: Clerk,
    name: String,
    secret: HeldSecret,
    today: chrono::NaiveDate,
    asked: Asked,
}

/// False when this sending made one before: its secret is not kept, so it cannot be shown again.
async fn make(tx: &DatabaseTransaction, made: &Made) -> Result<bool> {
    let Made { key, clerk, name, secret, today, asked } = made;
    if let Some(key) = key {
        if key.first_answer(tx).await?.is_some() {
            return Ok(false);
        }
        key.remember(tx, &form::went_to(links::StaffAccount), *today).await?;
    }
    let id = tokens::make(tx, clerk.person.id, name, secret, asked.now).await?;
    journal::note(tx, asked.now, &asked.actor, Act::MakeToken, &id.to_string()).await?;
    Ok(true)
}

/// Revokes one of one's own tokens.
pub async fn revoke_token(
    State(app): State<App>,
    clerk: Clerk,
    Name(id): Name,
    _: Sent,
) -> Result<Response> {
    clerk.session.ok_or(Error::Forbidden)?;
    let id: i64 = id.parse().map_err(|_| Error::NotFound("token"))?;
    let input = (clerk.person.id, id, Asked::by(&app, &clerk));
    let revoked = app
        .books
        .write(input, |tx, (person, id, asked)| {
            Box::pin(async move {
                let revoked = tokens::revoke(tx, *person, *id, asked.now).await?;
                if revoked {
                    let thing = id.to_string();
                    journal::note(tx, asked.now, &asked.actor, Act::RevokeToken, &thing).await?;
                }
                Ok(revoked)
            })
        })
        .await?;
    if revoked { Ok(form::see_other(done("token"))) } else { Err(Error::NotFound("token")) }
}
