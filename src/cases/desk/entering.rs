//! Entering a case for somebody else: said at a meeting or by telephone, written on paper, in a
//! letter or an e-mail. What was said keeps its day; it is received, and counts, from now on.

use std::sync::Arc;

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::{
    cases::{IdentityLevel, Source},
    numbers::Lang,
    people::{Action, CaseThing, Role, Thing, can},
    units::Unit,
};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    cases::desk::EntryPage,
    dates,
    form::{Form, Wrong},
    links,
};

use super::{entry, entry::Entry, store};
use crate::{
    app::App,
    books::keys::OneTimeKey,
    cases::{
        letters::{self, About},
        store as cases,
    },
    error::{Error, Result},
    home::Visit,
    office::{Office, named},
    people::{Clerk, store::people},
    wire::{Sent, form},
};

/// The ways in which a case comes that staff enter.
const SOURCES: [Source; 5] =
    [Source::Meeting, Source::Phone, Source::Letter, Source::Paper, Source::Email];

/// Shows the empty form to those who may enter a case anywhere.
pub async fn show(State(app): State<App>, visit: Visit, clerk: Clerk) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let form = form::blank(&app, &clerk.seal);
    page(&app, &visit, &clerk, &office, StatusCode::OK, &form).await
}

/// Enters a case.
pub async fn enter(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    sent: Sent,
) -> Result<Response> {
    let office = app.office.now(&app.books).await?;
    let lang = visit.reader.lang();
    let read = entry::read(&app, &clerk, &office, &sent.typed, lang).await;
    let once = sent.once(&app, &links::StaffNewCase.to_string());
    let entered = match read {
        Ok(entry) => {
            let entering = Entering { app: app.clone(), entry, once };
            app.books.write(entering, |tx, entering| Box::pin(put(tx, entering))).await
        }
        Err(why) => Err(why),
    };
    match entered {
        Ok(address) => Ok(form::see_other(address)),
        Err(Error::Invalid(faults)) => {
            let form = sent.again(&faults, visit.reader.words());
            page(&app, &visit, &clerk, &office, StatusCode::UNPROCESSABLE_ENTITY, &form).await
        }
        Err(Error::KeyReused) => {
            let words = visit.reader.words();
            let mut form = form::filled(&app, &clerk.seal, sent.typed);
            form.wrong
                .push(Wrong { name: String::new(), sentence: words.say("entry-sent-before") });
            page(&app, &visit, &clerk, &office, StatusCode::CONFLICT, &form).await
        }
        Err(why) => Err(why),
    }
}

struct Entering {
    app: App,
    entry: Entry,
    once: Option<OneTimeKey>,
}

async fn put(tx: &DatabaseTransaction, entering: &Entering) -> Result<String> {
    let Entering { app, entry, once } = entering;
    if let Some(key) = once
        && let Some(first) = key.first_answer(tx).await?
    {
        return Ok(first.body);
    }
    let zone = app.clock.zone;
    let (id, step) = match &entry.spot {
        Some(spot) => cases::file_answered(tx, &entry.filing, spot, zone).await?,
        None => cases::file(tx, &entry.filing, zone).await?,
    };
    let about = if entry.spot.is_some() { About::Answered } else { About::Received };
    letters::put(tx, id, step.case.version(), about, entry.filing.recorded_at).await?;
    let case = links::StaffCase(step.case.reference().as_str());
    let answer = form::went_to(format!("{case}?done=entered"));
    if let Some(key) = once {
        key.remember(tx, &answer, entry.filing.received_on).await?;
    }
    Ok(answer.body)
}

async fn page(
    app: &App,
    visit: &Visit,
    clerk: &Clerk,
    office: &Arc<Office>,
    status: StatusCode,
    form: &Form,
) -> Result<Response> {
    let (lang, today) = (visit.reader.lang(), app.clock.today());
    let reach = |source: Source| -> Vec<&Unit> {
        let standing = office.tree.iter().filter(|unit| unit.stands_on(today));
        standing.filter(|unit| may(clerk, Action::EnterCase, office, unit, source)).collect()
    };
    let (said, written) = (reach(Source::Meeting), reach(Source::Letter));
    let widest = if said.len() >= written.len() { said } else { written.clone() };
    if widest.is_empty() {
        return Err(Error::Forbidden);
    }
    let ids: Vec<_> = widest.iter().map(|unit| unit.id).collect();
    let db = app.books.read();
    let meetings = store::meetings(db, &ids).await?;
    let may_answer =
        widest.iter().any(|u| may(clerk, Action::AnswerAtMeeting, office, u, Source::Meeting));
    let leaders = if may_answer { leaders(app, clerk, office, &widest).await? } else { Vec::new() };
    let frame = clerk.frame(app, visit, office);
    let page = EntryPage {
        frame: &frame,
        form,
        sources: SOURCES
            .into_iter()
            .filter(|source| *source == Source::Meeting || !written.is_empty())
            .collect(),
        units: units(&widest, lang),
        fields: fields(office, lang),
        meetings: meetings
            .into_iter()
            .map(|row| {
                let day = dates::short_day(row.held_on, lang);
                (row.code.clone(), format!("{day}, {} ({})", row.place, row.code))
            })
            .collect(),
        leaders,
    };
    Ok((status, page.render()).into_response())
}

/// Whether somebody may do this to a case of such a unit.
fn may(clerk: &Clerk, action: Action, office: &Office, unit: &Unit, source: Source) -> bool {
    let path = office.tree.path(unit.id);
    let identity = IdentityLevel::Confidential;
    can(&clerk.person, action, Thing::Case(CaseThing { path: &path, source, identity }))
}

/// Who leads these units or those above, but for whoever enters the case.
async fn leaders(
    app: &App,
    clerk: &Clerk,
    office: &Office,
    units: &[&Unit],
) -> Result<Vec<(String, String)>> {
    let mut paths: Vec<_> = units.iter().flat_map(|unit| office.tree.path(unit.id)).collect();
    paths.sort_unstable();
    paths.dedup();
    let leaders = people::holders(app.books.read(), Role::Leader, &paths).await?;
    let others = leaders.into_iter().filter(|(id, _)| *id != clerk.person.id);
    Ok(others.map(|(id, name)| (id.0.to_string(), name)).collect())
}

fn units(units: &[&Unit], lang: Lang) -> Vec<(String, String)> {
    let mut named: Vec<_> = units
        .iter()
        .map(|unit| {
            let name = named(lang, &unit.name_vi, &unit.name_en).to_owned();
            (unit.code.as_str().to_owned(), name)
        })
        .collect();
    named.sort_by(|one, other| one.1.cmp(&other.1));
    named
}

fn fields(office: &Office, lang: Lang) -> Vec<(String, String)> {
    let fields = office.fields.values();
    fields
        .map(|field| (field.code.clone(), named(lang, &field.name_vi, &field.name_en).to_owned()))
        .collect()
}
