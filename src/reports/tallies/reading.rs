//! Reading what tallies say as of an instant, with what is not rolled up yet.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    cases::Class,
    reports::{
        Grouping, Month, Move, MoveKind, Place, Stock,
        tallies::{Delta, Mark, Sums, When},
    },
    units::UnitId,
};
use sea_orm::ConnectionTrait;

use super::{
    moment::Moment,
    plan::{Counting, Plan},
    store::{
        courses::{self, Moved},
        kept::{self, Which},
        last_move,
    },
};
use crate::{
    clock::Clock,
    error::Result,
    reports::store::{self, Cohort},
};

/// What one report is made of.
#[derive(Debug)]
pub struct Material {
    /// The cases of the cohort, with what their senders thought.
    pub sums: Sums,
    /// The same by class, from the events alone.
    pub by_events: BTreeMap<Class, i64>,
    /// Counted cases of any period when the flow begins.
    pub opening: Stock,
    /// What moved cases while it lasts.
    pub moves: Vec<Move>,
    /// Counted cases of any period when it ends.
    pub closing: Stock,
    /// Whether the cohort was counted from where its cases stand.
    pub is_counted_whole: bool,
}

/// Reads what a report needs. Exact when `db` is one snapshot.
///
/// # Errors
/// The database's; a row that makes no sense.
pub async fn read(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    grouping: Option<Grouping>,
    counting: Counting,
    clock: &Clock,
) -> Result<Material> {
    let plan = Plan::of(db, cohort, counting).await?;
    let mut reading = Reading::begin(db, cohort, grouping, &plan, clock).await?;
    if plan.needs_tallies() {
        reading.tallied(db).await?;
        reading.unrolled(db).await?;
        reading.beside(db).await?;
    }
    reading.counted(db, &plan).await?;
    let is_counted_whole = plan.is_counted_whole();
    let (opening, moves, closing) = reading.flow(db, &plan).await?;
    let Reading { sums, by_events, .. } = reading;
    Ok(Material { sums, by_events, opening, moves, closing, is_counted_whole })
}

/// Cases by class, of any period.
type Classes = BTreeMap<Class, i64>;
/// Events by what they moved.
type Steps = BTreeMap<(Option<Place>, Place, MoveKind), i64>;

/// A report on its way.
struct Reading<'a> {
    cohort: &'a Cohort,
    grouping: Option<Grouping>,
    received: Option<(NaiveDate, NaiveDate)>,
    clock: &'a Clock,
    moment: Moment,
    sums: Sums,
    by_events: Classes,
    opening: (Moment, Classes),
    closing: (Moment, Classes),
    moves: Steps,
}

impl<'a> Reading<'a> {
    async fn begin(
        db: &impl ConnectionTrait,
        cohort: &'a Cohort,
        grouping: Option<Grouping>,
        plan: &Plan,
        clock: &'a Clock,
    ) -> Result<Self> {
        let [opening, closing] = cohort.flow(clock);
        let last = last_move(db).await?;
        let moment = |as_of| Moment::of(as_of, last, clock);
        Ok(Self {
            cohort,
            grouping,
            received: plan.tallied,
            clock,
            moment: moment(cohort.as_of),
            sums: Sums::new(grouping),
            by_events: Classes::new(),
            opening: (moment(opening), Classes::new()),
            closing: (moment(closing), Classes::new()),
            moves: Steps::new(),
        })
    }

    /// What the rows say.
    async fn tallied(&mut self, db: &impl ConnectionTrait) -> Result<()> {
        let units = self.cohort.units.as_ref();
        if let received @ Some(_) = self.received {
            let moment = self.moment;
            let which = Which { moment: &moment, received, units };
            for (unit, month, mark, n) in kept::places(db, &which).await? {
                self.sums.add(unit, month, mark, n);
            }
            if let Some(parted_by) = self.grouping.filter(|grouping| is_of_parts(*grouping)) {
                for (part, mark, n) in kept::parts(db, &which, parted_by).await? {
                    self.sums.add_part(part, mark, n);
                }
            }
            for step in kept::steps(db, &which).await? {
                self.count_event(&step, signed(step.n));
            }
        }
        for (moment, classes) in [&mut self.opening, &mut self.closing] {
            let which = Which { moment, received: None, units };
            for (mark, n) in kept::marks(db, &which).await? {
                count_class(classes, mark, n);
            }
        }
        for (moment, times) in [(self.closing.0, 1), (self.opening.0, -1)] {
            let which = Which { moment: &moment, received: None, units: None };
            for Move { from, to, kind, n } in kept::steps(db, &which).await? {
                *self.moves.entry((from, to, kind)).or_default() += signed(n) * times;
            }
        }
        Ok(())
    }

    /// What is not rolled up yet.
    async fn unrolled(&mut self, db: &impl ConnectionTrait) -> Result<()> {
        let mut after = 0;
        loop {
            let cases = courses::unrolled(db, after).await?;
            let Some(last) = cases.last() else { return Ok(()) };
            after = *last;
            for history in courses::histories(db, &cases).await? {
                for (course, times) in [(&history.now, 1), (&history.rolled, -1)] {
                    for delta in history.deltas(course, self.clock.zone)? {
                        self.add(&delta, times, |_| true);
                    }
                }
                let fresh = history.moves.iter().filter(|moved| !moved.rolled);
                fresh.for_each(|moved| self.add_move(moved));
            }
        }
    }

    /// What is rolled up and was moved earlier on the day of the instant, where the rows of that day
    /// hold more than the instant sees.
    async fn beside(&mut self, db: &impl ConnectionTrait) -> Result<()> {
        let Some(today) = self.moment.beside(self.clock) else { return Ok(()) };
        let as_of = self.moment.as_of;
        for cases in courses::moved(db, &today).await?.chunks(courses::PAGE) {
            for history in courses::histories(db, cases).await? {
                for delta in history.deltas(&history.rolled, self.clock.zone)? {
                    if matches!(delta.when, When::At(at) if today.contains(&at)) {
                        // The rows of another moment hold the whole day, or none of it.
                        self.add(&delta, 1, |moment| moment.as_of == as_of);
                    }
                }
                let of_today = |moved: &&Moved| moved.rolled && today.contains(&moved.at);
                history.moves.iter().filter(of_today).for_each(|moved| self.add_move(moved));
            }
        }
        Ok(())
    }

    /// What is counted from where the cases stand.
    async fn counted(&mut self, db: &impl ConnectionTrait, plan: &Plan) -> Result<()> {
        for part in &plan.counted {
            store::cells(db, part).await?.iter().for_each(|cell| self.sums.add_cell(cell));
            store::rated(db, part).await?.iter().for_each(|rated| self.sums.add_rated(rated));
            for (month, n) in store::answered_by_month(db, part).await? {
                self.sums.add_first_answers(month, signed(n));
            }
            for (class, n) in store::classes_by_events(db, part).await? {
                *self.by_events.entry(class).or_default() += signed(n);
            }
        }
        Ok(())
    }

    /// Stock, moves and stock of the flow: from tallies, or from the records.
    async fn flow(
        &mut self,
        db: &impl ConnectionTrait,
        plan: &Plan,
    ) -> Result<(Stock, Vec<Move>, Stock)> {
        if plan.is_flow_tallied {
            let moves = moves(std::mem::take(&mut self.moves));
            return Ok((stock(&self.opening.1), moves, stock(&self.closing.1)));
        }
        let [opening, closing] =
            [&self.opening, &self.closing].map(|(moment, _)| moment.as_of.end());
        let units = self.cohort.units.as_ref();
        let before = store::stock(db, opening, units).await?;
        let moves = store::moves(db, opening, closing).await?;
        Ok((before, moves, store::stock(db, closing, units).await?))
    }

    /// Adds a delta to whatever is read as of a moment that `misses` it in the rows, and sees it.
    fn add(&mut self, delta: &Delta, times: i64, misses: impl Fn(&Moment) -> bool) {
        if !self.is_inside(delta.unit) {
            return;
        }
        let zone = &self.clock.zone;
        let is_seen = |moment: &Moment| misses(moment) && delta.when.is_seen(moment.as_of, zone);
        for (moment, classes) in [&mut self.opening, &mut self.closing] {
            if is_seen(moment) {
                count_class(classes, delta.mark, delta.n * times);
            }
        }
        if is_seen(&self.moment) && self.is_tallied(delta.month) {
            self.sums.add_delta(delta, times);
        }
    }

    fn add_move(&mut self, moved: &Moved) {
        let Move { from, to, kind, .. } = moved.step;
        if self.closing.0.as_of.sees(moved.at) && !self.opening.0.as_of.sees(moved.at) {
            *self.moves.entry((from, to, kind)).or_default() += 1;
        }
        if self.moment.as_of.sees(moved.at) && self.is_tallied(moved.received) {
            self.count_event(&moved.step, 1);
        }
    }

    /// Counts cases where events took them, and no longer where they took them from.
    fn count_event(&mut self, step: &Move, n: i64) {
        let places = [(Some(step.to), n), (step.from, -n)];
        for (place, n) in places.into_iter().filter_map(|(place, n)| Some((place?, n))) {
            if self.is_inside(place.unit) {
                *self.by_events.entry(place.class).or_default() += n;
            }
        }
    }

    fn is_inside(&self, unit: UnitId) -> bool {
        self.cohort.units.as_ref().is_none_or(|units| units.contains(&unit))
    }

    fn is_tallied(&self, received: Month) -> bool {
        let first = received.first();
        self.received.is_some_and(|(from, to)| from <= first && first < to)
    }
}

/// Whether the rows of a grouping are of parts, and not of units or months.
const fn is_of_parts(grouping: Grouping) -> bool {
    matches!(grouping, Grouping::Field | Grouping::Kind | Grouping::Source | Grouping::Meeting)
}

fn count_class(classes: &mut Classes, mark: Mark, n: i64) {
    if let Mark::Counts(status) = mark {
        *classes.entry(status.class()).or_default() += n;
    }
}

fn stock(classes: &Classes) -> Stock {
    let of = |class| classes.get(&class).map_or(0, |n| u64::try_from(*n).unwrap_or(0));
    Stock { in_progress: of(Class::InProgress), answered: of(Class::Answered) }
}

fn moves(steps: Steps) -> Vec<Move> {
    let steps = steps.into_iter().filter(|(_, n)| *n > 0);
    steps.map(|((from, to, kind), n)| Move { from, to, kind, n: n.unsigned_abs() }).collect()
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
