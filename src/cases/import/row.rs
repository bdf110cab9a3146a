//! One row of a file of cases, read.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use domain::{
    cases::{Actor, FieldId, IdentityLevel, Kind, Origin, Outcome, Settlement, Source},
    meetings::MeetingId,
    numbers::Lang,
    text::{CASE_TEXT_MAX, check_name, check_text},
    units::{Unit, UnitId},
};
use std::str::FromStr;

use super::super::{
    filing::{Filing, OlderAnswer, Salted, due_of},
    sender::Told,
};
use crate::{
    app::App,
    books::tables::meeting,
    error::Fault,
    faults,
    files::{Row, RowFault},
    office::{Office, UNCLASSIFIED},
};
use domain::UnknownWord;

/// What rows are read against.
pub struct Reading<'a> {
    pub app: &'a App,
    pub office: &'a Office,
    pub meetings: &'a HashMap<String, meeting::Model>,
}

/// The values of a row as they are found, with what is wrong gathered beside them.
struct Found<'a> {
    row: &'a Row,
    wrong: Vec<RowFault>,
}

impl Found<'_> {
    fn keep<T>(&mut self, column: &str, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.wrong.push(self.row.fault(column, fault))).ok()
    }

    fn word<T: FromStr<Err = UnknownWord>>(&mut self, column: &str) -> Option<T> {
        let word = self.row.filled(column)?;
        self.keep(
            column,
            word.parse().map_err(|unknown: UnknownWord| {
                let fault = Fault::of(column, "unknown-word", &unknown).with("word", word);
                fault.with("known", unknown.known.join(", "))
            }),
        )
    }

    fn day(&mut self, column: &str) -> Option<NaiveDate> {
        let word = self.row.filled(column)?;
        let read = word.parse().ok().filter(is_of_our_time);
        self.keep(column, read.ok_or_else(|| Fault::new(column, "bad-date").with("word", word)))
    }

    fn note(&mut self, column: &str, code: &str) {
        self.wrong.push(self.row.fault(column, Fault::new(column, code)));
    }
}

impl Reading<'_> {
    /// The case that a row tells of.
    ///
    /// # Errors
    /// Everything that is wrong with the row.
    pub fn filing(&self, row: &Row) -> Result<Filing, Vec<RowFault>> {
        let mut found = Found { row, wrong: Vec::new() };
        let origin = self.origin(&mut found);
        let said_on = found.day("said_on");
        let received_at = self.received_at(&mut found, said_on);
        let text = check_text(row.cell("text"), CASE_TEXT_MAX);
        let text = found.keep("text", text.map_err(|why| faults::text("text", &why)));
        let field: Option<FieldId> = {
            let code = row.filled("field").unwrap_or(UNCLASSIFIED);
            found.keep("field", self.office.field("field", code))
        };
        let kind: Kind = found.word("kind").unwrap_or(Kind::Opinion);
        let (identity, sender) = sender(&mut found);
        let unit = received_at.and_then(|at| self.unit(&mut found, self.app.clock.local_day(at)));
        let answer = received_at.and_then(|at| self.answer(&mut found, at));
        let (Some(origin), Some(received_at), Some(text), Some(field), Some(unit), true) =
            (origin, received_at, text, field, unit, found.wrong.is_empty())
        else {
            return Err(found.wrong);
        };
        let received_on = self.app.clock.local_day(received_at);
        let due = due_of(self.office, unit, kind, origin, received_on);
        let due =
            due.map_err(|why| vec![row.fault("received_at", Fault::of("", "internal", why))])?;
        Ok(Filing {
            unit: unit.id,
            unit_code: unit.code.clone(),
            field,
            kind,
            origin,
            identity,
            sender,
            text: Salted::new(text, &self.app.random),
            lang: Lang::Vi,
            received_at,
            received_on,
            recorded_at: self.app.clock.now(),
            said_on,
            due,
            actor: Actor::Import,
            receipt_mark: None,
            answer,
        })
    }

    /// The source and the meeting, which must agree; a row that names a meeting and no source was
    /// said there, a row that names neither comes from an older book.
    fn origin(&self, found: &mut Found<'_>) -> Option<Origin> {
        let meeting = match found.row.filled("meeting") {
            None => None,
            Some(code) => {
                let known = self.meetings.get(&code.to_ascii_uppercase());
                let unknown = || Fault::new("meeting", "unknown-meeting").with("code", code);
                Some(MeetingId(found.keep("meeting", known.ok_or_else(unknown))?.id))
            }
        };
        let source: Option<Source> = found.word("source");
        if source.is_none() && found.row.filled("source").is_some() {
            return None; // its fault is noted
        }
        let fitting = if meeting.is_some() { Source::Meeting } else { Source::Import };
        match (source.unwrap_or(fitting), meeting) {
            (Source::Meeting, Some(meeting)) => Some(Origin::Meeting { meeting, line: None }),
            (Source::Meeting, None) => {
                found.note("meeting", "missing");
                None
            }
            (_, Some(_)) => {
                found.note("source", "meeting-and-other-source");
                None
            }
            (Source::Web, None) => Some(Origin::Web),
            (Source::Paper, None) => Some(Origin::Paper),
            (Source::Letter, None) => Some(Origin::Letter),
            (Source::Phone, None) => Some(Origin::Phone),
            (Source::Email, None) => Some(Origin::Email),
            (Source::Import, None) => Some(Origin::Import),
            (Source::Open311, None) => Some(Origin::Open311),
        }
    }

    fn received_at(
        &self,
        found: &mut Found<'_>,
        said_on: Option<NaiveDate>,
    ) -> Option<DateTime<Utc>> {
        let at = match (found.row.filled("received_at"), said_on) {
            (Some(word), _) => found.keep("received_at", self.instant("received_at", word))?,
            (None, Some(day)) => self.start_of(day),
            (None, None) => {
                found.note("received_at", "missing");
                return None;
            }
        };
        if at > self.app.clock.now() {
            found.note("received_at", "in-the-future");
            return None;
        }
        Some(at)
    }

    /// An instant (RFC 3339), a local time without a zone, or a local day, which begins at
    /// midnight.
    fn instant(&self, column: &str, word: &str) -> Result<DateTime<Utc>, Fault> {
        let at = self.read_instant(word).filter(is_of_our_time);
        at.ok_or_else(|| Fault::new(column, "bad-time").with("word", word))
    }

    fn read_instant(&self, word: &str) -> Option<DateTime<Utc>> {
        if let Ok(at) = DateTime::parse_from_rfc3339(word) {
            return Some(at.with_timezone(&Utc));
        }
        if let Ok(day) = word.parse::<NaiveDate>() {
            return is_of_our_time(&day).then(|| self.start_of(day));
        }
        let forms = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"];
        let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(word, form).ok());
        let local = local.filter(is_of_our_time)?;
        let at = self.app.clock.zone.from_local_datetime(&local).earliest()?;
        Some(at.with_timezone(&Utc))
    }

    fn start_of(&self, day: NaiveDate) -> DateTime<Utc> {
        domain::reports::day_start(day, &self.app.clock.zone)
    }

    fn unit(&self, found: &mut Found<'_>, on: NaiveDate) -> Option<&Unit> {
        if let Some(code) = found.row.filled("unit") {
            return found.keep("unit", self.office.unit("unit", code, on));
        }
        let code = found.row.cell("meeting").to_ascii_uppercase();
        let held_by = self
            .meetings
            .get(&code)
            .and_then(|meeting| self.office.tree.get(UnitId(meeting.unit_id)));
        match held_by {
            Some(unit) => Some(unit),
            None => found.keep("unit", self.office.front_door("unit", on)),
        }
    }

    /// The answer that the older book has; its words may be missing there, its outcome not.
    fn answer(&self, found: &mut Found<'_>, received_at: DateTime<Utc>) -> Option<OlderAnswer> {
        let row = found.row;
        let promised: Option<NaiveDate> = found.day("promised_on");
        let outcome: Option<Outcome> = found.word("outcome");
        let Some(word) = row.filled("answered_at") else {
            for column in ["outcome", "answer", "promised_on"] {
                if row.filled(column).is_some() {
                    found.note(column, "without-answered-at");
                }
            }
            return None;
        };
        let at = found.keep("answered_at", self.instant("answered_at", word))?;
        // A day without a time that is the day of receipt: answered there and then.
        let is_day = word.parse::<NaiveDate>() == Ok(self.app.clock.local_day(received_at));
        let at = if is_day { received_at } else { at };
        if at < received_at {
            found.note("answered_at", "before-received");
        }
        if at > self.app.clock.now() {
            found.note("answered_at", "in-the-future");
        }
        if outcome.is_none() && row.filled("outcome").is_some() {
            return None; // its fault is noted
        }
        let settlement = Settlement::imported(outcome, promised)
            .map_err(|why| Fault::of("outcome", why.code(), why));
        let settlement = found.keep("outcome", settlement)?;
        let text = match row.filled("answer") {
            Some(text) => {
                let text =
                    check_text(text, CASE_TEXT_MAX).map_err(|why| faults::text("answer", &why));
                found.keep("answer", text)?
            }
            None => String::new(),
        };
        Some(OlderAnswer { text: Salted::new(text, &self.app.random), settlement, at })
    }
}

/// Whether a book can have it: the years that other files may have too. Not every other year is one
/// that both databases can keep.
fn is_of_our_time(day: &impl Datelike) -> bool {
    (1900..=2200).contains(&day.year())
}

fn sender(found: &mut Found<'_>) -> (IdentityLevel, super::super::sender::Sender) {
    let row = found.row;
    let told = Told {
        name: row.filled("name"),
        address: row.filled("address"),
        email: row.filled("email"),
        phone: row.filled("phone"),
    };
    let asked: Option<IdentityLevel> = found.word("identity");
    // Whoever is named in the minutes is not anonymous.
    let named = row.filled("speaker").map(|_| IdentityLevel::Confidential);
    let identity = told.level(asked.or(named));
    let mut sender = told.check(identity, str::to_owned).unwrap_or_else(|wrong| {
        found.wrong.extend(wrong.into_iter().map(|fault| row.fault(&fault.at.clone(), fault)));
        super::super::sender::Sender::default()
    });
    if let Some(speaker) = row.filled("speaker") {
        let speaker = check_name(speaker).map_err(|why| faults::text("speaker", &why));
        sender.speaker = found.keep("speaker", speaker);
    }
    (identity, sender)
}
