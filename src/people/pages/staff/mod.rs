//! Staff accounts, for who looks after them.

mod adding;
mod closing;
mod link;
mod roles;

use axum::response::{IntoResponse as _, Response};
use domain::{
    people::{Grant, PersonId},
    text::fold,
};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    form::{Form, Typed},
    links,
    people::{PeoplePage, PersonLine, PersonPage, RoleLine, Standing},
    words::Family,
};

use super::{
    desk::{Desk, People},
    once::Asked,
};
use crate::{
    books::tables::person::Model,
    error::{Error, Result},
    journal::{self, Act},
    people::store::people,
    wire::{Name, Query, Sent, form::status},
};

pub use adding::{add, add_page};
pub use closing::{close, open};
pub use link::link;
pub use roles::{give, take};

/// An account that somebody looks after, or a part of it.
struct Account {
    row: Model,
    grants: Vec<Grant>,
}

impl Account {
    fn id(&self) -> PersonId {
        PersonId(self.row.id)
    }

    /// Its page, told what was done.
    fn page(&self, done: &str) -> String {
        format!("{}?done={done}", links::StaffPerson(&self.row.id.to_string()))
    }

    fn standing(&self) -> Standing {
        match (self.row.closed_at, &self.row.password_hash) {
            (Some(_), _) => Standing::Closed,
            (None, None) => Standing::Invited,
            (None, Some(_)) => Standing::Open,
        }
    }
}

impl Desk<People> {
    /// Whether the whole account is theirs to look after: every role that its owner holds is. Of
    /// who holds none, it is for those at the top.
    fn may_all(&self, grants: &[Grant]) -> bool {
        if grants.is_empty() {
            let today = self.app.clock.today();
            return self.office.tree.roots(today).any(|unit| self.may(unit.id));
        }
        grants.iter().all(|grant| self.may(grant.unit))
    }

    fn sees(&self, grants: &[Grant]) -> bool {
        self.may_all(grants) || grants.iter().any(|grant| self.may(grant.unit))
    }

    /// One account, where there is one that they may see.
    async fn account(&self, id: &str) -> Result<Account> {
        let unknown = || Error::NotFound("person");
        let id = id.parse().map(PersonId).map_err(|_| unknown())?;
        let found = people::one(self.app.books.read(), id).await?;
        let seen = found.filter(|(_, grants)| self.sees(grants));
        seen.map(|(row, grants)| Account { row, grants }).ok_or_else(unknown)
    }

    /// One account, for who looks after all of it.
    async fn whole_account(&self, id: &str) -> Result<Account> {
        let account = self.account(id).await?;
        if self.may_all(&account.grants) { Ok(account) } else { Err(Error::Forbidden) }
    }

    /// The units that stand today on which they may give roles.
    fn units(&self) -> Vec<(String, String)> {
        let today = self.app.clock.today();
        self.choices(|unit| unit.stands_on(today))
    }

    /// On which unit a role is held.
    fn held_on(&self, grant: &Grant) -> String {
        let unit = self.office.tree.get(grant.unit);
        unit.map(|unit| self.unit_name(unit)).unwrap_or_default()
    }
}

/// The accounts, by given name: the last word, as Vietnamese names have it.
pub async fn list(desk: Desk<People>) -> Result<Response> {
    let frame = desk.frame();
    let words = frame.words();
    let mut rows = people::all(desk.app.books.read()).await?;
    rows.retain(|(_, grants)| desk.sees(grants));
    rows.sort_by_key(|(row, _)| {
        let name = fold(&row.name);
        (name.split_whitespace().last().unwrap_or_default().to_owned(), name, row.id)
    });
    let role = |grant: &Grant| {
        let role = words.name(Family::Role, grant.role.word());
        format!("{role} – {}", desk.held_on(grant))
    };
    let line = |(row, grants)| {
        let account = Account { row, grants };
        PersonLine {
            id: account.row.id,
            standing: account.standing(),
            roles: account.grants.iter().map(role).collect(),
            name: account.row.name,
            email: account.row.email,
        }
    };
    let people = rows.into_iter().map(line).collect();
    Ok(PeoplePage { frame: &frame, people }.render().into_response())
}

/// One account.
pub async fn show(desk: Desk<People>, Name(id): Name, query: Query) -> Result<Response> {
    let account = desk.account(&id).await?;
    Ok(page(&desk, &account, &desk.form(letter()), query.one("done")?))
}

/// What a form that can send a letter begins with: it does, in Vietnamese.
fn letter() -> Typed {
    Typed::default().with("letter", "yes").with("letter_lang", "vi")
}

fn page(desk: &Desk<People>, account: &Account, form: &Form, done: Option<&str>) -> Response {
    let frame = desk.frame();
    let words = frame.words();
    let role = |grant: &Grant| RoleLine {
        role: grant.role.word().to_owned(),
        role_name: words.name(Family::Role, grant.role.word()),
        unit: grant.unit.0,
        unit_name: desk.held_on(grant),
        may_take: desk.may(grant.unit),
    };
    let page = PersonPage {
        frame: &frame,
        form,
        id: account.row.id,
        name: &account.row.name,
        email: &account.row.email,
        standing: account.standing(),
        roles: account.grants.iter().map(role).collect(),
        units: desk.units(),
        may_all: desk.may_all(&account.grants),
        done,
    };
    (status(form), page.render()).into_response()
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
    desk: &Desk<People>,
    account: &Account,
    sent: Sent,
    went: Result<Response>,
) -> Result<Response> {
    match went {
        Err(Error::Invalid(faults)) => Ok(page(desk, account, &desk.again(sent, &faults), None)),
        went => went,
    }
}
