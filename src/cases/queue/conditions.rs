//! Which cases a queue shows to whom, as a condition in SQL.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cases::{
        Awaiting, Class, ExclusionReason, FieldId, InCommon, QueueDue, QueueHandler, QueueRating,
        Satisfaction,
    },
    people::{Action, Person, PersonId},
    units::UnitId,
};
use sea_orm::{DbBackend, Value};

use super::{
    sight::Sight,
    wanted::{At, Wanted},
};
use crate::{
    cases::search::{self, store::Seek},
    office::Office,
};

/// Who looks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Looker<'a> {
    /// Who.
    pub person: &'a Person,
    /// The office as it is.
    pub office: &'a Office,
    /// When, UTC.
    pub now: DateTime<Utc>,
    /// The local day of that.
    pub today: NaiveDate,
}

impl Looker<'_> {
    /// The conditions on `cases c`, and the values for their placeholders.
    pub(super) fn conditions(
        &self,
        backend: DbBackend,
        wanted: &Wanted,
        seek: Seek,
    ) -> (String, Vec<Value>) {
        let beside = self.beside_words(wanted);
        let Some((_, sought)) = &wanted.sought else { return (beside, Vec::new()) };
        let (words, values) = search::store::condition(backend, sought, seek);
        (format!("{beside} AND {words}"), values)
    }

    /// The conditions beside the words that somebody seeks. They hold numbers, days and words of
    /// ours only, never a text of anybody's.
    pub(super) fn beside_words(&self, wanted: &Wanted) -> String {
        let mut all = vec![self.may(Action::ListCases)];
        match wanted.stage().in_common() {
            InCommon::Nothing => {}
            // What waits is in progress anyhow; said twice, it would lead past the small indexes.
            InCommon::Class(Class::InProgress) if wanted.awaiting.is_some() => {}
            InCommon::Class(class) => all.push(format!("c.class = '{class}'")),
            InCommon::Stage(stage) => all.push(format!("c.stage = '{stage}'")),
        }
        all.extend(wanted.unit.as_ref().map(|unit| {
            let is_meant = |one: UnitId| {
                if wanted.unit_alone {
                    self.office.tree.get(one).is_some_and(|it| it.code == unit.code)
                } else {
                    self.office.tree.is_within(one, unit.id)
                }
            };
            let units = self.office.tree.iter().map(|unit| unit.id);
            one_of("c.unit_id", &units.filter(|one| is_meant(*one)).collect())
        }));
        all.extend(wanted.field.map(|FieldId(field)| format!("c.field_id = {field}")));
        all.extend(wanted.kind.map(|kind| format!("c.kind = '{kind}'")));
        all.extend(wanted.source.map(|source| format!("c.source = '{source}'")));
        all.extend(wanted.at.as_ref().map(|at| match at {
            At::Meeting(meeting) => format!("c.meeting_id = {}", meeting.id),
            At::Elsewhere => "c.meeting_id IS NULL".to_owned(),
        }));
        all.extend(wanted.due.map(|due| self.due(due)));
        all.extend(wanted.handler.map(|handler| match handler {
            QueueHandler::Me => format!("c.handler_id = {}", self.person.id.0),
            QueueHandler::Nobody => "c.handler_id IS NULL".to_owned(),
        }));
        all.extend(wanted.awaiting.map(|awaiting| self.awaits(awaiting)));
        all.extend(wanted.rating.map(rated));
        all.join(" AND ")
    }

    fn due(&self, due: QueueDue) -> String {
        let today = self.today;
        let day = match due {
            QueueDue::Overdue => format!("c.due_on < '{today}'"),
            QueueDue::Soon => {
                let soon = self.office.calendar.soon(today);
                format!("c.due_on >= '{today}' AND c.due_on <= '{soon}'")
            }
        };
        format!("c.class = 'in_progress' AND {day}")
    }

    /// What waits for a decision that the person may take. A draft and a proposal are in progress
    /// by what they are.
    fn awaits(&self, what: Awaiting) -> String {
        let PersonId(me) = self.person.id;
        match what {
            Awaiting::Approval => format!("c.stage = 'drafted' AND {}", self.may(Action::Approve)),
            Awaiting::Exclusion => format!(
                "c.proposed_reason IS NOT NULL AND c.proposed_by <> {me} \
                 AND ({} OR (c.proposed_reason IN ('{}', '{}') AND {}))",
                self.may(Action::ConfirmExclusion),
                ExclusionReason::Spam,
                ExclusionReason::DoubleSubmit,
                self.may(Action::ConfirmSpamOrDouble)
            ),
            Awaiting::Transfer => format!(
                "c.class = 'in_progress' AND c.custody = 'offered' AND c.offered_until > {} AND {}",
                self.now.timestamp_micros(),
                self.may(Action::Bounce)
            ),
            Awaiting::Decision => {
                let decide = self.may(Action::Approve);
                format!("c.class = 'in_progress' AND c.custody = 'escalated' AND {decide}")
            }
        }
    }

    /// The cases to which the person may do something.
    fn may(&self, action: Action) -> String {
        let sight = Sight::of(self.office, self.person, action);
        if sight.is_everything {
            return "1 = 1".to_owned();
        }
        let everything = one_of("c.unit_id", &sight.everything);
        if sight.meeting_cases.is_empty() {
            return everything;
        }
        let said = one_of("c.unit_id", &sight.meeting_cases);
        format!("({everything} OR (c.source = 'meeting' AND {said}))")
    }
}

/// Answered cases whose senders said what they thought of the answer.
fn rated(rating: QueueRating) -> String {
    let degrees = Satisfaction::ALL.iter().filter(|degree| match rating {
        QueueRating::Given => true,
        QueueRating::Satisfied => degree.is_satisfied(),
    });
    let degrees: Vec<_> = degrees.map(|degree| degree.degree().to_string()).collect();
    format!(
        "c.class = 'answered' AND EXISTS (SELECT 1 FROM ratings r \
         WHERE r.case_id = c.id AND r.degree IN ({}))",
        degrees.join(",")
    )
}

fn one_of(column: &str, units: &BTreeSet<UnitId>) -> String {
    let ids: Vec<_> = units.iter().map(|unit| unit.0.to_string()).collect();
    if ids.is_empty() { "1 = 0".to_owned() } else { format!("{column} IN ({})", ids.join(",")) }
}
