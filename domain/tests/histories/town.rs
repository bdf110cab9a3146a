//! A town in which anything may happen to cases, in any order, by anybody.

use crate::acts::{ACTS, likely};
use crate::books::Look;
use crate::dice::Dice;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::cases::{
    Actor, Case, CaseRef, Deed, Due, Event, FieldId, IdentityLevel, Kind, Label, Office, OnTheSpot,
    Opening, Origin, Refused, SecondMatter, Settlement, Step,
};
use domain::meetings::MeetingId;
use domain::people::PersonId;
use domain::units::UnitId;
use std::collections::BTreeMap;

/// Units, fields and meetings are numbered from 1 to these.
pub const UNITS: usize = 5;
pub const FIELDS: usize = 4;
pub const MEETINGS: usize = 3;
/// How many times somebody looks at the books, the last time at the end.
const LOOKS: usize = 4;

/// A case with everything that ever happened to it.
pub struct Kept {
    pub case: Case,
    pub events: Vec<Event>,
}

/// What a run came to.
#[derive(Default)]
pub struct Tally {
    pub operations: usize,
    pub offers: usize,
    pub done: BTreeMap<&'static str, usize>,
    pub refused: BTreeMap<&'static str, usize>,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.operations += other.operations;
        self.offers += other.offers;
        for (word, times) in &other.done {
            *self.done.entry(word).or_default() += times;
        }
        for (code, times) in &other.refused {
            *self.refused.entry(code).or_default() += times;
        }
    }
}

pub struct Town {
    pub cases: Vec<Kept>,
    pub looks: Vec<Look>,
    pub born: DateTime<Utc>,
    pub now: DateTime<Utc>,
    pub tally: Tally,
    numbered: usize,
}

impl Town {
    /// Some `operations` of a town, all of them chosen by `seed`.
    pub fn live(seed: u64, operations: usize) -> Self {
        let born = DateTime::UNIX_EPOCH + TimeDelta::days(18_000);
        let (cases, looks, tally) = (Vec::new(), Vec::new(), Tally::default());
        let mut town = Self { cases, looks, born, now: born, tally, numbered: 0 };
        let mut dice = Dice::new(seed);
        for done in 1..=operations {
            town.happen(&mut dice);
            if done * LOOKS % operations < LOOKS {
                town.look();
            }
        }
        town
    }

    /// Reads the books just after the last thing that happened. What happens next may happen at
    /// this very instant, which does not see it.
    fn look(&mut self) {
        self.now += TimeDelta::microseconds(1);
        let standings = self.cases.iter().map(|kept| kept.case.standing()).collect();
        self.looks.push(Look { at: self.now, standings });
    }

    /// One thing more.
    fn happen(&mut self, dice: &mut Dice) {
        self.tally.operations += 1;
        self.pass_time(dice);
        let outcome = match dice.under(40) {
            _ if self.cases.is_empty() => self.receive(dice),
            0 => self.receive(dice),
            1 => self.receive_answered(dice),
            2 => self.split(dice),
            _ => self.act(dice),
        };
        if let Err(refused) = outcome {
            *self.tally.refused.entry(refused.code()).or_default() += 1;
        }
    }

    /// Nothing, a little, or days; now and then a month.
    fn pass_time(&mut self, dice: &mut Dice) {
        let step = match dice.under(20) {
            0..8 => TimeDelta::zero(),
            8..16 => TimeDelta::microseconds(dice.number(90_000_000)),
            16..19 => TimeDelta::hours(dice.number(40)),
            _ if dice.once_in(3) => TimeDelta::days(31),
            _ => TimeDelta::days(1),
        };
        self.now += step;
    }

    /// A random act, or now and then a likely one, on a random case.
    fn act(&mut self, dice: &mut Dice) -> Result<(), Refused> {
        let chosen = self.chosen(dice);
        let case = self.cases[chosen].case.clone();
        let (by, act) =
            likely(&case).filter(|_| dice.once_in(6)).unwrap_or_else(|| dice.pick(ACTS));
        let deed = self.deed(&case, by, dice);
        let step = act(case, deed, self, dice)?;
        self.keep(chosen, step);
        Ok(())
    }

    fn receive(&mut self, dice: &mut Dice) -> Result<(), Refused> {
        let list = [Actor::Citizen, Actor::Import, staff(Office::Organizer, dice)];
        let deed = Deed::now(self.now, dice.pick(&list), 0);
        let step = Case::receive(self.next_number(), opening(dice), deed)?;
        self.enter(step);
        Ok(())
    }

    fn receive_answered(&mut self, dice: &mut Dice) -> Result<(), Refused> {
        let spot = OnTheSpot {
            text: dice.digest(),
            settlement: settlement(dice),
            leader: person(dice),
            speaker: dice.digest(),
            minutes: label("BB 07"),
        };
        let deed = Deed::now(self.now, staff(Office::Organizer, dice), 0);
        let step = Case::receive_answered(self.next_number(), opening(dice), spot, deed)?;
        self.enter(step);
        Ok(())
    }

    fn split(&mut self, dice: &mut Dice) -> Result<(), Refused> {
        let chosen = self.chosen(dice);
        let case = self.cases[chosen].case.clone();
        let deed = self.deed(&case, By::Office(Office::Officer), dice);
        let second = SecondMatter {
            reference: self.next_number(),
            text: dice.digest(),
            field: field(dice),
            kind: dice.pick(Kind::ALL),
            due: Some(self.due(dice)),
        };
        let split = case.split(deed, second)?;
        self.keep(chosen, split.parent);
        self.enter(split.child);
        Ok(())
    }

    /// Mostly one of two cases that lie on the desk for a while, so that much happens to a case
    /// within days; else any.
    fn chosen(&self, dice: &mut Dice) -> usize {
        let desk = self.tally.operations / 50 * 2;
        let at_hand = if dice.once_in(5) { self.cases.len() } else { 2 };
        (desk + dice.under(at_hand)) % self.cases.len()
    }

    fn enter(&mut self, step: Step) {
        self.count(&step.event);
        self.cases.push(Kept { case: step.case, events: vec![step.event] });
    }

    fn count(&mut self, event: &Event) {
        *self.tally.done.entry(event.change.transition().word()).or_default() += 1;
    }

    fn keep(&mut self, chosen: usize, step: Step) {
        self.count(&step.event);
        self.cases[chosen].case = step.case;
        self.cases[chosen].events.push(step.event);
    }

    fn next_number(&mut self) -> CaseRef {
        self.numbered += 1;
        CaseRef(format!("PA-{}", self.numbered))
    }

    /// Mostly a sound deed by the right party; now and then on an old view, by anybody, or entered
    /// hours or days after it was done.
    fn deed(&self, case: &Case, by: By, dice: &mut Dice) -> Deed {
        let actor = match by {
            _ if dice.once_in(25) => anybody(dice),
            By::Office(office) => staff(office, dice),
            By::Other(actor) => actor,
        };
        let seen = case.version() - u32::from(dice.once_in(40));
        let late = if dice.once_in(20) { dice.number(100) } else { 0 };
        let at = self.now - TimeDelta::hours(late);
        let on_behalf_of = dice.once_in(10).then(|| person(dice));
        Deed { at, recorded_at: self.now, actor, on_behalf_of, seen }
    }

    /// Another case than the chosen one, or the same.
    pub fn any_case(&self, dice: &mut Dice) -> &Case {
        &self.cases[dice.under(self.cases.len())].case
    }

    pub fn find(&self, reference: &CaseRef) -> Option<&Case> {
        self.cases.iter().map(|kept| &kept.case).find(|case| case.reference() == reference)
    }

    /// A local day within the next two months.
    pub fn day(&self, dice: &mut Dice) -> NaiveDate {
        (self.now + TimeDelta::days(dice.number(60))).date_naive()
    }

    pub fn due(&self, dice: &mut Dice) -> Due {
        Due { on: self.day(dice), rule: label("574/QĐ-TTg") }
    }
}

/// Who is meant to do something.
#[derive(Clone, Copy)]
pub enum By {
    Office(Office),
    Other(Actor),
}

fn anybody(dice: &mut Dice) -> Actor {
    let office = dice.pick(Office::ALL);
    let list = [Actor::Citizen, Actor::Clock, Actor::Import, staff(office, dice)];
    dice.pick(&list)
}

fn staff(office: Office, dice: &mut Dice) -> Actor {
    Actor::Staff { person: person(dice), office }
}

pub fn person(dice: &mut Dice) -> PersonId {
    PersonId(dice.number(6))
}

pub fn unit(dice: &mut Dice) -> UnitId {
    UnitId(dice.number(UNITS))
}

pub fn field(dice: &mut Dice) -> FieldId {
    FieldId(dice.number(FIELDS))
}

pub fn label(words: &str) -> Label {
    Label::new(words).unwrap()
}

pub fn settlement(dice: &mut Dice) -> Settlement {
    let promised_on = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap();
    dice.pick(&[
        Settlement::Fixed,
        Settlement::WillDo { promised_on: Some(promised_on) },
        Settlement::Explained,
        Settlement::NotAccepted,
        Settlement::Noted,
    ])
}

fn opening(dice: &mut Dice) -> Opening {
    let meeting = MeetingId(dice.number(MEETINGS));
    let at_meeting = Origin::Meeting { meeting, line: dice.once_in(2).then_some(7) };
    let elsewhere = [Origin::Web, Origin::Paper, Origin::Phone, Origin::Import, Origin::Open311];
    let origin = if dice.once_in(2) { at_meeting } else { dice.pick(&elsewhere) };
    Opening {
        unit: unit(dice),
        field: field(dice),
        kind: dice.pick(Kind::ALL),
        origin,
        identity: dice.pick(IdentityLevel::ALL),
        text: dice.digest(),
        said_on: NaiveDate::from_ymd_opt(2019, 6, 28),
        due: None,
        form: None,
        consent: Some(1),
        quarantined: dice.once_in(6).then(|| label("links")),
        split_from: None,
    }
}
