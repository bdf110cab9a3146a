//! Cases written out, one row each: with their words, without anything of who sent them.

mod store;

use std::{collections::BTreeMap, io::Write};

use anyhow::Result;
use domain::{
    cases::{Class, FieldId, Kind},
    meetings::MeetingId,
    units::UnitId,
};
use indicatif::ProgressBar;
use sea_orm::ConnectionTrait;

use crate::{
    books::tables::case,
    clock::{Clock, at_micros},
    files::{Cell, TableWriter},
    meetings::{self, store::Label},
    office::{Office, corrupt},
};
use store::Told;

/// The columns. `text` is the words as they may be shown; `answered_at` is when the case was first
/// answered, which `on_time` is judged by, and both are empty while no answer stands.
pub const COLUMNS: &[&str] = &[
    "reference",
    "kind",
    "kind_group",
    "field",
    "unit",
    "level",
    "source",
    "meeting",
    "said_on",
    "received_at",
    "received_on",
    "identity",
    "stage",
    "class",
    "excluded_reason",
    "outcome",
    "due_on",
    "answered_at",
    "on_time",
    "version",
    "text",
    "answer",
];

/// Writes every case that `db` sees, in the order in which they were entered.
///
/// # Errors
/// The database's; a case that makes no sense; when it cannot be written.
pub async fn write<W: Write + Send>(
    db: &impl ConnectionTrait,
    office: &Office,
    clock: &Clock,
    table: &mut TableWriter<W>,
    bar: &ProgressBar,
) -> Result<()> {
    bar.set_length(store::count(db).await?);
    let telling = Telling { office, clock, meetings: meetings::store::labels(db).await? };
    let mut after = 0;
    loop {
        let page = store::page(db, after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.row.id;
        bar.inc(page.len() as u64);
        for told in page {
            table.row(telling.cells(told)?)?;
        }
    }
}

/// What it takes to call things by their codes.
struct Telling<'a> {
    office: &'a Office,
    clock: &'a Clock,
    meetings: BTreeMap<MeetingId, Label>,
}

impl Telling<'_> {
    fn cells(&self, told: Told) -> Result<Vec<Cell<'_>>> {
        let Told { row, text, answer } = told;
        let senseless = |why: &dyn ToString| corrupt("cases", row.id, why.to_string());
        let kind: Kind = row.kind.parse().map_err(|why| senseless(&why))?;
        let class: Class = row.class.parse().map_err(|why| senseless(&why))?;
        let unit = self.office.tree.get(UnitId(row.unit_id));
        let unit = unit.ok_or_else(|| senseless(&"its unit is not in the tree"))?;
        let field = self.office.fields.get(&FieldId(row.field_id));
        let meeting = row.meeting_id.and_then(|id| self.meetings.get(&MeetingId(id)));
        let answered_at = row.first_answered_at.filter(|_| class == Class::Answered);
        let instant = |micros| self.clock.written(at_micros(micros));
        Ok(vec![
            row.reference.clone().into(),
            kind.word().into(),
            kind.group().word().into(),
            field.map(|field| field.code.clone()).into(),
            unit.code.as_str().into(),
            unit.level.clone().into(),
            row.source.clone().into(),
            meeting.map(|meeting| meeting.code.clone()).into(),
            row.said_on.map(|day| day.to_string()).into(),
            instant(row.received_at).into(),
            row.received_on.to_string().into(),
            row.identity.clone().into(),
            row.stage.clone().into(),
            class.word().into(),
            row.excluded_reason.clone().into(),
            row.outcome.clone().into(),
            row.due_on.map(|day| day.to_string()).into(),
            answered_at.map(instant).into(),
            answered_at.map(|micros| self.is_on_time(&row, micros)).into(),
            row.version.into(),
            text.into(),
            answer.into(),
        ])
    }

    /// An answer to a case that no deadline rule holds for is never late.
    fn is_on_time(&self, row: &case::Model, answered_at: i64) -> bool {
        let answered_on = self.clock.local_day(at_micros(answered_at));
        row.due_on.is_none_or(|due| answered_on <= due)
    }
}
