//! Units and their tree, for who looks after them. The same checks as for units that come in from a
//! file.

mod adding;

use axum::response::{IntoResponse as _, Response};
use chrono::NaiveDate;
use domain::{
    text::{NAME_MAX, check_line},
    units::{Tree, Unit, UnitId},
};
use maud::Render as _;
use sea_orm::DatabaseTransaction;
use views::{
    dates::short_day,
    form::{Form, Typed},
    links,
    people::{UnitLine, UnitPage, UnitsPage},
    words::Family,
};

use super::{
    desk::{Desk, Units},
    once::{Asked, once},
};
use crate::{
    error::{Error, Fault, Result},
    faults,
    journal::{self, Act},
    office,
    people::units,
    wire::{
        Name, Query, Sent,
        day::{boxes, day},
        form::status,
    },
};

pub use adding::{add, add_page, enter, levels, typed_unit};

impl Desk<Units> {
    /// Whether a unit may be put at the top: for who looks after one that is there.
    fn may_top(&self) -> bool {
        self.office.tree.iter().any(|unit| unit.parent.is_none() && self.may(unit.id))
    }

    fn line(&self, unit: &Unit) -> UnitLine {
        let lang = self.lang();
        let level = self.words().name(Family::Level, &unit.level);
        let last = unit.valid_to.and_then(|end| end.pred_opt());
        UnitLine {
            id: unit.id.0,
            depth: self.office.tree.ancestors(unit.id).len(),
            code: unit.code.as_str().to_owned(),
            name: self.unit_name(unit),
            level,
            from: short_day(unit.valid_from, lang),
            until: last.map(|day| short_day(day, lang)),
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

/// The tree.
pub async fn list(desk: Desk<Units>, query: Query) -> Result<Response> {
    let frame = desk.frame();
    let units = desk.office.tree.in_order().into_iter().map(|unit| desk.line(unit)).collect();
    let added = query.one("done")? == Some("added");
    Ok(UnitsPage { frame: &frame, units, added }.render().into_response())
}

/// One unit.
pub async fn show(desk: Desk<Units>, Name(id): Name, query: Query) -> Result<Response> {
    let unit = desk.unit(&id)?;
    let form = desk.form(known(unit, &Typed::default()));
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

fn page(desk: &Desk<Units>, unit: &Unit, form: &Form, done: Option<&str>) -> Response {
    let frame = desk.frame();
    let parent = desk.office.tree.parent(unit.id).map(|parent| desk.unit_name(parent));
    let page = UnitPage { frame: &frame, form, unit: desk.line(unit), parent, done };
    (status(form), page.render()).into_response()
}

fn page_again(desk: &Desk<Units>, unit: &Unit, sent: Sent, faults: &[Fault]) -> Response {
    let form = desk.again(sent, faults);
    let typed = known(unit, &form.typed);
    page(desk, unit, &Form { typed, ..form }, None)
}

fn led(unit: &Unit, done: &str) -> String {
    format!("{}?done={done}", links::StaffUnit(&unit.id.0.to_string()))
}

/// Corrects what a unit is called.
pub async fn rename(desk: Desk<Units>, Name(id): Name, sent: Sent) -> Result<Response> {
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

/// Refuses a change that leaves no tree.
async fn still_a_tree(tx: &DatabaseTransaction) -> Result<()> {
    let levels = units::levels(tx).await?;
    let Err(found) = Tree::new(units::all(tx).await?, levels) else { return Ok(()) };
    let faults = found.iter().map(|fault| Fault::of(fault.column(), fault.code(), fault));
    Err(Error::Invalid(faults.collect()))
}

/// The first day after the last one that was typed.
fn end_of(typed: &Typed) -> Result<NaiveDate, Fault> {
    let last = day(typed, "valid_to")?.ok_or_else(|| Fault::new("valid_to", "missing"))?;
    last.succ_opt().ok_or_else(|| Fault::new("valid_to", "not-a-day"))
}

/// Gives a unit its last day.
pub async fn end(desk: Desk<Units>, Name(id): Name, sent: Sent) -> Result<Response> {
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
