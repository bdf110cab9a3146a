//! The resolution report: the one function behind every screen, address and command that tells
//! how cases were resolved.

mod question;
mod written;

use chrono::NaiveDate;
use domain::{
    cases::Class,
    numbers::Lang,
    reports::{
        Check, Counts, Figure, Flow, Identity, Period, ResolutionReport, Scope, Stock,
        Unreconciled, list_lengths,
    },
};
use sea_orm::ConnectionTrait;

use super::{
    directory::OfficeDirectory,
    narrowing::Narrowing,
    printed,
    store::{self, Cohort},
};
use crate::{
    books::Books,
    clock::Clock,
    error::{Error, Result},
    office::{Kept, Office},
};
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
    let office = office.now(books.read()).await?;
    let cohort = cohort(&office, clock, question)?;
    books
        .look(async |db| {
            let directory = OfficeDirectory::new(db, &office, lang).await?;
            let report = count(db, &cohort, question, &directory, clock).await?;
            let printed = printed::beside(db, &report, clock).await?;
            Ok(Resolution::new(&report, question, clock, lang, printed))
        })
        .await
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
    let office = office.now(books.read()).await?;
    let cohort = cohort(&office, clock, question)?;
    books
        .look(async |db| {
            let directory = OfficeDirectory::new(db, &office, lang).await?;
            count(db, &cohort, question, &directory, clock).await
        })
        .await
}

/// The cases that a question is about.
///
/// # Errors
/// The fault `unknown-unit`.
pub fn cohort(office: &Office, clock: &Clock, question: &Question) -> Result<Cohort> {
    let as_of_day = clock.local_day(question.as_of.end());
    let units = question.unit.as_deref().map(|code| {
        // A unit that ended before the instant is asked for by the code it had in the period.
        let days = [question.as_of.date(&clock.zone), question.period.from()];
        let unit = days.iter().find_map(|day| office.unit("?unit", code, *day).ok());
        let unit = unit.map_or_else(|| office.unit("?unit", code, days[0]), Ok)?;
        Ok(office
            .tree
            .iter()
            .map(|one| one.id)
            .filter(|id| office.tree.is_within(*id, unit.id))
            .collect())
    });
    let units = units.transpose().map_err(Error::invalid)?;
    Ok(Cohort { period: question.period, as_of: question.as_of, as_of_day, units })
}

async fn count(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    question: &Question,
    directory: &OfficeDirectory<'_>,
    clock: &Clock,
) -> Result<ResolutionReport> {
    let cells = store::cells(db, cohort).await?;
    let scope = Scope { period: cohort.period, as_of: cohort.as_of, grouping: question.grouping };
    let report = ResolutionReport::of(scope, &cells, directory).map_err(unreconciled)?;
    let report = report.with_flow(flow(db, cohort, clock).await?).map_err(unreconciled)?;
    let mut beside = lists(db, cohort, report.total()).await?;
    beside.extend(events(db, cohort, report.total()).await?);
    report.with_checks(beside).map_err(unreconciled)
}

fn unreconciled(why: Unreconciled) -> Error {
    Error::Unreconciled(why.to_string())
}

/// The flow of the part of the period that the instant sees.
async fn flow(db: &impl ConnectionTrait, cohort: &Cohort, clock: &Clock) -> Result<Flow> {
    let instants = cohort.period.instants(&clock.zone);
    let until = instants.end.min(cohort.as_of.end()).max(instants.start);
    let units = cohort.units.as_ref();
    let opening: Stock = store::stock(db, instants.start, units).await?;
    let closing: Stock = store::stock(db, until, units).await?;
    let moves = store::moves(db, instants.start, until).await?;
    Flow::of(opening, &moves, closing, |unit| units.is_none_or(|units| units.contains(&unit)))
        .map_err(|why| Error::Unreconciled(why.to_string()))
}

/// Identity I8 over the total: each figure against the length of the list behind it.
async fn lists(db: &impl ConnectionTrait, cohort: &Cohort, total: &Counts) -> Result<Vec<Check>> {
    const SHOWN: [Figure; 5] =
        [Figure::Received, Figure::Answered, Figure::InProgress, Figure::Overdue, Figure::Excluded];
    let mut lengths = Vec::new();
    for figure in SHOWN {
        let length = store::list_length(db, cohort, figure, &Narrowing::default()).await?;
        lengths.push((format!("total: {figure}"), total.get(figure), length));
    }
    Ok(list_lengths(lengths))
}

/// Identity I9 over the total: what was counted from where the cases stood, against what the
/// events alone say of the same instant.
async fn events(db: &impl ConnectionTrait, cohort: &Cohort, total: &Counts) -> Result<Vec<Check>> {
    let by_events = store::classes_by_events(db, cohort).await?;
    Ok(Class::ALL
        .iter()
        .map(|class| {
            let said = by_events.iter().filter(|(of, _)| of == class).map(|(_, n)| n).sum::<u64>();
            let counted = match class {
                Class::Answered => total.answered(),
                Class::InProgress => total.in_progress(),
                Class::Excluded => total.excluded(),
            };
            Check::new(Identity::I9, format!("events: {class}"), said, counted)
        })
        .collect())
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
