//! Adding a unit to the tree.

use axum::response::{IntoResponse as _, Response};
use domain::units::{NewUnit, UnitId};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    Words,
    form::{Form, Typed},
    links,
    people::NewUnitPage,
    words::Family,
};

use super::still_a_tree;
use crate::{
    error::{Error, Fault, Result},
    faults,
    journal::{self, Act},
    office::{self, Office},
    people::{
        pages::{
            desk::{Desk, Units},
            once::{Asked, once},
        },
        units,
    },
    wire::{Sent, day::day, form::status},
};

/// The levels: code and name.
pub fn levels(office: &Office, words: Words) -> Vec<(String, String)> {
    let levels = office.levels.iter();
    levels.map(|level| (level.code.clone(), words.name(Family::Level, &level.code))).collect()
}

/// Where a unit is added.
pub async fn add_page(desk: Desk<Units>) -> Result<Response> {
    Ok(page(&desk, &desk.form(Typed::default())))
}

fn page(desk: &Desk<Units>, form: &Form) -> Response {
    let frame = desk.frame();
    let words = frame.words();
    let top = desk.may_top().then(|| (String::new(), words.say("unit-no-parent")));
    let today = desk.app.clock.today();
    // One may stand that has not begun.
    let below = desk.choices(|unit| unit.valid_to.is_none_or(|end| today < end)).into_iter();
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

/// Adds a unit.
pub async fn add(desk: Desk<Units>, sent: Sent) -> Result<Response> {
    let again = |sent, faults: &[Fault]| Ok(page(&desk, &desk.again(sent, faults)));
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
