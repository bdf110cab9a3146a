//! A queue in words: names for numbers, days as people print them, texts by how they begin.

use chrono::NaiveDate;
use domain::{
    cases::{Class, FieldId, QueueStage},
    numbers::print_integer,
    text::beginning,
    units::UnitId,
};
use views::{
    Frame, Number,
    cases::{
        due::Due,
        queue::{self, Choices, Chosen, QueueList, QueuePage, QueueRow},
    },
    dates,
    form::Form,
    links::Queue,
};

use super::{
    sight::Sight,
    store::{Length, QueuePart, QueuedCase},
    wanted::{At, Wanted},
};
use crate::office::{Office, named};

/// How much of a text a row shows, in characters as people count them.
const SHOWN: usize = 140;

/// Puts queues into the words of one reader.
pub struct Printer<'a> {
    /// The frame of the reply.
    pub frame: &'a Frame,
    /// Who knows the names.
    pub office: &'a Office,
    /// The local day.
    pub today: NaiveDate,
}

impl<'a> Printer<'a> {
    /// The page around a list.
    pub fn page(&self, form: &'a Form, choices: Choices, list: Option<QueueList>) -> QueuePage<'a> {
        QueuePage { frame: self.frame, form, choices, list }
    }

    /// What can be chosen by somebody who sees this much. Units and fields by name.
    pub fn choices(&self, sight: &Sight) -> Choices {
        let standing = |id: UnitId| self.office.tree.get(id).filter(|it| it.stands_on(self.today));
        let seen = self.office.tree.iter().filter(|unit| sight.touches(unit.id));
        let units = seen.filter_map(|unit| standing(unit.id));
        let code = |unit: &domain::units::Unit| unit.code.as_str().to_owned();
        let fields = self.office.fields.iter().map(|(id, it)| (it.code.clone(), self.field(*id)));
        Choices {
            units: units.map(|unit| (code(unit), self.unit(unit.id))).collect(),
            fields: fields.collect(),
        }
    }

    /// One page of a queue of `total` cases.
    pub fn list(&self, wanted: &Wanted, total: Length, part: &QueuePart) -> QueueList {
        let address = wanted.address(self.office);
        let next = part.end.map(|end| Queue { after: Some(end.print()), ..address.clone() });
        let first = wanted.after.map(|_| address.to_string());
        let is_part = next.is_some() || first.is_some();
        QueueList {
            total: self.length(total),
            chosen: self.chosen(wanted, &address),
            rows: part.cases.iter().map(|case| self.row(case)).collect(),
            part: is_part.then(|| self.number(part.cases.len() as u64)),
            next: next.map(|address| address.to_string()),
            first,
        }
    }

    /// A case in a queue.
    pub fn row(&self, case: &QueuedCase) -> QueueRow {
        QueueRow {
            reference: case.reference.clone(),
            words: case.words.as_deref().map(|text| beginning(text, SHOWN)),
            unit: self.unit(case.unit),
            field: self.field(case.field),
            stage: case.stage,
            due: case.due_on.map(|day| self.due(day, case.stage.class())),
            handler: case.handler.clone(),
        }
    }

    /// By when it is due, and what is left while an answer is awaited.
    fn due(&self, day: NaiveDate, class: Class) -> Due {
        let awaited = class == Class::InProgress;
        Due {
            day: dates::short_day(day, self.frame.choice.lang),
            left: awaited.then(|| self.office.calendar.left(self.today, day)),
        }
    }

    /// What was chosen, each with the queue that there is without it.
    fn chosen(&self, wanted: &Wanted, address: &Queue) -> Vec<Chosen> {
        let words = self.frame.words();
        let without = |queue: Queue| queue.to_string();
        let mut chosen = Vec::new();
        let mut add = |name, value: Option<String>, queue: Queue| {
            chosen.extend(value.map(|value| Chosen { name, value, without: without(queue) }));
        };
        let a = || address.clone();
        add("queue-search", a().words, Queue { words: None, ..a() });
        let narrows = wanted.stage() != QueueStage::Any;
        let stage = narrows.then(|| words.say(queue::stage(wanted.stage())));
        add("list-stage", stage, Queue { stage: Some(QueueStage::Any), ..a() });
        let due = wanted.due.map(|it| words.say(queue::due(it)));
        add("queue-due", due, Queue { due: None, ..a() });
        let handler = wanted.handler.map(|it| words.say(queue::handler(it)));
        add("queue-handler", handler, Queue { handler: None, ..a() });
        let awaiting = wanted.awaiting.map(|it| words.say(queue::awaiting(it)));
        add("queue-awaiting", awaiting, Queue { awaiting: None, ..a() });
        let rating = wanted.rating.map(|it| words.say(queue::rating(it)));
        add("queue-rating", rating, Queue { rating: None, ..a() });
        let unit = wanted.unit.as_ref().map(|unit| self.which_units(unit.id, wanted.unit_alone));
        add("queue-unit", unit, Queue { unit: None, unit_alone: false, ..a() });
        let field = wanted.field.map(|field| self.field(field));
        add("list-field", field, Queue { field: None, ..a() });
        let kind = wanted.kind.map(|kind| words.say(views::words::kind(kind)));
        add("criterion-kind", kind, Queue { kind: None, ..a() });
        let source = wanted.source.map(|source| words.say(views::words::source(source)));
        add("criterion-source", source, Queue { source: None, ..a() });
        let meeting = wanted.at.as_ref().map(|at| self.meeting(at));
        add("criterion-meeting", meeting, Queue { meeting: None, ..a() });
        chosen
    }

    /// A unit, and whether those below it are meant too.
    fn which_units(&self, unit: UnitId, alone: bool) -> String {
        let key = if alone { "queue-unit-alone" } else { "queue-unit-below" };
        self.frame.words().say_with(key, &[("unit", (&self.unit(unit)).into())])
    }

    fn meeting(&self, at: &At) -> String {
        match at {
            At::Meeting(meeting) => {
                let day = dates::short_day(meeting.held_on, self.frame.choice.lang);
                format!("{} ({day}, {})", meeting.code, meeting.place)
            }
            At::Elsewhere => self.frame.words().say("without-meeting"),
        }
    }

    /// What has no name any more goes by its number, as in a report.
    fn unit(&self, id: UnitId) -> String {
        let unit = self.office.tree.get(id);
        let name = unit.map(|it| named(self.frame.choice.lang, &it.name_vi, &it.name_en));
        name.map_or_else(|| id.0.to_string(), str::to_owned)
    }

    fn field(&self, id: FieldId) -> String {
        let field = self.office.fields.get(&id);
        let name = field.map(|it| named(self.frame.choice.lang, &it.name_vi, &it.name_en));
        name.map_or_else(|| id.0.to_string(), str::to_owned)
    }

    /// How long a queue is, with a plus sign where it is longer.
    pub fn length(&self, length: Length) -> Number {
        let mut number = self.number(length.n);
        if length.is_more {
            number.printed.push('+');
        }
        number
    }

    /// A number as the reader's language prints it.
    pub fn number(&self, value: u64) -> Number {
        Number { value, printed: print_integer(value, self.frame.choice.lang) }
    }
}
