//! Tallies of some cases, in memory, on their way into the tables.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    reports::{
        Grouping, Month, Move, MoveKind, Place, local_date,
        tallies::{Cause, Course, Mark, Part, Span},
    },
    units::UnitId,
};

use super::store::courses::History;
use crate::{
    books::tables::{move_tally, standing_tally},
    error::Result,
};

/// What the parts are of; units are told apart in each.
pub const PARTED_BY: [Grouping; 5] =
    [Grouping::Unit, Grouping::Field, Grouping::Kind, Grouping::Source, Grouping::Meeting];

/// Deltas of one day, or span, that share everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    parted_by: Grouping,
    cause: Cause,
    span: Span,
    moved: NaiveDate,
    received: Month,
    unit: UnitId,
    part: Option<Part>,
    mark: Mark,
}

impl Standing {
    fn in_span(self, span: Span) -> Self {
        Self { span, moved: span.first(self.moved), ..self }
    }

    fn row(self, n: i64) -> standing_tally::Model {
        standing_tally::Model {
            parted_by: self.parted_by.word().to_owned(),
            cause: self.cause.word().to_owned(),
            span: self.span.word().to_owned(),
            moved_in: self.moved,
            received_in: self.received.first(),
            unit_id: self.unit.0,
            part: self.part.map_or_else(String::new, written),
            mark: self.mark.to_string(),
            n,
        }
    }
}

/// Events of one day, or span, that share everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    span: Span,
    moved: NaiveDate,
    received: Month,
    from: Option<Place>,
    to: Place,
    kind: MoveKind,
}

impl Step {
    fn in_span(self, span: Span) -> Self {
        Self { span, moved: span.first(self.moved), ..self }
    }

    fn row(self, n: i64) -> move_tally::Model {
        move_tally::Model {
            span: self.span.word().to_owned(),
            moved_in: self.moved,
            received_in: self.received.first(),
            from_class: self.from.map_or_else(String::new, |place| place.class.word().to_owned()),
            from_unit_id: self.from.map_or(0, |place| place.unit.0),
            to_class: self.to.class.word().to_owned(),
            to_unit_id: self.to.unit.0,
            reorganised: self.kind == MoveKind::Reorganisation,
            n,
        }
    }
}

/// What is added to the tables, day by day.
#[derive(Debug, Default)]
pub struct Lot {
    standings: BTreeMap<Standing, i64>,
    moves: BTreeMap<Step, i64>,
}

impl Lot {
    /// Adds what is to be rolled up of a case: what it adds now, less what it added before.
    ///
    /// # Errors
    /// A history that makes no sense.
    pub fn add(&mut self, history: &History, zone: Tz) -> Result<()> {
        self.add_course(history, &history.now, 1, zone)?;
        self.add_course(history, &history.rolled, -1, zone)?;
        self.add_moves(history, false, zone);
        Ok(())
    }

    /// Adds what of a case is rolled up already.
    ///
    /// # Errors
    /// A history that makes no sense.
    pub fn add_rolled(&mut self, history: &History, zone: Tz) -> Result<()> {
        self.add_course(history, &history.rolled, 1, zone)?;
        self.add_moves(history, true, zone);
        Ok(())
    }

    fn add_course(
        &mut self,
        history: &History,
        course: &Course,
        times: i64,
        zone: Tz,
    ) -> Result<()> {
        for delta in history.deltas(course, zone)? {
            for parted_by in PARTED_BY {
                let part = Part::of(Some(parted_by), &delta.parts);
                if matches!(delta.mark, Mark::FirstAnswer(_)) && part.is_some() {
                    continue; // no report asks for it by parts
                }
                let standing = Standing {
                    parted_by,
                    cause: Cause::of(delta.when),
                    span: Span::Day,
                    moved: delta.when.day(&zone),
                    received: delta.month,
                    unit: delta.unit,
                    part,
                    mark: delta.mark,
                };
                *self.standings.entry(standing).or_default() += delta.n * times;
            }
        }
        Ok(())
    }

    fn add_moves(&mut self, history: &History, rolled: bool, zone: Tz) {
        for moved in history.moves.iter().filter(|moved| moved.rolled == rolled) {
            let Move { from, to, kind, .. } = moved.step;
            let (span, day) = (Span::Day, local_date(moved.at, &zone));
            let step = Step { span, moved: day, received: moved.received, from, to, kind };
            *self.moves.entry(step).or_default() += 1;
        }
    }

    /// The rows of where cases stood, in the one order in which every copy of the server writes.
    pub fn standings(&self) -> Vec<standing_tally::Model> {
        let spans = |parted_by| Span::ALL.iter().map(move |span| (parted_by, *span));
        let pieces = PARTED_BY.into_iter().flat_map(spans);
        pieces.flat_map(|(parted_by, span)| self.standings_of(parted_by, span)).collect()
    }

    /// Those parted in one way, by one span.
    pub fn standings_of(&self, parted_by: Grouping, span: Span) -> Vec<standing_tally::Model> {
        let days = self.standings.iter().filter(|(standing, _)| standing.parted_by == parted_by);
        let rows = together(days.map(|(standing, n)| (standing.in_span(span), *n)));
        rows.into_iter().map(|(standing, n)| standing.row(n)).collect()
    }

    /// The rows of what moved cases, in such an order too.
    pub fn moves(&self) -> Vec<move_tally::Model> {
        Span::ALL.iter().flat_map(|span| self.moves_of(*span)).collect()
    }

    /// Those by one span.
    pub fn moves_of(&self, span: Span) -> Vec<move_tally::Model> {
        let rows = together(self.moves.iter().map(|(step, n)| (step.in_span(span), *n)));
        rows.into_iter().map(|(step, n)| step.row(n)).collect()
    }
}

/// What has the same key together, without what comes to nothing.
fn together<K: Ord>(rows: impl Iterator<Item = (K, i64)>) -> BTreeMap<K, i64> {
    let mut sums = BTreeMap::new();
    for (key, n) in rows {
        *sums.entry(key).or_default() += n;
    }
    sums.retain(|_, n| *n != 0);
    sums
}

/// A part as the tables have it.
pub fn written(part: Part) -> String {
    match part {
        Part::Field(field) => field.0.to_string(),
        Part::Kind(kind) => kind.word().to_owned(),
        Part::Source(source) => source.word().to_owned(),
        Part::Meeting(meeting) => meeting.map_or_else(String::new, |meeting| meeting.0.to_string()),
    }
}

/// The part that the tables mean; `None`: none.
pub fn part(parted_by: Grouping, written: &str) -> Option<Part> {
    use domain::{cases::FieldId, meetings::MeetingId};
    Some(match parted_by {
        Grouping::Field => Part::Field(FieldId(written.parse().ok()?)),
        Grouping::Kind => Part::Kind(written.parse().ok()?),
        Grouping::Source => Part::Source(written.parse().ok()?),
        Grouping::Meeting if written.is_empty() => Part::Meeting(None),
        Grouping::Meeting => Part::Meeting(Some(MeetingId(written.parse().ok()?))),
        Grouping::Unit | Grouping::Level | Grouping::Month => return None,
    })
}
