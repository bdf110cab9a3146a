//! What the office calls the things that its reports list, in the reader's language.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    cases::FieldId,
    meetings::MeetingId,
    numbers::Lang,
    reports::{Directory, FixedRow, Month, Name},
    units::UnitId,
};
use sea_orm::ConnectionTrait;
use views::{Words, dates};

use crate::{
    error::Result,
    meetings,
    office::{Office, named},
};

/// The names of one office in one language.
pub struct OfficeDirectory<'a> {
    office: &'a Office,
    lang: Lang,
    words: Words,
    meetings: BTreeMap<MeetingId, meetings::store::Label>,
}

impl<'a> OfficeDirectory<'a> {
    /// Reads the meetings; the rest is in the office already.
    ///
    /// # Errors
    /// The database's.
    pub async fn new(db: &impl ConnectionTrait, office: &'a Office, lang: Lang) -> Result<Self> {
        let meetings = meetings::store::labels(db).await?;
        Ok(Self { office, lang, words: Words::of(lang), meetings })
    }

    /// The code and the name of a meeting, as a key and a label.
    pub fn meeting_name(&self, id: MeetingId) -> Name {
        match self.meetings.get(&id) {
            Some(meeting) => Name {
                place: meeting.place_in_time,
                key: meeting.code.clone(),
                label: format!(
                    "{} ({}, {})",
                    meeting.code,
                    dates::short_day(meeting.held_on, self.lang),
                    meeting.place
                ),
            },
            None => unknown(id.0),
        }
    }
}

impl Directory for OfficeDirectory<'_> {
    fn unit(&self, id: UnitId) -> Name {
        match self.office.tree.get(id) {
            Some(unit) => Name {
                // The order of the levels, then that of the codes: never a rank by figures.
                place: self.office.tree.level(id).map_or(u32::MAX, |level| level.rank.into()),
                key: unit.code.as_str().to_owned(),
                label: named(self.lang, &unit.name_vi, &unit.name_en).to_owned(),
            },
            None => unknown(id.0),
        }
    }

    fn level(&self, unit: UnitId) -> Name {
        match self.office.tree.tier_level(unit) {
            Some(level) => Name {
                place: level.rank.into(),
                key: level.code.clone(),
                label: named(self.lang, &level.name_vi, &level.name_en).to_owned(),
            },
            None => unknown(unit.0),
        }
    }

    fn parent(&self, unit: UnitId) -> Option<UnitId> {
        self.office.tree.parent(unit).map(|unit| unit.id)
    }

    fn field(&self, id: FieldId) -> Name {
        match self.office.fields.get(&id) {
            Some(field) => Name {
                place: u32::try_from(id.0).unwrap_or(u32::MAX),
                key: field.code.clone(),
                label: named(self.lang, &field.name_vi, &field.name_en).to_owned(),
            },
            None => unknown(id.0),
        }
    }

    fn meeting(&self, id: MeetingId) -> Name {
        self.meeting_name(id)
    }

    fn label(&self, row: FixedRow) -> String {
        match row {
            FixedRow::All => self.words.say("grouping-all"),
            FixedRow::NoMeeting => self.words.say("without-meeting"),
            FixedRow::Kind(kind) => self.words.say(views::words::kind(kind)),
            FixedRow::Source(source) => self.words.say(views::words::source(source)),
            FixedRow::Month(month) => month_name(month, self.lang),
        }
    }
}

/// A month as people print it.
pub fn month_name(month: Month, lang: Lang) -> String {
    let first = NaiveDate::from_ymd_opt(month.year(), month.number(), 1);
    first.map_or_else(|| month.to_string(), |day| dates::month(day, lang))
}

/// What has no name any more is listed by its number, so that totals still add up.
fn unknown(id: i64) -> Name {
    Name { place: u32::MAX, key: id.to_string(), label: id.to_string() }
}
