//! What was typed about a meeting, read as a row of a meeting file is; and a meeting of the books
//! as it would be typed.

use chrono::{Datelike as _, NaiveDate};
use domain::{meetings::NewMeeting, text::ColumnFault, units::UnitId};
use views::{Words, form::Typed, meetings::Differs, words::Family};

use crate::{books::tables::meeting::Model, error::Fault, faults, office::Office, secrets::digest};

/// The counts of a meeting: name of the field, key of its words.
const COUNTS: [(&str, &str); 4] = [
    ("attended", "met-attended"),
    ("forms_handed_out", "met-handed-out"),
    ("forms_returned", "met-returned"),
    ("speakers", "met-speakers"),
];

/// Reads what was typed. `code` and `unit` are those of the books, where they cannot be changed.
///
/// # Errors
/// One fault for each field that cannot be taken.
pub fn read(
    typed: &Typed,
    known: Option<(&str, &str)>,
    today: NaiveDate,
    words: Words,
) -> Result<NewMeeting, Vec<Fault>> {
    let (code, unit) = known.unwrap_or((typed.one("code").trim(), typed.one("unit")));
    let held_on = day(typed);
    let counts = COUNTS.map(|(name, _)| plain(typed.one(name)));
    let fields = [
        code,
        unit,
        typed.one("kind"),
        &held_on,
        typed.one("place"),
        typed.one("chair"),
        &counts[0],
        &counts[1],
        &counts[2],
        &counts[3],
    ];
    let new = NewMeeting::from_fields(&fields);
    let told = |found: Vec<ColumnFault>| {
        found.iter().map(|f| at_field(faults::column(f), words)).collect()
    };
    let new: NewMeeting = new.map_err::<Vec<Fault>, _>(told)?;
    let early: Vec<_> = COUNTS
        .iter()
        .zip(&counts)
        .filter(|(_, count)| new.held_on > today && !count.is_empty())
        .map(|((name, _), _)| Fault::new(*name, "counted-too-early"))
        .collect();
    if early.is_empty() { Ok(new) } else { Err(early) }
}

/// The day of the three boxes; empty when all of them are.
fn day(typed: &Typed) -> String {
    let parts = ["held_on-day", "held_on-month", "held_on-year"].map(|name| typed.one(name).trim());
    if parts.iter().all(|part| part.is_empty()) { String::new() } else { parts.join("/") }
}

/// A count without the marks between its thousands.
fn plain(typed: &str) -> String {
    typed.trim().replace(['.', ',', ' ', '\u{a0}'], "")
}

/// A fault of a file's column, told as that of a form's field.
fn at_field(fault: Fault, words: Words) -> Fault {
    let code = match fault.code.as_str() {
        "bad-date" => "not-a-day",
        "bad-number" => "not-a-whole-number",
        "unknown-word" => "missing",
        other => other,
    };
    let mut told = Fault::new(fault.at, code);
    for (name, value) in fault.args {
        let known = COUNTS.iter().find(|(field, _)| name == "other" && value == *field);
        told = told.with(name, known.map_or(value, |(_, key)| words.say(key).to_lowercase()));
    }
    told
}

/// A meeting of the books as it would be typed.
pub fn typed(meeting: &Model) -> Typed {
    let count = |n: Option<i64>| n.map_or(String::new(), |n| n.to_string());
    let day = meeting.held_on;
    Typed::default()
        .with("seen", version(meeting))
        .with("kind", &meeting.kind)
        .with("held_on-day", day.day().to_string())
        .with("held_on-month", day.month().to_string())
        .with("held_on-year", day.year().to_string())
        .with("place", &meeting.place)
        .with("chair", &meeting.chair)
        .with("attended", count(meeting.attended))
        .with("forms_handed_out", count(meeting.forms_handed_out))
        .with("forms_returned", count(meeting.forms_returned))
        .with("speakers", count(meeting.speakers))
}

/// Tells one state of a meeting's facts from another.
pub fn version(meeting: &Model) -> String {
    digest(format!("{meeting:?}").as_bytes())[..32].to_owned()
}

/// Where what was typed differs from what the books have.
pub fn differing(books: &Model, sent: &Typed, words: Words) -> Vec<Differs> {
    let now = typed(books);
    let kind = |typed: &Typed| match typed.one("kind") {
        "" => String::new(),
        word => words.name(Family::MeetingKind, word),
    };
    let one = |name: &'static str| (now.one(name).to_owned(), sent.one(name).trim().to_owned());
    let mut pairs = vec![
        ("met-what", (kind(&now), kind(sent))),
        ("met-day", (day(&now), day(sent))),
        ("met-place", one("place")),
        ("met-chair", one("chair")),
    ];
    pairs.extend(COUNTS.map(|(name, key)| (key, one(name))));
    let differing = pairs.into_iter().filter(|(_, (now, typed))| now != typed);
    differing.map(|(key, (now, typed))| Differs { name: words.say(key), now, typed }).collect()
}

/// The unit that a new meeting names, as it stands on its day.
///
/// # Errors
/// A fault at the field.
pub fn unit(new: &NewMeeting, office: &Office) -> Result<UnitId, Vec<Fault>> {
    let found = office.unit("unit", new.unit.as_str(), new.held_on);
    found.map(|unit| unit.id).map_err(|fault| vec![fault])
}
