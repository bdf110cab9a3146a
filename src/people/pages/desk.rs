//! Whoever looks after people or units, and the office in which they do: every page of theirs opens
//! with one.

use std::{marker::PhantomData, sync::Arc};

use axum::{extract::FromRequestParts, http::request::Parts};
use domain::{
    numbers::Lang,
    people::{Action, Thing},
    units::{Unit, UnitId},
};
use views::{
    Frame, Words,
    form::{Form, Typed},
};

use crate::{
    app::App,
    error::{Error, Fault, Result},
    home::Visit,
    office::{Office, named},
    people::Clerk,
    wire::{Sent, form},
};

/// What somebody looks after.
pub trait Duty {
    /// What they must be allowed to do.
    const ACTION: Action;
}

/// Looking after accounts.
pub enum People {}

/// Looking after units.
pub enum Units {}

impl Duty for People {
    const ACTION: Action = Action::ManagePeople;
}

impl Duty for Units {
    const ACTION: Action = Action::ManageUnits;
}

/// What every page of this duty needs. There is one only for who has the duty on some unit.
pub struct Desk<D> {
    /// The program.
    pub app: App,
    /// The visit that is answered.
    pub visit: Visit,
    /// Who asks.
    pub clerk: Clerk,
    /// The office as it is now.
    pub office: Arc<Office>,
    duty: PhantomData<D>,
}

impl<D: Duty + Send> FromRequestParts<App> for Desk<D> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let clerk = <Clerk as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let office = app.office.now(&app.books).await?;
        let visit = Visit::of(parts);
        let desk = Self { app: app.clone(), visit, clerk, office, duty: PhantomData };
        let somewhere = desk.clerk.person.grants.iter().any(|grant| desk.may(grant.unit));
        if somewhere { Ok(desk) } else { Err(Error::Forbidden) }
    }
}

impl<D: Duty> Desk<D> {
    /// Whether the duty is theirs on this unit.
    pub fn may(&self, unit: UnitId) -> bool {
        let path = self.office.tree.path(unit);
        self.clerk.may(D::ACTION, Thing::Unit(&path)).is_ok()
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.visit.reader.lang()
    }

    /// The words of that language.
    pub fn words(&self) -> Words {
        self.visit.reader.words()
    }

    /// What all pages of the reply share.
    pub fn frame(&self) -> Frame {
        self.clerk.frame(&self.app, &self.visit, &self.office)
    }

    /// What a unit is called.
    pub fn unit_name(&self, unit: &Unit) -> String {
        named(self.lang(), &unit.name_vi, &unit.name_en).to_owned()
    }

    /// The units on which the duty is theirs and for which `keep` holds, each after the one above
    /// it: code, and name as a list prints it.
    pub fn choices(&self, keep: impl Fn(&Unit) -> bool) -> Vec<(String, String)> {
        let units = self.office.tree.in_order().into_iter();
        let units = units.filter(|unit| self.may(unit.id) && keep(unit));
        let choice = |unit: &Unit| {
            let depth = "– ".repeat(self.office.tree.ancestors(unit.id).len());
            let (code, name) = (unit.code.as_str(), self.unit_name(unit));
            (code.to_owned(), format!("{depth}{name} ({code})"))
        };
        units.map(choice).collect()
    }

    /// A form with nothing wrong in it.
    pub fn form(&self, typed: Typed) -> Form {
        form::filled(&self.app, &self.clerk.seal, typed)
    }

    /// The form as it was sent, with what is wrong in it.
    pub fn again(&self, sent: Sent, faults: &[Fault]) -> Form {
        sent.again(faults, self.words())
    }
}
