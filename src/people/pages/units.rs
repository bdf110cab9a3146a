//! Units and their tree, for who looks after them: added, corrected, ended. The same checks as for
//! units that come in from a file.

use std::sync::Arc;

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use chrono::NaiveDate;
use domain::{
    numbers::Lang,
    people::{Action, Thing},
    text::{NAME_MAX, check_line},
    units::{NewUnit, Tree, Unit, UnitId},
};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    form::{Form, Typed},
    links,
    people::{NewUnitPage, UnitLine, UnitPage, UnitsPage},
    words::Family,
};

use super::once::{Asked, once};
use crate::{
    app::App,
    error::{Error, Fault, Result},
    faults,
    home::Visit,
    journal::{self, Act},
    office::{self, Office, named},
    people::{Clerk, units},
    wire::{
        Name, Query, Sent,
        day::{boxes, day},
        form,
    },
};

/// What every handler here needs.
struct Desk {
    app: App,
    visit: Visit,
    clerk: Clerk,
    office: Arc<Office>,
}

impl Desk {
    /// For who looks after units somewhere.
    async fn of(app: App, visit: Visit, clerk: Clerk) -> Result<Self> {
        let office = app.office.now(app.books.read()).await?;
        let desk = Self { app, visit, clerk, office };
        let somewhere = desk.clerk.person.grants.iter().any(|grant| desk.may(grant.unit));
        if somewhere { Ok(desk) } else { Err(Error::Forbidden) }
    }

    fn may(&self, unit: UnitId) -> bool {
        let path = self.office.tree.path(unit);
        self.clerk.may(Action::ManageUnits, Thing::Unit(&path)).is_ok()
    }

    /// Whether a unit may be put at the top: for who looks after one that is there.
    fn may_top(&self) -> bool {
        self.office.tree.iter().any(|unit| unit.parent.is_none() && self.may(unit.id))
    }

    fn lang(&self) -> Lang {
        self.visit.reader.lang()
    }

    fn name(&self, unit: &Unit) -> String {
        named(self.lang(), &unit.name_vi, &unit.name_en).to_owned()
    }

    fn line(&self, unit: &Unit) -> UnitLine {
        let lang = self.lang();
        let level = self.visit.reader.words().name(Family::Level, &unit.level);
        let last = unit.valid_to.and_then(|end| end.pred_opt());
        UnitLine {
            id: unit.id.0,
            depth: self.office.tree.ancestors(unit.id).len(),
            code: unit.code.as_str().to_owned(),
            name: self.name(unit),
            level,
            from: views::dates::short_day(unit.valid_from, lang),
            until: last.map(|day| views::dates::short_day(day, lang)),
            may_change: self.may(unit.id),
        }
    }

    /// A unit that they may change.
    fn unit(&self, id: &str) -> Result<&Unit> {
        let id = id.parse().map(UnitId).map_err(|_| Error::NotFound("unit"))?;
        let unit = self.office.tree.get(id).ok_or(Error::NotFound("unit"))?;
        if self.may(id) { Ok(unit) } else { Err(Error::Forbidden) }
    }
}

/// The units of a tree, each after the one above it.
fn in_order(tree: &Tree) -> Vec<&Unit> {
    let mut units: Vec<_> = tree.iter().collect();
    units.sort_by_key(|unit| {
        let mut path: Vec<_> =
            tree.path(unit.id).into_iter().filter_map(|id| tree.get(id)).collect();
        path.reverse();
        path.iter().map(|unit| (unit.code.upper(), unit.valid_from)).collect::<Vec<_>>()
    });
    units
}

/// The tree.
pub async fn list(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    query: Query,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let frame = desk.clerk.frame(&desk.app, &desk.visit, &desk.office);
    let units = in_order(&desk.office.tree).into_iter().map(|unit| desk.line(unit)).collect();
    let added = query.one("done")? == Some("added");
    Ok(UnitsPage { frame: &frame, units, added }.render().into_response())
}

/// The levels: code and name.
pub fn levels(office: &Office, words: views::Words) -> Vec<(String, String)> {
    let levels = office.levels.iter();
    levels.map(|level| (level.code.clone(), words.name(Family::Level, &level.code))).collect()
}

/// Where a unit is added.
pub async fn add_page(State(app): State<App>, visit: Visit, clerk: Clerk) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    Ok(new_page(&desk, &form::blank(&desk.app, &desk.clerk.seal)))
}

fn status(form: &Form) -> StatusCode {
    if form.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

fn new_page(desk: &Desk, form: &Form) -> Response {
    let frame = desk.clerk.frame(&desk.app, &desk.visit, &desk.office);
    let words = frame.words();
    let top = desk.may_top().then(|| (String::new(), words.say("unit-no-parent")));
    let today = desk.app.clock.today();
    let below = in_order(&desk.office.tree).into_iter();
    let below =
        below.filter(|unit| desk.may(unit.id) && unit.valid_to.is_none_or(|end| today < end));
    let below = below.map(|unit| {
        let depth = "– ".repeat(desk.office.tree.ancestors(unit.id).len());
        let code = unit.code.as_str();
        (code.to_owned(), format!("{depth}{} ({code})", desk.name(unit)))
    });
    let parents = below.chain(top).collect();
    let levels = levels(&desk.office, words);
    let page = NewUnitPage { frame: &frame, form, parents, levels };
    (status(form), page.render()).into_response()
}

/// The unit that was typed.
///
/// # Errors
/// Each fault at its field.
pub fn typed_unit(typed: &Typed) -> Result<NewUnit, Vec<Fault>> {
    let from = day(typed, "valid_from");
    let printed = from.as_ref().ok().copied().flatten().map(|day| day.to_string());
    let one = |name: &str| typed.one(name);
    let fields = [
        one("code"),
        one("name_vi"),
        one("name_en"),
        one("level"),
        one("parent_code"),
        printed.as_deref().unwrap_or_default(),
        "",
    ];
    let read = NewUnit::from_fields(&fields);
    let mut wrong: Vec<_> = read
        .as_ref()
        .err()
        .map_or_else(Vec::new, |found| found.iter().map(faults::column).collect());
    if let Err(fault) = from {
        wrong.retain(|other: &Fault| other.at != "valid_from");
        wrong.push(fault);
    }
    match read {
        Ok(new) if wrong.is_empty() => Ok(new),
        _ => Err(wrong),
    }
}

/// Enters a unit, and looks whether all of them make a tree with it.
///
/// # Errors
/// What keeps them from it, at the fields of the unit; the database's.
pub async fn enter(
    tx: &DatabaseTransaction,
    new: &NewUnit,
    parent: Option<UnitId>,
) -> Result<UnitId> {
    // Whoever changes the office at the same moment waits here.
    office::changed(tx).await?;
    // The same code with the same first day: the table itself would refuse it.
    if units::begins(tx, new).await? {
        return Err(Error::invalid(Fault::new("code", "unit-same-code")));
    }
    let id = units::insert(tx, new, parent).await?;
    still_a_tree(tx).await?;
    Ok(id)
}

/// Refuses a change that leaves no tree.
async fn still_a_tree(tx: &DatabaseTransaction) -> Result<()> {
    let levels = units::levels(tx).await?;
    let Err(found) = Tree::new(units::all(tx).await?, levels) else { return Ok(()) };
    let faults = found.iter().map(|fault| Fault::of(fault.column(), fault.code(), fault));
    Err(Error::Invalid(faults.collect()))
}

/// Adds a unit.
pub async fn add(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let again = |sent: Sent, faults: &[Fault]| {
        Ok(new_page(&desk, &sent.again(faults, desk.visit.reader.words())))
    };
    let new = match typed_unit(&sent.typed) {
        Ok(new) => new,
        Err(faults) => return again(sent, &faults),
    };
    let parent = match &new.parent_code {
        None => None,
        Some(code) => match desk.office.unit("parent_code", code.as_str(), new.valid_from) {
            Ok(unit) => Some(unit.id),
            Err(fault) => return again(sent, &[fault]),
        },
    };
    if !parent.map_or_else(|| desk.may_top(), |unit| desk.may(unit)) {
        return Err(Error::Forbidden);
    }
    let input = (new, parent, Asked::by(&desk.app, &desk.clerk));
    let (address, to) = ("/staff/units/new", format!("{}?done=added", links::StaffUnits));
    let went = once(&desk.app, &sent, address, to, input, |tx, (new, parent, asked)| {
        Box::pin(async move {
            let id = enter(tx, new, *parent).await?;
            journal::note(tx, asked.now, &asked.actor, Act::AddUnit, &id.0.to_string()).await
        })
    });
    match went.await {
        Err(Error::Invalid(faults)) => again(sent, &faults),
        went => went,
    }
}

/// One unit.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    query: Query,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let unit = desk.unit(&id)?;
    let form = form::filled(&desk.app, &desk.clerk.seal, known(unit, &Typed::default()));
    Ok(page(&desk, unit, &form, query.one("done")?))
}

/// What stands in the fields of a unit's page: what was typed, else what is known.
fn known(unit: &Unit, typed: &Typed) -> Typed {
    let mut shown = typed.clone();
    for (name, value) in [("name_vi", &unit.name_vi), ("name_en", &unit.name_en)] {
        if typed.all(name).next().is_none() {
            shown = shown.with(name, value.as_str());
        }
    }
    match unit.valid_to.and_then(|end| end.pred_opt()) {
        Some(last) if typed.all("valid_to-day").next().is_none() => boxes(shown, "valid_to", last),
        _ => shown,
    }
}

fn page(desk: &Desk, unit: &Unit, form: &Form, done: Option<&str>) -> Response {
    let frame = desk.clerk.frame(&desk.app, &desk.visit, &desk.office);
    let parent = desk.office.tree.parent(unit.id).map(|parent| desk.name(parent));
    let page = UnitPage { frame: &frame, form, unit: desk.line(unit), parent, done };
    (status(form), page.render()).into_response()
}

fn page_again(desk: &Desk, unit: &Unit, sent: Sent, faults: &[Fault]) -> Response {
    let form = sent.again(faults, desk.visit.reader.words());
    let typed = known(unit, &form.typed);
    page(desk, unit, &Form { typed, ..form }, None)
}

fn led(unit: &Unit, done: &str) -> String {
    format!("{}?done={done}", links::StaffUnit(&unit.id.0.to_string()))
}

/// Corrects what a unit is called.
pub async fn rename(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let unit = desk.unit(&id)?;
    let vi = check_line(sent.typed.one("name_vi"), NAME_MAX);
    let vi = vi.map_err(|why| faults::text("name_vi", &why));
    let en = match sent.typed.one("name_en") {
        blank if blank.trim().is_empty() => vi.clone().map_err(|_| None),
        typed => check_line(typed, NAME_MAX).map_err(|why| Some(faults::text("name_en", &why))),
    };
    let (vi, en) = match (vi, en) {
        (Ok(vi), Ok(en)) => (vi, en),
        (vi, en) => {
            let faults: Vec<_> = vi.err().into_iter().chain(en.err().flatten()).collect();
            return Ok(page_again(&desk, unit, sent, &faults));
        }
    };
    let input = (unit.id, vi, en, Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/units/{}/name", unit.id.0);
    let to = led(unit, "renamed");
    once(&desk.app, &sent, &address, to, input, |tx, (id, vi, en, asked)| {
        Box::pin(async move {
            office::changed(tx).await?;
            units::rename(tx, *id, vi, en).await?;
            journal::note(tx, asked.now, &asked.actor, Act::RenameUnit, &id.0.to_string()).await
        })
    })
    .await
}

/// The first day after the last one that was typed.
fn end_of(typed: &Typed) -> Result<NaiveDate, Fault> {
    let last = day(typed, "valid_to")?.ok_or_else(|| Fault::new("valid_to", "missing"))?;
    last.succ_opt().ok_or_else(|| Fault::new("valid_to", "not-a-day"))
}

/// Gives a unit its last day.
pub async fn end(
    State(app): State<App>,
    visit: Visit,
    clerk: Clerk,
    Name(id): Name,
    sent: Sent,
) -> Result<Response> {
    let desk = Desk::of(app, visit, clerk).await?;
    let unit = desk.unit(&id)?;
    let end = match end_of(&sent.typed) {
        Ok(end) if end > unit.valid_from => end,
        Ok(_) => {
            return Ok(page_again(&desk, unit, sent, &[Fault::new("valid_to", "unit-timeless")]));
        }
        Err(fault) => return Ok(page_again(&desk, unit, sent, &[fault])),
    };
    let input = (unit.id, end, Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/units/{}/end", unit.id.0);
    let went = once(&desk.app, &sent, &address, led(unit, "ended"), input, |tx, input| {
        Box::pin(async move {
            let (id, end, asked) = input;
            office::changed(tx).await?;
            units::end(tx, *id, *end).await?;
            still_a_tree(tx).await?;
            journal::note(tx, asked.now, &asked.actor, Act::EndUnit, &id.0.to_string()).await
        })
    });
    match went.await {
        Err(Error::Invalid(mut faults)) => {
            // A unit below that stands longer is a fault of the last day that was typed.
            for fault in &mut faults {
                "valid_to".clone_into(&mut fault.at);
            }
            Ok(page_again(&desk, unit, sent, &faults))
        }
        went => went,
    }
}
