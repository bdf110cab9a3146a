//! Roles: given and taken.

use axum::response::Response;
use domain::people::{Grant, Role};
use views::form::Typed;

use super::{note, page, refused};
use crate::{
    error::{Error, Fault, Result},
    journal::Act,
    people::{
        pages::{
            desk::{Desk, People},
            once::{Asked, once},
        },
        store::people,
    },
    wire::{Name, Sent, form::see_other},
};

/// The role and the unit that were chosen.
pub(super) fn grant(desk: &Desk<People>, typed: &Typed) -> Result<Grant, Vec<Fault>> {
    let today = desk.app.clock.today();
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

/// Gives a role.
pub async fn give(desk: Desk<People>, Name(id): Name, sent: Sent) -> Result<Response> {
    let account = desk.account(&id).await?;
    let new = match grant(&desk, &sent.typed) {
        Ok(new) => new,
        Err(faults) => return Ok(page(&desk, &account, &desk.again(sent, &faults), None)),
    };
    let input = (account.id(), new, Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/roles", account.row.id);
    once(&desk.app, &sent, &address, account.page("given"), input, |tx, (id, new, asked)| {
        Box::pin(async move {
            people::give(tx, *id, *new).await?;
            note(tx, asked, Act::GiveRole, *id, Some(*new)).await
        })
    })
    .await
}

/// Takes a role.
pub async fn take(desk: Desk<People>, Name(id): Name, sent: Sent) -> Result<Response> {
    let account = desk.account(&id).await?;
    let asked_for = |grant: &&Grant| {
        grant.role.word() == sent.typed.one("role")
            && grant.unit.0.to_string() == sent.typed.one("unit")
    };
    let Some(held) = account.grants.iter().find(asked_for).copied() else {
        return Ok(see_other(account.page("taken"))); // somebody took it before
    };
    if !desk.may(held.unit) {
        return Err(Error::Forbidden);
    }
    let input = (account.id(), held, Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/roles/take", account.row.id);
    let to = account.page("taken");
    let went = once(&desk.app, &sent, &address, to, input, |tx, (id, held, asked)| {
        Box::pin(async move {
            people::take(tx, *id, *held).await?;
            note(tx, asked, Act::TakeRole, *id, Some(*held)).await
        })
    });
    let went = went.await;
    refused(&desk, &account, sent, went)
}
