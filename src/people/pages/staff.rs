//! Staff accounts, for who looks after them: added, invited, given roles, closed.

use std::sync::Arc;

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use chrono::NaiveDate;
use domain::{
    numbers::Lang,
    people::{Action, Grant, PersonId, Role, Thing},
    text::fold,
    units::UnitId,
};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    form::{Form, Typed},
    links,
    people::{LinkMadePage, NewPersonPage, PeoplePage, PersonLine, PersonPage, RoleLine, Standing},
    words::Family,
};

use super::{
    moment,
    once::{Asked, once},
};
use crate::{
    app::App,
    books::{keys::OneTimeKey, tables::person::Model},
    error::{Error, Fault, Result},
    home::Visit,
    journal::{self, Act},
    office::{Office, named},
    people::{
        Clerk,
        accounts::{self, LinkSecret, NewPerson},
        invitations::{self, Invited},
        store::{
            links::{self as store, Purpose},
            people, sessions, tokens,
        },
    },
    wire::{Name, Query, Sent, form},
};

/// What every handler here needs: the office, and whose matter it is.
struct Desk {
    app: App,
    visit: Visit,
    clerk: Clerk,
    office: Arc<Office>,
}

impl Desk {
    /// For who looks after people somewhere.
    async fn of(app: App, visit: Visit, clerk: Clerk) -> Result<Self> {
        let office = app.office.now(app.books.read()).await?;
        let desk = Self { app, visit, clerk, office };
        let somewhere = desk.clerk.person.grants.iter().any(|grant| desk.may(grant.unit));
        if somewhere { Ok(desk) } else { Err(Error::Forbidden) }
    }

    /// Whether roles on this unit are theirs to give and to take.
    fn may(&self, unit: UnitId) -> bool {
        let path = self.office.tree.path(unit);
        self.clerk.may(Action::ManagePeople, Thing::Unit(&path)).is_ok()
    }

    /// Whether the whole account is theirs to look after: every role that its owner holds is. Of
    /// who holds none, it is for those at the top.
    fn may_all(&self, grants: &[Grant]) -> bool {
        if grants.is_empty() {
            let today = self.app.clock.today();
            return self.office.tree.roots(today).any(|unit| self.may(unit.id));
        }
        grants.iter().all(|grant| self.may(grant.unit))
    }

    fn lang(&self) -> Lang {
        self.visit.reader.lang()
    }

    fn frame(&self) -> views::Frame {
        self.clerk.frame(&self.app, &self.visit, &self.office)
    }

    fn unit_name(&self, id: UnitId) -> String {
        let unit = self.office.tree.get(id);
        unit.map_or("", |unit| named(self.lang(), &unit.name_vi, &unit.name_en)).to_owned()
    }

    /// The units that stand today on which they may give roles: code and name.
    fn units(&self) -> Vec<(String, String)> {
        let today = self.app.clock.today();
        let standing = self.office.tree.iter().filter(|unit| unit.stands_on(today));
        let mut units: Vec<_> = standing
            .filter(|unit| self.may(unit.id))
            .map(|unit| {
                let depth = "– ".repeat(self.office.tree.ancestors(unit.id).len());
                let name = named(self.lang(), &unit.name_vi, &unit.name_en);
                let mut path = self.office.tree.path(unit.id);
                path.reverse();
                let code = unit.code.as_str().to_owned();
                (path, (code.clone(), format!("{depth}{name} ({code})")))
            })
            .collect();
        units.sort();
        units.into_iter().map(|(_, unit)| unit).collect()
    }

    /// One account, where there is one that they may see.
    async fn person(&self, id: &str) -> Result<(Model, Vec<Grant>)> {
        let id = id.parse().map(PersonId).map_err(|_| Error::NotFound("person"))?;
        let found =
            people::one(self.app.books.read(), id).await?.ok_or(Error::NotFound("person"))?;
        let seen = self.may_all(&found.1) || found.1.iter().any(|grant| self.may(grant.unit));
        if seen { Ok(found) } else { Err(Error::NotFound("person")) }
    }

    fn status(form: &Form) -> StatusCode {
        if form.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }
}

fn standing(row: &Model) -> Standing {
    match (row.closed_at, &row.password_hash) {
        (Some(_), _) => Standing::Closed,
        (None, None) => Standing::Invited,
        (None, Some(_)) => Standing::Open,
    }
}

/// The accounts, by given name: the last word, as Vietnamese names have it.
pub async fn list(State(app): State<App>, visit: Visit, clerk: Clerk) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let frame = desk.frame();
    let words = frame.words();
    let mut rows = people::all(desk.app.books.read()).await?;
    rows.retain(|(_, grants)| {
        desk.may_all(grants) || grants.iter().any(|grant| desk.may(grant.unit))
    });
    rows.sort_by_key(|(row, _)| {
        let name = fold(&row.name);
        (name.split_whitespace().last().unwrap_or_default().to_owned(), name, row.id)
    });
    let line = |(row, grants): (Model, Vec<Grant>)| PersonLine {
        id: row.id,
        standing: standing(&row),
        roles: grants
            .iter()
            .map(|grant| {
                let role = words.name(Family::Role, grant.role.word());
                format!("{role} – {}", desk.unit_name(grant.unit))
            })
            .collect(),
        name: row.name,
        email: row.email,
    };
    let people = rows.into_iter().map(line).collect();
    Ok(PeoplePage { frame: &frame, people }.render().into_response())
}

/// Where somebody is added.
pub async fn add_page(State(app): State<App>, visit: Visit, clerk: Clerk) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let typed = Typed::default().with("letter", "yes").with("letter_lang", "vi");
    let form = form::filled(&desk.app, &desk.clerk.seal, typed);
    Ok(new_page(&desk, &form))
}

fn new_page(desk: &Desk, form: &Form) -> Response {
    let (frame, units) = (desk.frame(), desk.units());
    let page = NewPersonPage { frame: &frame, form, units };
    (Desk::status(form), page.render()).into_response()
}

/// The role and the unit that were chosen.
fn grant(desk: &Desk, typed: &Typed, today: NaiveDate) -> Result<Grant, Vec<Fault>> {
    let role = typed.one("role").parse::<Role>().map_err(|_| Fault::new("role", "choose-one"));
    let unit = desk.office.unit("unit", typed.one("unit"), today).and_then(|unit| {
        let yours = desk.may(unit.id).then_some(unit.id);
        yours.ok_or_else(|| Fault::new("unit", "not-your-unit"))
    });
    match (role, unit) {
        (Ok(role), Ok(unit)) => Ok(Grant { role, unit }),
        (role, unit) => Err([role.err(), unit.err()].into_iter().flatten().collect()),
    }
}

/// Adds somebody, and shows the link that lets them in: this once and never again.
pub async fn add(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let typed = &sent.typed;
    let grant = grant(&desk, typed, desk.app.clock.today());
    let (role, unit) = grant.as_ref().map_or((Role::Officer, UnitId(0)), |g| (g.role, g.unit));
    let new = NewPerson::new(typed.one("email"), typed.one("name"), role.word(), unit, None);
    let mut faults = new.as_ref().err().map_or_else(Vec::new, |error| error.faults().to_vec());
    faults.sort_by_key(|fault| fault.at != "name");
    faults.extend(grant.err().unwrap_or_default());
    let new = match new {
        Ok(new) if faults.is_empty() => new,
        Err(error) if faults.is_empty() => return Err(error),
        _ => return Ok(new_page(&desk, &sent.again(&faults, desk.visit.reader.words()))),
    };
    let known = people::by_email(desk.app.books.read(), new.email()).await?.is_some();
    let key = sent.once(&desk.app, "/staff/people/new");
    let before = match &key {
        Some(key) => key.first_answer(desk.app.books.read()).await?,
        None => None,
    };
    if let Some(first) = before {
        return Ok(form::see_other(first.body));
    }
    if known {
        let fault = Fault::new("email", "person-known");
        return Ok(new_page(&desk, &sent.again(&[fault], desk.visit.reader.words())));
    }
    let name = new.name().to_owned();
    let adding = Adding { making: Making::of(&desk, key, &sent.typed, None), new };
    let secret = adding.making.link.clone();
    let posted = adding.making.letter.is_some();
    match desk.app.books.write(adding, |tx, adding| Box::pin(add_one(tx, adding))).await? {
        Ok(id) => Ok(link_page(&desk, id, &name, &secret, posted)),
        Err(to) => Ok(form::see_other(to)),
    }
}

/// A link that is to be made.
struct Making {
    app: App,
    key: Option<OneTimeKey>,
    link: LinkSecret,
    /// The language of the letter; `None`: no letter.
    letter: Option<Lang>,
    person: Option<PersonId>,
    today: NaiveDate,
    asked: Asked,
}

struct Adding {
    making: Making,
    new: NewPerson,
}

impl Making {
    fn of(desk: &Desk, key: Option<OneTimeKey>, typed: &Typed, person: Option<PersonId>) -> Self {
        let lang = typed.one("letter_lang").parse().unwrap_or_default();
        Self {
            app: desk.app.clone(),
            key,
            link: LinkSecret::draw(&desk.app.random),
            letter: typed.chose("letter", "yes").then_some(lang),
            person,
            today: desk.app.clock.today(),
            asked: Asked::by(&desk.app, &desk.clerk),
        }
    }

    /// Where the first sending of this form led; `None`: this is the first.
    async fn before(&self, tx: &DatabaseTransaction) -> Result<Option<String>> {
        match &self.key {
            Some(key) => Ok(key.first_answer(tx).await?.map(|first| first.body)),
            None => Ok(None),
        }
    }

    /// Writes the letter down, and remembers that this sending was carried out.
    async fn finish(&self, tx: &DatabaseTransaction, id: PersonId) -> Result<()> {
        let Self { app, key, link, letter, today, asked, .. } = self;
        if let Some(lang) = letter {
            let until = asked.now + store::HOLDS;
            let invited = Invited::new(app, id.0, *lang, link, until);
            invitations::put(tx, &invited, asked.now).await?;
        }
        if let Some(key) = key {
            let to = format!("{}?done=link-before", links::StaffPerson(&id.0.to_string()));
            key.remember(tx, &form::went_to(to), *today).await?;
        }
        Ok(())
    }
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

fn link_page(desk: &Desk, id: PersonId, name: &str, link: &LinkSecret, posted: bool) -> Response {
    let frame = desk.frame();
    let until = moment(&desk.app, desk.lang(), desk.app.clock.now() + store::HOLDS);
    let link = format!("{}{}", desk.app.base_url(), links::SetPasswordBy(link.as_str()));
    let page = LinkMadePage { frame: &frame, id: id.0, name, link, until, posted };
    super::secretly(page.render())
}

/// One account.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    query: Query,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let (row, grants) = desk.person(&id).await?;
    let typed = Typed::default().with("letter", "yes").with("letter_lang", "vi");
    let form = form::filled(&desk.app, &desk.clerk.seal, typed);
    Ok(page(&desk, &row, &grants, &form, query.one("done")?))
}

fn page(desk: &Desk, row: &Model, grants: &[Grant], form: &Form, done: Option<&str>) -> Response {
    let frame = desk.frame();
    let words = frame.words();
    let role = |grant: &Grant| RoleLine {
        role: grant.role.word().to_owned(),
        role_name: words.name(Family::Role, grant.role.word()),
        unit: grant.unit.0,
        unit_name: desk.unit_name(grant.unit),
        may_take: desk.may(grant.unit),
    };
    let page = PersonPage {
        frame: &frame,
        form,
        id: row.id,
        name: &row.name,
        email: &row.email,
        standing: standing(row),
        roles: grants.iter().map(role).collect(),
        units: desk.units(),
        may_all: desk.may_all(grants),
        done,
    };
    (Desk::status(form), page.render()).into_response()
}

fn led(id: i64, done: &str) -> String {
    format!("{}?done={done}", links::StaffPerson(&id.to_string()))
}

/// Gives a role.
pub async fn give(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let (row, grants) = desk.person(&id).await?;
    let new = match grant(&desk, &sent.typed, desk.app.clock.today()) {
        Ok(new) => new,
        Err(faults) => {
            let form = sent.again(&faults, desk.visit.reader.words());
            return Ok(page(&desk, &row, &grants, &form, None));
        }
    };
    let input = (PersonId(row.id), new, Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/roles", row.id);
    once(&desk.app, &sent, &address, led(row.id, "given"), input, |tx, (id, new, asked)| {
        Box::pin(async move {
            people::give(tx, *id, *new).await?;
            note(tx, asked, Act::GiveRole, *id, Some(*new)).await
        })
    })
    .await
}

/// Notes what was done to an account, and with which role on which unit.
async fn note(
    tx: &DatabaseTransaction,
    asked: &Asked,
    act: Act,
    id: PersonId,
    grant: Option<Grant>,
) -> Result<()> {
    let thing = match grant {
        Some(grant) => format!("{} {} {}", id.0, grant.role, grant.unit.0),
        None => id.0.to_string(),
    };
    journal::note(tx, asked.now, &asked.actor, act, &thing).await
}

/// The page again with what stands in the way, when a change of an account is refused.
fn refused(
    desk: &Desk,
    row: &Model,
    grants: &[Grant],
    sent: Sent,
    went: Result<Response>,
) -> Result<Response> {
    match went {
        Err(Error::Invalid(faults)) => {
            let form = sent.again(&faults, desk.visit.reader.words());
            Ok(page(desk, row, grants, &form, None))
        }
        went => went,
    }
}

/// Takes a role.
pub async fn take(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let (row, grants) = desk.person(&id).await?;
    let asked_for = |grant: &&Grant| {
        grant.role.word() == sent.typed.one("role")
            && grant.unit.0.to_string() == sent.typed.one("unit")
    };
    let Some(held) = grants.iter().find(asked_for).copied() else {
        return Ok(form::see_other(led(row.id, "taken"))); // somebody took it before
    };
    if !desk.may(held.unit) {
        return Err(Error::Forbidden);
    }
    let input = (PersonId(row.id), held, Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/roles/take", row.id);
    let to = led(row.id, "taken");
    let went = once(&desk.app, &sent, &address, to, input, |tx, (id, held, asked)| {
        Box::pin(async move {
            people::take(tx, *id, *held).await?;
            note(tx, asked, Act::TakeRole, *id, Some(*held)).await
        })
    });
    let went = went.await;
    refused(&desk, &row, &grants, sent, went)
}

/// One account, for who looks after all of it.
async fn whole(desk: &Desk, id: &str) -> Result<(Model, Vec<Grant>)> {
    let found = desk.person(id).await?;
    if desk.may_all(&found.1) { Ok(found) } else { Err(Error::Forbidden) }
}

/// Makes a link by which the password is set anew, and shows it: this once and never again.
pub async fn link(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let (row, _) = whole(&desk, &id).await?;
    if row.closed_at.is_some() {
        return Ok(form::see_other(led(row.id, "closed")));
    }
    let person = PersonId(row.id);
    let key = sent.once(&desk.app, &format!("/staff/people/{}/link", row.id));
    let making = Making::of(&desk, key, &sent.typed, Some(person));
    let (link, posted) = (making.link.clone(), making.letter.is_some());
    match desk.app.books.write(making, |tx, making| Box::pin(make_link(tx, making))).await? {
        None => Ok(link_page(&desk, person, &row.name, &link, posted)),
        Some(to) => Ok(form::see_other(to)),
    }
}

/// `Some`: where the first sending of the form led.
async fn make_link(tx: &DatabaseTransaction, making: &Making) -> Result<Option<String>> {
    if let Some(to) = making.before(tx).await? {
        return Ok(Some(to));
    }
    let id = making.person.ok_or(Error::NotFound("person"))?;
    store::put(tx, &making.link, Purpose::SetPassword(id), making.asked.now).await?;
    note(tx, &making.asked, Act::MakeLink, id, None).await?;
    making.finish(tx, id).await?;
    Ok(None)
}

/// Closes an account: its owner is signed out at once.
pub async fn close(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let (row, grants) = whole(&desk, &id).await?;
    let input = (PersonId(row.id), Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/close", row.id);
    let to = led(row.id, "closed");
    let went = once(&desk.app, &sent, &address, to, input, |tx, (id, asked)| {
        Box::pin(async move {
            people::close(tx, *id, Some(asked.now)).await?;
            sessions::end_all(tx, *id, None).await?;
            tokens::revoke_all(tx, *id, asked.now).await?;
            store::forget_of(tx, *id).await?;
            note(tx, asked, Act::CloseAccount, *id, None).await
        })
    });
    let went = went.await;
    refused(&desk, &row, &grants, sent, went)
}

/// Opens a closed account again.
pub async fn open(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let (row, _) = whole(&desk, &id).await?;
    let input = (PersonId(row.id), Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/open", row.id);
    once(&desk.app, &sent, &address, led(row.id, "opened"), input, |tx, (id, asked)| {
        Box::pin(async move {
            people::close(tx, *id, None).await?;
            note(tx, asked, Act::OpenAccount, *id, None).await
        })
    })
    .await
}
