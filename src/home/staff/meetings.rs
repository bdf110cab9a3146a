//! The meetings before and behind an organizer.

use domain::{
    cases::QueueStage, meetings::MeetingId, numbers::print_integer, people::Action, units::UnitId,
};
use sea_orm::ConnectionTrait;
use views::{
    Frame, Number, dates,
    links::EnterAtMeeting,
    staff::home::{MeetingRow, MeetingsPart, Reckoned},
};

use super::store;
use crate::{
    books::tables::meeting,
    cases::queue::{self, At, Looker, Sight, Wanted},
    error::Result,
    meetings::store_raised::{self, Entered},
    office::named,
};

/// How many meetings to come are shown, and how many that were held.
const NEXT: u64 = 3;
const LAST: u64 = 5;

/// The meetings of the units for which the person organizes.
///
/// # Errors
/// The database's.
pub async fn part(
    db: &impl ConnectionTrait,
    who: &Looker<'_>,
    frame: &Frame,
) -> Result<MeetingsPart> {
    let sight = Sight::of(who.office, who.person, Action::ManageMeetings);
    let next = store::meetings_from(db, &sight.everything, who.today, NEXT).await?;
    let last = store::meetings_before(db, &sight.everything, who.today, LAST).await?;
    let ids: Vec<_> = next.iter().chain(&last).map(|meeting| MeetingId(meeting.id)).collect();
    let entered = store_raised::forms(db, &ids).await?;
    let mut part = MeetingsPart::default();
    for meeting in next {
        part.next.push(row(db, who, frame, meeting, &entered).await?);
    }
    for meeting in last {
        part.last.push(row(db, who, frame, meeting, &entered).await?);
    }
    Ok(part)
}

async fn row(
    db: &impl ConnectionTrait,
    who: &Looker<'_>,
    frame: &Frame,
    meeting: meeting::Model,
    entered: &Entered,
) -> Result<MeetingRow> {
    let lang = frame.choice.lang;
    let number = |value: u64| Number { value, printed: print_integer(value, lang) };
    let said = Wanted {
        stage: Some(QueueStage::Any),
        at: Some(At::Meeting(Box::new(meeting.clone()))),
        ..Wanted::default()
    };
    let (opinions, _) = queue::count(db, who, &said).await?;
    let returned = meeting.forms_returned.map(i64::unsigned_abs);
    let entered = entered.get(&MeetingId(meeting.id)).copied().unwrap_or(0);
    let unit = who.office.tree.get(UnitId(meeting.unit_id));
    let enter = (meeting.held_on <= who.today).then(|| EnterAtMeeting(&meeting.code).to_string());
    Ok(MeetingRow {
        day: dates::short_day(meeting.held_on, lang),
        unit: unit.map_or("", |unit| named(lang, &unit.name_vi, &unit.name_en)).to_owned(),
        opinions: number(opinions.n),
        opinions_href: said.address(who.office).to_string(),
        returned: returned.map(number),
        entered: number(entered),
        reckoned: reckon(returned, entered),
        enter,
        code: meeting.code,
        place: meeting.place,
    })
}

/// How the forms entered stand to those that came back.
const fn reckon(returned: Option<u64>, entered: u64) -> Reckoned {
    match returned {
        Some(returned) if returned == entered => Reckoned::Even,
        Some(_) => Reckoned::Uneven,
        None => Reckoned::Unknown,
    }
}
