//! A case that staff enter for somebody else, read from its form.

use domain::{
    cases::{Actor, IdentityLevel, Office as Duty, Origin, Source},
    meetings::MeetingId,
    numbers::Lang,
    people::{Action, CaseThing, Person, PersonId, Role, Thing, can},
    units::{Unit, UnitId},
};
use views::form::Typed;

use super::read::Reading;
use crate::{
    app::App,
    books::tables::meeting,
    cases::{
        filing::{Filing, Spot, due_of},
        sender::Told,
    },
    error::{Error, Fault, Result},
    meetings,
    office::Office,
    people::{Clerk, store::people},
};

/// A case about to be entered.
pub struct Entry {
    /// The case.
    pub filing: Filing,
    /// The answer that was given at once.
    pub spot: Option<Spot>,
}

/// Reads a case.
///
/// # Errors
/// One fault for each value that cannot be taken; [`Error::Forbidden`] when it is not theirs to
/// enter; the database's.
pub async fn read(
    app: &App,
    clerk: &Clerk,
    office: &Office,
    typed: &Typed,
    lang: Lang,
) -> Result<Entry> {
    let now = app.clock.now();
    let today = app.clock.local_day(now);
    let mut form = Reading { typed, office, random: &app.random, today, wrong: Vec::new() };
    let source = form.word::<Source>("source");
    let meeting = match source {
        Some(Source::Meeting) => meeting(app, &mut form).await?,
        _ => None,
    };
    let origin = source.and_then(|source| origin(source, meeting.as_ref()));
    if origin.is_none() && !form.wrong.iter().any(|at| at.at == "meeting" || at.at == "source") {
        form.wrong.push(Fault::new("source", "not-chosen"));
    }
    let said_on = form.optional_past_day("said_on");
    let text = form.text("text");
    let unit = form.unit().and_then(|id| office.tree.get(id));
    let (field, kind) = (form.field(), form.word("kind"));
    let told = told(typed);
    let identity = told.level(typed.one("identity").parse().ok());
    let sender = told.check(identity, str::to_owned).map_err(|wrong| form.wrong.extend(wrong)).ok();
    let spot = spot(&mut form, clerk.person.id);
    if let (Some(spot), Some(unit)) = (&spot, unit) {
        let leaders =
            people::holders(app.books.read(), Role::Leader, &office.tree.path(unit.id)).await?;
        if !leaders.iter().any(|(id, _)| *id == spot.leader) {
            form.wrong.push(Fault::new("leader", "unknown-leader"));
        }
    }
    let decided = (|| Some((origin?, text?, unit?, field?, kind?, sender?)))();
    let (Some(decided), true) = (decided, form.wrong.is_empty()) else {
        return Err(Error::Invalid(form.wrong));
    };
    let (origin, text, unit, field, kind, sender) = decided;
    let actor = actor(&clerk.person, office, unit, origin, identity, spot.is_some())?;
    let filing = Filing {
        unit: unit.id,
        unit_code: unit.code.clone(),
        field,
        kind,
        origin,
        identity,
        sender,
        text,
        lang,
        received_at: now,
        received_on: today,
        recorded_at: now,
        said_on: said_on.or(meeting.map(|meeting| meeting.held_on)),
        due: due_of(office, unit, kind, origin, today)?,
        actor,
        receipt_mark: None,
        answer: None,
    };
    Ok(Entry { filing, spot })
}

async fn meeting(app: &App, form: &mut Reading<'_>) -> Result<Option<meeting::Model>> {
    let code = form.typed.one("meeting");
    if code.is_empty() {
        form.wrong.push(Fault::new("meeting", "not-chosen"));
        return Ok(None);
    }
    let found = meetings::store::find(app.books.read(), code).await?;
    match &found {
        None => form.wrong.push(Fault::new("meeting", "unknown-meeting").with("code", code)),
        // What is said there is said then, and not before.
        Some(meeting) if meeting.held_on > app.clock.today() => {
            form.wrong.push(Fault::new("meeting", "meeting-to-come"));
        }
        Some(_) => {}
    }
    Ok(found)
}

/// How it came; `None` for what staff do not enter.
fn origin(source: Source, meeting: Option<&meeting::Model>) -> Option<Origin> {
    match source {
        Source::Meeting => Some(Origin::Meeting { meeting: MeetingId(meeting?.id), line: None }),
        Source::Paper => Some(Origin::Paper),
        Source::Letter => Some(Origin::Letter),
        Source::Phone => Some(Origin::Phone),
        Source::Email => Some(Origin::Email),
        Source::Web | Source::Import | Source::Open311 => None,
    }
}

fn told(typed: &Typed) -> Told<'_> {
    let filled = |name| Some(typed.one(name).trim()).filter(|value| !value.is_empty());
    Told {
        name: filled("name"),
        address: filled("address"),
        email: filled("email"),
        phone: filled("phone"),
    }
}

/// The answer that was given at once; `None`: there was none, or it cannot be taken.
fn spot(form: &mut Reading<'_>, person: PersonId) -> Option<Spot> {
    if !form.typed.chose("on_the_spot", "yes") {
        return None;
    }
    if form.typed.one("source") != Source::Meeting.word() {
        return form.fault(Fault::new("on_the_spot", "not-at-meeting"));
    }
    let answer = form.both(|form| form.text("answer"), Reading::settlement);
    let rest = form.both(|form| form.text("speaker"), |form| form.label("minutes"));
    let leader = match form.typed.one("leader").parse() {
        Ok(id) if PersonId(id) != person => Some(PersonId(id)),
        _ => form.fault(Fault::new("leader", "not-chosen")),
    };
    let ((text, settlement), (speaker, minutes)) = answer.zip(rest)?;
    Some(Spot { text, settlement, leader: leader?, speaker, minutes })
}

/// In what office somebody enters such a case.
fn actor(
    person: &Person,
    office: &Office,
    unit: &Unit,
    origin: Origin,
    identity: IdentityLevel,
    answered: bool,
) -> Result<Actor> {
    let path: Vec<UnitId> = office.tree.path(unit.id);
    let thing = Thing::Case(CaseThing { path: &path, source: origin.source(), identity });
    let action = if answered { Action::AnswerAtMeeting } else { Action::EnterCase };
    let duty = person.grants.iter().find_map(|grant| {
        let alone = Person { id: person.id, grants: vec![*grant] };
        let duty = match grant.role {
            Role::Officer => Duty::Officer,
            Role::Organizer => Duty::Organizer,
            Role::Leader | Role::Auditor | Role::Admin => return None,
        };
        can(&alone, action, thing).then_some(duty)
    });
    let office = duty.ok_or(Error::Forbidden)?;
    Ok(Actor::Staff { person: person.id, office })
}
