//! The member of staff who makes a request.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderMap, Method, header, request::Parts},
};
use chrono::TimeDelta;
use domain::people::{Action, Person, Role, Thing, can};
use views::{Frame, Staff, links};

use super::{
    session::{HeldSecret, seal},
    store::{people, sessions, tokens},
};
use crate::{
    app::App,
    error::{Error, Result},
    home::Visit,
    office::Office,
};

/// A session is noted as seen no more often than this.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// A member of staff, signed in.
#[derive(Debug, Clone)]
pub struct Clerk {
    /// Who, and what they are to which units.
    pub person: Person,
    /// Their name.
    pub name: String,
    /// The address by which they sign in.
    pub email: String,
    /// What stands in the seal of each of their forms; a form without it is not theirs. Empty for
    /// a program with a token, which has no forms.
    pub seal: String,
    /// The number of their session; `None` for a program with a token.
    pub session: Option<i64>,
}

impl Clerk {
    /// Refuses what this person may not do.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn may(&self, action: Action, thing: Thing<'_>) -> Result<()> {
        if can(&self.person, action, thing) { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// As the journal names this person.
    pub fn actor(&self) -> String {
        format!("person-{}", self.person.id.0)
    }

    /// What all pages of a reply to this person share.
    pub fn frame(&self, app: &App, visit: &Visit, office: &Office) -> Frame {
        let staff = Staff { name: self.name.clone(), seal: self.seal.clone(), ways: self.ways() };
        Frame { staff: Some(staff), ..visit.frame(app, Some(office)) }
    }

    /// Where this person's duties lead.
    fn ways(&self) -> Vec<(&'static str, String)> {
        use Role::{Admin, Auditor, Leader, Officer, Organizer};
        let ways: [(&'static str, String, &[Role]); 7] = [
            ("way-home", links::StaffHome.to_string(), Role::ALL),
            ("way-cases", links::StaffCases.to_string(), &[Leader, Officer, Organizer, Auditor]),
            (
                "way-meetings",
                links::StaffMeetings.to_string(),
                &[Leader, Officer, Organizer, Auditor],
            ),
            (
                "way-resolution",
                links::StaffResolution.to_string(),
                &[Leader, Officer, Organizer, Auditor],
            ),
            (
                "way-surveys",
                links::StaffSurveys.to_string(),
                &[Leader, Officer, Organizer, Auditor],
            ),
            ("way-people", links::StaffPeople.to_string(), &[Admin]),
            ("way-units", links::StaffUnits.to_string(), &[Admin]),
        ];
        let held = |roles: &[Role]| self.person.grants.iter().any(|one| roles.contains(&one.role));
        let everybody = |roles: &[Role]| roles.len() == Role::ALL.len();
        let led = ways.into_iter().filter(|(_, _, roles)| everybody(roles) || held(roles));
        led.map(|(key, address, _)| (key, address)).collect()
    }

    /// Whose session this is the secret of.
    ///
    /// # Errors
    /// The database's.
    pub(super) async fn holding(app: &App, secret: &HeldSecret) -> Result<Option<Self>> {
        by_session(app, secret).await
    }

    /// Whoever the request proves to come from; `None`: nobody.
    ///
    /// # Errors
    /// [`Error::SignedOut`] for a token that does not hold; the database's.
    pub async fn of(app: &App, headers: &HeaderMap) -> Result<Option<Self>> {
        if let Some(token) = bearer(headers) {
            return by_token(app, token).await?.ok_or(Error::SignedOut).map(Some);
        }
        match HeldSecret::in_cookie(headers, app.base_url()) {
            Some(secret) => by_session(app, &secret).await,
            None => Ok(None),
        }
    }
}

/// The token of a request.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let sent = headers.get(header::AUTHORIZATION)?.to_str().unwrap_or_default();
    let (scheme, token) = sent.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

async fn by_token(app: &App, token: &str) -> Result<Option<Clerk>> {
    let Some(token) = HeldSecret::sent(token) else { return Ok(None) };
    let (db, today) = (app.books.read(), app.clock.today());
    let Some(row) = tokens::find(db, &token).await? else { return Ok(None) };
    let account = people::open(db, domain::people::PersonId(row.person_id)).await?;
    if account.is_some() && row.last_used_on != Some(today) {
        let used = (row.id, today);
        app.books.write(used, |tx, (id, day)| Box::pin(tokens::use_on(tx, *id, *day))).await?;
    }
    Ok(account.map(|account| clerk(account, String::new(), None)))
}

async fn by_session(app: &App, secret: &HeldSecret) -> Result<Option<Clerk>> {
    let (db, now) = (app.books.read(), app.clock.now());
    let Some(session) = sessions::find(db, secret, now).await? else { return Ok(None) };
    let Some(account) = people::open(db, session.person).await? else { return Ok(None) };
    if now - session.seen >= SEEN_EVERY {
        app.books
            .write((session, now), |tx, (session, now)| Box::pin(sessions::see(tx, *session, *now)))
            .await?;
    }
    let seal = seal(&app.secret, session.person, secret);
    Ok(Some(clerk(account, seal, Some(session.id))))
}

fn clerk(account: people::Account, seal: String, session: Option<i64>) -> Clerk {
    let people::Account { person, name, email } = account;
    Clerk { person, name, email, seal, session }
}

/// Whether a method only asks.
pub(super) fn only_asks(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

impl FromRequestParts<App> for Clerk {
    type Rejection = Error;

    /// Whom the guard let in. Elsewhere than on the pages of staff, a cookie is enough to ask, but
    /// not to change anything: there nobody has looked at the seal of the form.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        if let Some(clerk) = parts.extensions.get::<Self>() {
            return Ok(clerk.clone());
        }
        let clerk = Self::of(app, &parts.headers).await?.ok_or(Error::SignedOut)?;
        if clerk.session.is_some() && !only_asks(&parts.method) {
            return Err(Error::OtherSite);
        }
        Ok(clerk)
    }
}

impl OptionalFromRequestParts<App> for Clerk {
    type Rejection = Error;

    /// `None` for everybody who is not signed in. A token that does not hold is refused: whoever
    /// sends one does not mean to be nobody.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>> {
        match <Self as FromRequestParts<App>>::from_request_parts(parts, app).await {
            Err(Error::SignedOut) if bearer(&parts.headers).is_none() => Ok(None),
            found => found.map(Some),
        }
    }
}
