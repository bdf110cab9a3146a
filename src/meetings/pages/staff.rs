//! Meetings for staff: within their reach, with their equations, and as posters.

use axum::extract::State;
use domain::{
    cases::Transition,
    meetings::MeetingId,
    numbers::{Lang, print_integer, print_signed},
    people::{Action, Thing, can},
    units::UnitId,
};
use maud::{Markup, Render as _};
use views::{
    links::MeetingDoor,
    meetings::{Equations, PosterPage, StaffMeetingPage, StaffMeetingsPage},
};

use super::read::{self, Sorted};
use crate::{
    app::App,
    books::tables::meeting::Model,
    error::{Error, Result},
    home::Visit,
    meetings::{
        store,
        store_raised::{self, Classes},
    },
    office::Office,
    people::Clerk,
    wire::{Name, Query},
};

/// Whether a clerk may do something to the meetings of a unit.
pub(super) fn may(clerk: &Clerk, action: Action, office: &Office, unit: UnitId) -> bool {
    can(&clerk.person, action, Thing::Meeting(&office.tree.path(unit)))
}

/// The meeting of this code, if the clerk may see it; whether there is one is told to nobody else.
pub(super) async fn within_reach(
    app: &App,
    clerk: &Clerk,
    office: &Office,
    code: &str,
) -> Result<Model> {
    let found = store::find(app.books.read(), code).await?;
    let seen =
        found.filter(|meeting| may(clerk, Action::ReadMeeting, office, UnitId(meeting.unit_id)));
    seen.ok_or(Error::NotFound("meeting"))
}

pub(super) async fn list(
    State(app): State<App>,
    clerk: Clerk,
    visit: Visit,
    query: Query,
) -> Result<Markup> {
    let asked = read::year(&query)?;
    let office = app.office.now(&app.books).await?;
    if domain::people::reach(&clerk.person, Action::ReadMeeting).everything.is_empty() {
        return Err(Error::Forbidden);
    }
    let frame = clerk.frame(&app, &visit, &office);
    let (mut meetings, raised) = app
        .books
        .look(async |db| Ok((store::all(db).await?, store_raised::by_meeting(db).await?)))
        .await?;
    meetings.retain(|one| may(&clerk, Action::ReadMeeting, &office, UnitId(one.unit_id)));
    let (today, words) = (app.clock.today(), frame.words());
    let Sorted { coming, years, past } =
        read::sorted(meetings, &raised, &office, today, words, asked)?;
    let managed = domain::people::reach(&clerk.person, Action::ManageMeetings);
    let may_plan = !managed.everything.is_empty();
    Ok(StaffMeetingsPage { frame: &frame, coming, years, past, may_plan }.render())
}

pub(super) async fn show(
    State(app): State<App>,
    clerk: Clerk,
    visit: Visit,
    Name(code): Name,
    query: Query,
) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let meeting = within_reach(&app, &clerk, &office, &code).await?;
    let words = frame.words();
    let done = match query.one("done")? {
        Some("planned") => Some("met-planned"),
        Some("changed") => Some("met-changed"),
        Some(_) | None => None,
    };
    let page = StaffMeetingPage {
        frame: &frame,
        facts: read::facts(&meeting, &office, app.clock.today(), words),
        equations: equations(&app, &meeting, words.lang()).await?,
        may_manage: may(&clerk, Action::ManageMeetings, &office, UnitId(meeting.unit_id)),
        done,
    };
    Ok(page.render())
}

/// What the books hold of a meeting besides its row, in one snapshot.
struct Held {
    classes: Classes,
    forms: u64,
    split: u64,
    on_the_spot: u64,
}

async fn held(app: &App, meeting: i64) -> Result<Held> {
    let this = MeetingId(meeting);
    app.books
        .look(async |db| {
            Ok(Held {
                classes: store_raised::at(db, meeting).await?,
                forms: store_raised::forms(db, &[this]).await?.remove(&this).unwrap_or(0),
                split: store_raised::times(db, meeting, Transition::Split).await?,
                on_the_spot: store_raised::times(db, meeting, Transition::AnsweredOnTheSpot)
                    .await?,
            })
        })
        .await
}

async fn equations(app: &App, meeting: &Model, lang: Lang) -> Result<Equations> {
    let held = held(app, meeting.id).await?;
    let gap = |before: Option<i64>, after: Option<i64>| {
        Some(print_signed(i128::from(before?) - i128::from(after?), lang))
    };
    let forms = i64::try_from(held.forms).unwrap_or(i64::MAX);
    let returned = meeting.forms_returned.or(meeting.forms_handed_out);
    let opinions = held.classes.received().saturating_sub(held.split);
    Ok(Equations {
        counted: read::counted(meeting, lang)?,
        usable: print_integer(held.forms, lang),
        without_form: gap(meeting.attended, meeting.forms_handed_out),
        not_returned: gap(meeting.forms_handed_out, meeting.forms_returned),
        not_entered: gap(meeting.forms_returned, Some(forms)),
        too_many_usable: returned.is_some_and(|returned| forms > returned),
        opinions: print_integer(opinions, lang),
        split: print_integer(held.split, lang),
        on_the_spot: print_integer(held.on_the_spot, lang),
        raised: read::raised(&meeting.code, held.classes, lang),
    })
}

pub(super) async fn poster(
    State(app): State<App>,
    clerk: Clerk,
    visit: Visit,
    Name(code): Name,
) -> Result<Markup> {
    let office = app.office.now(&app.books).await?;
    let frame = clerk.frame(&app, &visit, &office);
    let meeting = within_reach(&app, &clerk, &office, &code).await?;
    let facts = read::facts(&meeting, &office, app.clock.today(), frame.words());
    let address = format!("{}{}", app.base_url(), MeetingDoor(&meeting.code));
    Ok(PosterPage { frame: &frame, facts, address }.render())
}
