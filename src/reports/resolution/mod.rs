//! The resolution report: the one function behind every screen, address and command that tells
//! how cases were resolved.

mod counted;
mod differences;
mod question;
mod written;

use std::collections::BTreeSet;

use chrono::{NaiveDate, SecondsFormat};
use domain::{
    numbers::Lang,
    reports::{AsOf, Period, ResolutionReport},
    units::{Unit, UnitId},
};
use sea_orm::ConnectionTrait;

use super::{
    printed::PrintedFigure,
    store::{self, Cohort},
};
use crate::{
    books::Books,
    clock::Clock,
    error::{Error, Fault, Result},
    office::{Kept, Office},
};
pub use counted::{Counted, NotCounted, counted};
pub use differences::differences;
pub use question::{Asked, Question, as_of, day, grouping, period};
pub use written::{Resolution, ResolutionRow};

/// Answers a question from one snapshot of the books.
///
/// # Errors
/// An unknown unit; figures that do not reconcile; the database's.
pub async fn report(
    books: &Books,
    office: &Kept,
    clock: &Clock,
    question: &Question,
    lang: Lang,
) -> Result<Resolution> {
    let counted = counted(books, office, clock, question, lang).await?;
    let printed = counted.printed.iter().map(PrintedFigure::from).collect();
    Ok(Resolution::new(&counted, question, clock, lang, printed))
}

/// The report that answers a question, from one snapshot of the books, before it is written out.
///
/// # Errors
/// As [`report`].
pub async fn reconciled(
    books: &Books,
    office: &Kept,
    clock: &Clock,
    question: &Question,
    lang: Lang,
) -> Result<ResolutionReport> {
    Ok(counted(books, office, clock, question, lang).await?.report)
}

/// The cases that a question is about.
///
/// # Errors
/// The fault `unknown-unit`.
pub fn cohort(office: &Office, clock: &Clock, question: &Question) -> Result<Cohort> {
    let (period, as_of) = (question.period, question.as_of);
    let units = question.unit.as_deref().map(|code| {
        let found = subtree(office, clock, "?unit", code, period, as_of)?;
        Ok(found.1)
    });
    let units = units.transpose().map_err(Error::invalid)?;
    Ok(Cohort { period, as_of, as_of_day: clock.local_day(as_of.end()), units })
}

/// The unit that bears a code, with it every unit that stands or stood below it. One that ended
/// before the instant is asked for by the code it had in the period.
///
/// # Errors
/// The fault `unknown-unit` at `at`.
pub fn subtree<'a>(
    office: &'a Office,
    clock: &Clock,
    at: &str,
    code: &str,
    period: Period,
    as_of: AsOf,
) -> Result<(&'a Unit, BTreeSet<UnitId>), Fault> {
    let days = [as_of.date(&clock.zone), period.from()];
    let unit = days.iter().find_map(|day| office.unit(at, code, *day).ok());
    let unit = unit.map_or_else(|| office.unit(at, code, days[0]), Ok)?;
    let ids = office.tree.iter().map(|one| one.id);
    Ok((unit, ids.filter(|id| office.tree.is_within(*id, unit.id)).collect()))
}

/// An instant as the address of a list carries it: as short as it can be said, because a page of
/// figures says it in each of its links.
pub fn spelled(as_of: AsOf, clock: &Clock) -> String {
    let day = as_of.date(&clock.zone);
    if AsOf::end_of(day, &clock.zone) == as_of {
        day.to_string()
    } else {
        as_of.end().to_rfc3339_opts(SecondsFormat::AutoSi, true)
    }
}

/// Every day from the first on which a case was received to today; `None` before the first case.
///
/// # Errors
/// The database's.
pub async fn all_time(db: &impl ConnectionTrait, clock: &Clock) -> Result<Option<Period>> {
    let Some(first) = store::first_received(db).await? else { return Ok(None) };
    let after = |day: NaiveDate| day.succ_opt().unwrap_or(day);
    let to = after(clock.today()).max(after(first));
    period(first, to).map(Some).map_err(Error::invalid)
}
