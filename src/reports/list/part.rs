//! The part of a figure that one row of a report counts, by the codes that the row goes by.

use std::collections::BTreeSet;

use domain::{
    meetings::{MeetingCode, MeetingId},
    reports::Month,
    units::{Unit, UnitId},
};
use sea_orm::ConnectionTrait;
use views::links::CaseList;

use crate::{
    books::tables::meeting,
    error::{Fault, Result},
    meetings,
    office::Office,
    reports::{AtMeeting, Narrowing},
    wire::Reading,
};

/// The key of the row of cases that were not said at a meeting.
const NO_MEETING: &str = "none";

/// The part, and the names of what narrows it.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// Its conditions.
    pub narrowing: Narrowing,
    /// The owner, where the part is of one.
    pub owner: Option<Unit>,
    /// The code of the level of the owners, where the part is of one.
    pub level: Option<String>,
    /// The meeting, where the part is of one.
    pub meeting: Option<meeting::Model>,
}

impl Part {
    /// Reads what narrows a list and finds what the codes name.
    ///
    /// # Errors
    /// The database's; faults stay with the reading.
    pub async fn read(
        db: &impl ConnectionTrait,
        reading: &mut Reading<'_>,
        office: &Office,
    ) -> Result<Self> {
        let owner = reading.one("unit", |code| owner(office, code).cloned());
        let level = reading.one("level", |code| level(office, code));
        let (at, meeting) = at_meeting(db, reading).await?;
        let narrowing = Narrowing {
            owners: owners(office, owner.as_ref(), level.as_deref()),
            field: reading.one("field", |code| office.field("?field", code)),
            kind: reading.word("kind"),
            source: reading.word("source"),
            meeting: at,
            month: reading.one("month", |word| month("?month", word)),
            answered: reading.one("answered", |word| month("?answered", word)),
        };
        Ok(Self { narrowing, owner, level, meeting })
    }

    /// What the address of the list says of it.
    pub fn address(&self, office: &Office) -> CaseList {
        let narrowing = &self.narrowing;
        let field = narrowing.field.and_then(|id| office.fields.get(&id));
        let meeting = narrowing.meeting.map(|at| match at {
            AtMeeting::Of(_) => self.meeting.as_ref().map(|meeting| meeting.code.clone()),
            AtMeeting::None => Some(NO_MEETING.to_owned()),
        });
        CaseList {
            unit: self.owner.as_ref().map(|unit| unit.code.as_str().to_owned()),
            level: self.level.clone(),
            field: field.map(|field| field.code.clone()),
            kind: narrowing.kind,
            source: narrowing.source,
            meeting: meeting.flatten(),
            month: narrowing.month.map(|month| month.to_string()),
            answered: narrowing.answered.map(|month| month.to_string()),
            ..CaseList::default()
        }
    }
}

/// A unit that bears the code, of those that ever did the one that stands longest.
fn owner<'a>(office: &'a Office, code: &str) -> Result<&'a Unit, Fault> {
    let upper = code.trim().to_ascii_uppercase();
    let bearers = office.tree.iter().filter(|unit| unit.code.upper() == upper);
    let last = bearers.max_by_key(|unit| (unit.valid_to.is_none(), unit.valid_to));
    last.ok_or_else(|| Fault::new("?unit", "unknown-unit").with("code", code))
}

fn level(office: &Office, code: &str) -> Result<String, Fault> {
    let known = || office.levels.iter().map(|level| level.code.as_str()).collect::<Vec<_>>();
    let fault = || Fault::new("?level", "unknown-word").with("word", code);
    let level = office.levels.get(code);
    level.map(|level| level.code.clone()).ok_or_else(|| fault().with("known", known().join(", ")))
}

/// The units that own the cases: all that ever bore the owner's code, because a row goes by its
/// code, and all that count with the level. `None` where neither narrows.
fn owners(office: &Office, owner: Option<&Unit>, level: Option<&str>) -> Option<BTreeSet<UnitId>> {
    if owner.is_none() && level.is_none() {
        return None;
    }
    let is_owner = |unit: &&Unit| owner.is_none_or(|owner| owner.code.upper() == unit.code.upper());
    let counts_with = |unit: &&Unit| {
        let of_unit = office.tree.tier_level(unit.id).map(|level| level.code.as_str());
        level.is_none() || of_unit == level
    };
    Some(office.tree.iter().filter(is_owner).filter(counts_with).map(|unit| unit.id).collect())
}

async fn at_meeting(
    db: &impl ConnectionTrait,
    reading: &mut Reading<'_>,
) -> Result<(Option<AtMeeting>, Option<meeting::Model>)> {
    let Some(code) = reading.one("meeting", |code| Ok(code.to_owned())) else {
        return Ok((None, None));
    };
    if code == NO_MEETING {
        return Ok((Some(AtMeeting::None), None));
    }
    // What is no code is not asked for: it may hold what a database does not take.
    let found = match code.parse::<MeetingCode>() {
        Ok(code) => meetings::store::find(db, code.as_str()).await?,
        Err(_) => None,
    };
    let unknown = || Fault::new("?meeting", "unknown-meeting").with("code", &code);
    let found = reading.keep(found.ok_or_else(unknown));
    Ok((found.as_ref().map(|meeting| AtMeeting::Of(MeetingId(meeting.id))), found))
}

fn month(at: &str, word: &str) -> Result<Month, Fault> {
    word.parse().map_err(|why| Fault::of(at, "bad-month", why).with("word", word))
}
