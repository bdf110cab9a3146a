//! A list in words: names for numbers, days as people print them.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    cases::FieldId,
    numbers::print_integer,
    reports::{Month, Period},
    units::{Unit, UnitId},
};
use views::{
    Frame, Number, dates,
    results::{CaseListPage, CaseRow, Criterion},
};

use super::{
    cursor::Cursor,
    part::Part,
    store::{ListPage, ListedCase},
    wanted::Wanted,
};
use crate::{
    office::{Office, named},
    reports::{AtMeeting, directory::month_name},
};

/// Puts lists into the words of one reader.
pub struct Printer<'a> {
    /// The frame of the reply.
    pub frame: &'a Frame,
    /// Who knows the names.
    pub office: &'a Office,
    /// The office's zone.
    pub zone: Tz,
}

impl<'a> Printer<'a> {
    /// One page of a list of `total` cases.
    pub fn page(&self, wanted: &Wanted, total: u64, list: &ListPage) -> CaseListPage<'a> {
        let until = wanted.cohort.as_of.end().with_timezone(&self.zone).naive_local();
        let older = list.cases.last().filter(|_| list.has_more).map(|last| {
            let (received_on, reference) = (last.received_on, last.reference.clone());
            wanted.page_after(&Cursor { received_on, reference }).to_string()
        });
        let newest = wanted.after.as_ref().map(|_| wanted.address.to_string());
        let is_part = older.is_some() || newest.is_some();
        CaseListPage {
            frame: self.frame,
            total: self.number(total),
            as_of: dates::moment(self.frame.words(), until, self.zone.name()),
            criteria: self.criteria(wanted),
            rows: list.cases.iter().map(|case| self.row(case)).collect(),
            part: is_part.then(|| self.number(list.cases.len() as u64)),
            older,
            newest,
        }
    }

    /// What every case of the list has in common, in the order of the address.
    fn criteria(&self, wanted: &Wanted) -> Vec<Criterion> {
        let mut criteria =
            vec![self.period(wanted.cohort.period), Criterion::Figure(wanted.figure)];
        let part = &wanted.part;
        criteria.extend(part.owner.as_ref().map(|unit| Criterion::Unit(self.unit_name(unit))));
        let within = wanted.within.as_ref();
        criteria.extend(within.map(|unit| Criterion::Within(self.unit_name(unit))));
        criteria.extend(part.level.as_deref().map(|code| Criterion::Level(self.level(code))));
        let narrowing = &part.narrowing;
        criteria.extend(narrowing.field.map(|field| Criterion::Field(self.field(field))));
        criteria.extend(narrowing.kind.map(Criterion::Kind));
        criteria.extend(narrowing.source.map(Criterion::Source));
        criteria.extend(narrowing.meeting.map(|at| Criterion::Meeting(self.meeting(part, at))));
        criteria.extend(narrowing.month.map(|month| Criterion::Month(self.month(month))));
        criteria.extend(narrowing.answered.map(|month| Criterion::Answered(self.month(month))));
        criteria
    }

    fn row(&self, case: &ListedCase) -> CaseRow {
        CaseRow {
            reference: case.reference.clone(),
            href: None,
            received_on: self.day(case.received_on),
            unit: self.unit(case.unit),
            field: self.field(case.field),
            stage: case.stage,
            overdue: case.overdue,
        }
    }

    fn period(&self, period: Period) -> Criterion {
        let last = period.to().pred_opt().unwrap_or(period.to());
        Criterion::Period { from: self.day(period.from()), to: self.day(last) }
    }

    fn meeting(&self, part: &Part, at: AtMeeting) -> String {
        match (at, &part.meeting) {
            (AtMeeting::Of(_), Some(meeting)) => {
                format!("{} ({}, {})", meeting.code, self.day(meeting.held_on), meeting.place)
            }
            (AtMeeting::Of(_), None) | (AtMeeting::None, _) => {
                self.frame.words().say("without-meeting")
            }
        }
    }

    /// What has no name any more goes by its number, as in a report.
    fn unit(&self, id: UnitId) -> String {
        let unit = self.office.tree.get(id);
        unit.map_or_else(|| id.0.to_string(), |unit| self.unit_name(unit))
    }

    fn unit_name(&self, unit: &Unit) -> String {
        named(self.frame.choice.lang, &unit.name_vi, &unit.name_en).to_owned()
    }

    fn level(&self, code: &str) -> String {
        let level = self.office.levels.get(code);
        let name = level.map(|it| named(self.frame.choice.lang, &it.name_vi, &it.name_en));
        name.unwrap_or(code).to_owned()
    }

    fn field(&self, id: FieldId) -> String {
        let field = self.office.fields.get(&id);
        let name = field.map(|it| named(self.frame.choice.lang, &it.name_vi, &it.name_en));
        name.map_or_else(|| id.0.to_string(), str::to_owned)
    }

    fn month(&self, month: Month) -> String {
        month_name(month, self.frame.choice.lang)
    }

    fn day(&self, day: NaiveDate) -> String {
        dates::short_day(day, self.frame.choice.lang)
    }

    fn number(&self, value: u64) -> Number {
        Number { value, printed: print_integer(value, self.frame.choice.lang) }
    }
}
