//! The journal written out: every event of the ledger and every act outside it, in the order in
//! which they were written down, without names and without words.

use std::{collections::VecDeque, io::Write};

use anyhow::Result;
use domain::{
    cases::{Actor, Event, Place},
    units::UnitId,
};
use indicatif::ProgressBar;
use sea_orm::ConnectionTrait;

use super::store;
use crate::{
    books::tables::{event, journal},
    clock::{Clock, at_micros},
    files::{Cell, TableWriter},
    office::{Office, corrupt},
};

/// The columns. `person` and `on_behalf_of` are numbers of accounts. An act outside the ledger has
/// neither version nor hash, and no stage or unit that it moved a case from or to.
pub const COLUMNS: &[&str] = &[
    "at",
    "recorded_at",
    "actor",
    "person",
    "on_behalf_of",
    "act",
    "thing",
    "version",
    "from_stage",
    "to_stage",
    "from_unit",
    "to_unit",
    "hash",
];

/// Writes every event and every act that `db` sees.
///
/// # Errors
/// The database's; an event that cannot be read; when it cannot be written.
pub async fn write<W: Write + Send>(
    db: &impl ConnectionTrait,
    office: &Office,
    clock: &Clock,
    table: &mut TableWriter<W>,
    bar: &ProgressBar,
) -> Result<()> {
    bar.set_length(store::count(db).await?);
    let telling = Telling { office, clock };
    let (mut events, mut acts) = (Queue::default(), Queue::default());
    loop {
        if events.wants_more() {
            events.take_in(store::events(db, events.last).await?, |row| row.id);
        }
        if acts.wants_more() {
            acts.take_in(store::acts(db, acts.last).await?, |row| row.id);
        }
        let act_is_earlier = match (acts.rows.front(), events.rows.front()) {
            (Some(act), Some(event)) => act.at < event.recorded_at,
            (act, _) => act.is_some(),
        };
        let next = if act_is_earlier { None } else { events.rows.pop_front() };
        let cells = match next {
            Some(event) => telling.event(&event)?,
            None => match acts.rows.pop_front() {
                Some(act) => telling.act(act),
                None => return Ok(()),
            },
        };
        table.row(cells)?;
        bar.inc(1);
    }
}

/// Rows that were read and wait to be written.
struct Queue<T> {
    rows: VecDeque<T>,
    last: i64,
    ended: bool,
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self { rows: VecDeque::new(), last: 0, ended: false }
    }
}

impl<T> Queue<T> {
    fn wants_more(&self) -> bool {
        self.rows.is_empty() && !self.ended
    }

    fn take_in(&mut self, page: Vec<T>, id: impl Fn(&T) -> i64) {
        match page.last() {
            Some(row) => self.last = id(row),
            None => self.ended = true,
        }
        self.rows.extend(page);
    }
}

/// What it takes to call things by their codes.
struct Telling<'a> {
    office: &'a Office,
    clock: &'a Clock,
}

impl Telling<'_> {
    fn event(&self, row: &event::Model) -> Result<Vec<Cell<'_>>> {
        let event =
            Event::from_canonical(&row.body).map_err(|why| corrupt("events", row.id, why))?;
        let person = match event.actor {
            Actor::Staff { person, .. } => Some(person.0),
            Actor::Citizen | Actor::Clock | Actor::Import => None,
        };
        let stage = |place: Place| place.stage.word();
        let unit = |place: Place| self.unit(place.unit);
        Ok(vec![
            self.clock.written(event.at).into(),
            self.clock.written(event.recorded_at).into(),
            event.actor.who().word().into(),
            person.into(),
            event.on_behalf_of.map(|person| person.0).into(),
            event.change.transition().word().into(),
            event.case.to_string().into(),
            event.version.into(),
            event.from.map(stage).into(),
            stage(event.to).into(),
            event.from.map(unit).into(),
            unit(event.to).into(),
            row.hash.clone().into(),
        ])
    }

    fn act(&self, row: journal::Model) -> Vec<Cell<'_>> {
        let at = self.clock.written(at_micros(row.at));
        let mut cells =
            vec![at.clone().into(), at.into(), row.actor.into(), Cell::Empty, Cell::Empty];
        cells.extend([row.act.into(), row.thing.into()]);
        cells.resize(COLUMNS.len(), Cell::Empty);
        cells
    }

    fn unit(&self, id: UnitId) -> String {
        let unit = self.office.tree.get(id);
        unit.map_or_else(|| id.0.to_string(), |unit| unit.code.as_str().to_owned())
    }
}
