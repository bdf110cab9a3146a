//! Whose figures a member of staff may read.

use std::collections::BTreeSet;

use domain::{
    people::{Action, Reach, Thing, reach},
    units::{Unit, UnitId},
};
use views::Lang;

use crate::{
    error::{Error, Result},
    office::{Office, named},
    people::Clerk,
};

/// The units whose reports somebody may read, each with those below it.
pub struct Scope<'a> {
    office: &'a Office,
    clerk: &'a Clerk,
    /// In the order of the office: by level, then by code.
    units: Vec<&'a Unit>,
    /// Whether that is every unit there is.
    pub is_whole: bool,
}

impl<'a> Scope<'a> {
    /// What this person may read.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for somebody who may read no report at all.
    pub fn of(office: &'a Office, clerk: &'a Clerk) -> Result<Self> {
        let Reach { everything, .. } = reach(&clerk.person, Action::ReadReport);
        let is_within =
            |unit: &&Unit| everything.iter().any(|top| office.tree.is_within(unit.id, *top));
        let mut units: Vec<_> = office.tree.iter().filter(is_within).collect();
        if units.is_empty() {
            return Err(Error::Forbidden);
        }
        let rank = |unit: &Unit| office.tree.level(unit.id).map_or(u8::MAX, |level| level.rank);
        units.sort_by_cached_key(|unit| (rank(unit), unit.code.upper()));
        let is_whole = units.len() == office.tree.iter().count();
        Ok(Self { office, clerk, units, is_whole })
    }

    /// The code that a question without one is about; `None`: every unit.
    pub fn usual(&self) -> Option<&str> {
        let first = self.units.first().map(|unit| unit.code.as_str());
        first.filter(|_| !self.is_whole)
    }

    /// The units to choose from, by code; an empty code is every unit.
    pub fn options(&self, every: &str, lang: Lang) -> Vec<(String, String)> {
        let whole = self.is_whole.then(|| (String::new(), every.to_owned()));
        let units = self.units.iter().map(|unit| {
            let name = named(lang, &unit.name_vi, &unit.name_en);
            (unit.code.as_str().to_owned(), name.to_owned())
        });
        whole.into_iter().chain(units).collect()
    }

    /// Every unit that may be read of; `None`: all there are.
    pub fn units(&self) -> Option<BTreeSet<UnitId>> {
        (!self.is_whole).then(|| self.units.iter().map(|unit| unit.id).collect())
    }

    /// Refuses a unit whose report this person may not read.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn may_read(&self, unit: &Unit) -> Result<()> {
        self.clerk.may(Action::ReadReport, Thing::Unit(&self.office.tree.path(unit.id)))
    }
}
