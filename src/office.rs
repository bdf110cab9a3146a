//! What the office is made of just now: its units and their tree, its fields of work, its deadline
//! rules and its calendar. All of it changes seldom and is asked for at every turn, so it is read
//! once and kept until its revision, a row of its own, says that something changed: in this copy
//! of the server or in another.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::NaiveDate;
use domain::{
    calendar::{Calendar, Deadline, Matter, Pause, Rule, Step, choose, due},
    cases::{FieldId, Kind, Source},
    numbers::Lang,
    units::{Levels, Tree, Unit, UnitId},
};
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    books::{Books, counters, shared::Shared, tables::field},
    cases::deadlines,
    error::{Error, Fault, Result},
    people::units,
};

/// The counter that is raised with every change to what the office is made of.
const REVISION: &str = "office";

/// Notes that something of the office changed, in the transaction that changes it.
///
/// # Errors
/// The database's.
pub async fn changed(db: &impl ConnectionTrait) -> Result<()> {
    counters::next(db, REVISION).await.map(drop)
}

/// The office at one revision.
#[derive(Debug)]
pub struct Office {
    revision: i64,
    /// Every unit that stood or stands.
    pub tree: Tree,
    /// The levels of units, by rank.
    pub levels: Levels,
    /// The fields of work, by id.
    pub fields: BTreeMap<FieldId, Field>,
    /// The deadline rules.
    pub rules: Vec<Rule>,
    /// The days off, and the Saturdays that are worked.
    pub calendar: Calendar,
}

/// A field of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is known by.
    pub code: String,
    /// What it is called in Vietnamese.
    pub name_vi: String,
    /// What it is called in English.
    pub name_en: String,
}

/// The field of what nobody has sorted yet: a real row, never an absence.
pub const UNCLASSIFIED: &str = "unclassified";

impl Office {
    /// Reads the office as it is.
    ///
    /// # Errors
    /// The database's; a tree, rule or calendar that contradicts itself.
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let revision = counters::current(db, REVISION).await?;
        let levels = units::levels(db).await?;
        let fields = field::Entity::find().all(db).await?.into_iter().map(|row| {
            let field = Field { code: row.code, name_vi: row.name_vi, name_en: row.name_en };
            (FieldId(row.id), field)
        });
        Ok(Self {
            revision,
            tree: units::tree(db, levels.clone()).await?,
            levels,
            fields: fields.collect(),
            rules: deadlines::rules(db).await?,
            calendar: deadlines::calendar(db).await?,
        })
    }

    /// The unit known by `code` on a day; a fault at `at` when there is none.
    ///
    /// # Errors
    /// The fault `unknown-unit`.
    pub fn unit(&self, at: &str, code: &str, on: NaiveDate) -> Result<&Unit, Fault> {
        let unknown = || Fault::new(at, "unknown-unit").with("code", code);
        self.tree.find(code, on).ok_or_else(unknown)
    }

    /// The field known by `code`, or by its name in either language.
    ///
    /// # Errors
    /// The fault `unknown-field`.
    pub fn field(&self, at: &str, code: &str) -> Result<FieldId, Fault> {
        let is_it = |field: &Field| {
            [&field.code, &field.name_vi, &field.name_en].contains(&&code.to_owned())
        };
        let found = self.fields.iter().find(|(_, field)| is_it(field)).map(|(id, _)| *id);
        found.ok_or_else(|| Fault::new(at, "unknown-field").with("code", code))
    }

    /// The unit that takes in what is addressed to nobody: the first root on that day.
    ///
    /// # Errors
    /// The fault `no-unit-yet` where no unit stands at all.
    pub fn front_door(&self, at: &str, on: NaiveDate) -> Result<&Unit, Fault> {
        let first = self.tree.roots(on).min_by_key(|unit| unit.code.upper());
        first.ok_or_else(|| Fault::new(at, "no-unit-yet"))
    }

    /// What the office is called on a day: as its first unit at the top that stands then, else as
    /// the one that stood last. `None` where there never was a unit.
    pub fn name(&self, on: NaiveDate, lang: Lang) -> Option<&str> {
        let tops = self.tree.iter().filter(|unit| unit.parent.is_none());
        let last = || tops.max_by_key(|unit| unit.valid_to);
        let unit = self.front_door("", on).ok().or_else(last)?;
        Some(named(lang, &unit.name_vi, &unit.name_en))
    }

    /// The rule that holds for a matter, and the due date it gives. `None`: no rule holds.
    pub fn deadline(
        &self,
        unit: UnitId,
        kind: Kind,
        source: Source,
        received: NaiveDate,
    ) -> Option<(&Rule, Deadline)> {
        self.deadline_after(unit, kind, source, received, &[])
    }

    /// The same for a matter whose clock rested.
    pub fn deadline_after(
        &self,
        unit: UnitId,
        kind: Kind,
        source: Source,
        received: NaiveDate,
        rests: &[Pause],
    ) -> Option<(&Rule, Deadline)> {
        let path = self.tree.path(unit);
        let matter = Matter { step: Step::Answer, path: &path, kind, source, received };
        let rule = choose(&self.rules, &matter)?;
        Some((rule, due(received, rule.term, &self.calendar, rests)))
    }
}

/// A name in the reader's language.
pub fn named<'a>(lang: Lang, vi: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// The office as last read, shared by all requests of this copy.
#[derive(Clone, Default)]
pub struct Kept(Arc<Keeping>);

#[derive(Default)]
struct Keeping {
    revision: Shared<i64>,
    office: Mutex<Option<Arc<Office>>>,
}

impl Kept {
    /// The office at its present revision: at most one small question when it did not change, shared
    /// by all who ask at the same moment.
    ///
    /// # Errors
    /// Those of [`Office::read`].
    pub async fn now(&self, books: &Books) -> Result<Arc<Office>> {
        let db = books.read();
        let ask = async || counters::current(db, REVISION).await;
        let revision = self.0.revision.ask(books.seldom(), ask).await?;
        let kept = self.0.office.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(office) = kept.filter(|office| office.revision == revision) {
            return Ok(office);
        }
        let office = Arc::new(Office::read(db).await?);
        *self.0.office.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&office));
        Ok(office)
    }

    /// The office as last read, without a question; `None` before the first.
    pub fn last(&self) -> Option<Arc<Office>> {
        self.0.office.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A row that contradicts itself.
pub fn corrupt(table: &'static str, id: impl ToString, why: impl ToString) -> Error {
    Error::Corrupt { table, id: id.to_string(), why: why.to_string() }
}
