//! Meetings of the books as pages say them.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::{
    meetings::FormLedger,
    numbers::{Lang, print_integer},
    reports::Figure,
    units::UnitId,
};
use views::{
    Number, Words, dates,
    links::CaseList,
    meetings::{Counted, Facts, Listed, Listing, Raised, Year},
    words::Family,
};

use crate::{
    books::tables::meeting::Model,
    error::{Fault, Result},
    meetings::store_raised::Classes,
    office::{Office, corrupt, named},
    wire::Query,
};

/// What a meeting is.
pub fn facts(meeting: &Model, office: &Office, today: NaiveDate, words: Words) -> Facts {
    let unit = office.tree.get(UnitId(meeting.unit_id));
    let unit = unit.map(|unit| named(words.lang(), &unit.name_vi, &unit.name_en).to_owned());
    Facts {
        code: meeting.code.clone(),
        kind: words.name(Family::MeetingKind, &meeting.kind),
        unit: unit.unwrap_or_default(),
        day: dates::long_day(meeting.held_on, words.lang()),
        is_coming: meeting.held_on >= today,
        place: meeting.place.clone(),
        chair: (!meeting.chair.is_empty()).then(|| meeting.chair.clone()),
    }
}

/// The form ledger of a meeting, without what is in the books.
///
/// # Errors
/// When its counts contradict each other.
pub fn ledger(meeting: &Model) -> Result<FormLedger> {
    let count = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok());
    let counts = (count(meeting.attended), count(meeting.forms_handed_out));
    FormLedger::new(counts.0, counts.1, count(meeting.forms_returned), None)
        .map_err(|why| corrupt("meetings", meeting.id, why))
}

/// What was counted at a meeting.
///
/// # Errors
/// When its counts contradict each other.
pub fn counted(meeting: &Model, lang: Lang) -> Result<Counted> {
    let printed =
        |n: Option<i64>| n.and_then(|n| u64::try_from(n).ok()).map(|n| print_integer(n, lang));
    Ok(Counted {
        attended: printed(meeting.attended),
        handed_out: printed(meeting.forms_handed_out),
        returned: printed(meeting.forms_returned),
        speakers: printed(meeting.speakers),
        flags: ledger(meeting)?.flags(),
    })
}

/// A count of a meeting's cases, and its list.
fn listing(code: &str, figure: Figure, value: u64, lang: Lang) -> Listing {
    let list =
        CaseList { figure: Some(figure), meeting: Some(code.to_owned()), ..CaseList::default() };
    let count = Number { value, printed: print_integer(value, lang) };
    Listing { count, href: list.to_string() }
}

/// What became of the opinions raised at a meeting.
pub fn raised(code: &str, classes: Classes, lang: Lang) -> Raised {
    let listing = |figure, value| listing(code, figure, value, lang);
    Raised {
        received: listing(Figure::Received, classes.received()),
        answered: listing(Figure::Answered, classes.answered),
        in_progress: listing(Figure::InProgress, classes.in_progress),
        excluded: listing(Figure::Excluded, classes.excluded),
    }
}

/// Meetings in the order in which people look for them: those to come, the next one first; then
/// those of a year, the latest first.
pub struct Sorted {
    /// Those to come.
    pub coming: Vec<Listed>,
    /// The years that had meetings, the latest first.
    pub years: Vec<Year>,
    /// Those of the year shown.
    pub past: Vec<Listed>,
}

/// Sorts meetings for a list. `asked` is the year that somebody wants to see.
///
/// # Errors
/// When the counts of a meeting contradict each other.
pub fn sorted(
    mut meetings: Vec<Model>,
    raised: &BTreeMap<i64, Classes>,
    office: &Office,
    today: NaiveDate,
    words: Words,
    asked: Option<i32>,
) -> Result<Sorted> {
    meetings.sort_by(|one, other| (one.held_on, &one.code).cmp(&(other.held_on, &other.code)));
    let listed = |meeting: &Model| -> Result<Listed> {
        let classes = raised.get(&meeting.id).copied().unwrap_or_default();
        Ok(Listed {
            facts: facts(meeting, office, today, words),
            counted: counted(meeting, words.lang())?,
            raised: listing(&meeting.code, Figure::Received, classes.received(), words.lang()),
        })
    };
    let (coming, mut past): (Vec<_>, Vec<_>) =
        meetings.into_iter().partition(|meeting| meeting.held_on >= today);
    past.reverse();
    let mut years: Vec<i32> = past.iter().map(|meeting| meeting.held_on.year()).collect();
    years.dedup();
    let shown = asked.filter(|year| years.contains(year)).or(years.first().copied());
    past.retain(|meeting| Some(meeting.held_on.year()) == shown);
    let years = years.into_iter().map(|year| Year { year, shown: Some(year) == shown });
    Ok(Sorted {
        coming: coming.iter().map(listed).collect::<Result<_>>()?,
        years: years.collect(),
        past: past.iter().map(listed).collect::<Result<_>>()?,
    })
}

/// The year that the address asks for.
///
/// # Errors
/// When it is no number.
pub fn year(query: &Query) -> Result<Option<i32>> {
    let asked = query.one("year")?;
    let read = |word: &str| {
        word.parse().map_err(|_| crate::error::Error::invalid(Fault::new("?year", "bad-number")))
    };
    asked.map(read).transpose()
}
