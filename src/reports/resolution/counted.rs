//! Counting what a question asks for, from one snapshot of the books, and trying every identity.

use std::collections::BTreeMap;

use domain::{
    cases::Class,
    numbers::Lang,
    reports::{
        Check, Counts, Directory as _, Figure, Flow, Grouping, Identity, Month, Ratings,
        ResolutionReport, Row, Scope, Stock, Tree, Unreconciled, add_up, list_lengths,
        ratings_of_rows, ratings_of_units, rows,
    },
    units::UnitId,
};
use sea_orm::ConnectionTrait;

use super::{Question, cohort};
use crate::{
    books::Books,
    clock::Clock,
    error::{Error, Result},
    metrics,
    office::Kept,
    reports::{
        directory::OfficeDirectory,
        printed::{self, Beside},
        store::{self, Cohort},
    },
};

/// What was counted for one question: everything of one snapshot.
#[derive(Debug)]
pub struct Counted {
    /// The report.
    pub report: ResolutionReport,
    /// The same cases at their owners and at each unit above them.
    pub units: Tree,
    /// What senders thought of their answers by the instant, row by row of the report.
    pub ratings: Vec<Ratings>,
    /// The same, by the unit that owns the cases.
    pub ratings_of_units: BTreeMap<UnitId, Ratings>,
    /// The same cases by the month of receipt.
    pub months: Vec<Row>,
    /// Those that are answered, by the month of the first answer.
    pub answered: BTreeMap<Month, u64>,
    /// What older reports printed about the same.
    pub printed: Vec<Beside>,
}

impl Counted {
    /// What senders thought of the answers to all of the cases.
    pub fn all_ratings(&self) -> Ratings {
        self.ratings.iter().fold(Ratings::default(), |mut all, row| {
            all += *row;
            all
        })
    }
}

/// Why nothing was counted.
#[derive(Debug)]
pub enum NotCounted {
    /// Identities fail: these.
    Unreconciled(Unreconciled),
    /// Anything else.
    Error(Error),
}

/// Counts what a question asks for.
///
/// # Errors
/// An unknown unit; identities that fail; the database's.
pub async fn counted(
    books: &Books,
    office: &Kept,
    clock: &Clock,
    question: &Question,
    lang: Lang,
) -> Result<Counted, NotCounted> {
    let office = office.now(books).await?;
    let cohort = cohort(&office, clock, question)?;
    books
        .look(async |db| {
            let directory = OfficeDirectory::new(db, &office, lang).await?;
            // What the books cannot give ends the look; what does not reconcile is its result.
            match count(db, &cohort, question, &directory, clock).await {
                Ok(counted) => Ok(Ok(counted)),
                Err(NotCounted::Unreconciled(why)) => Ok(Err(why)),
                Err(NotCounted::Error(error)) => Err(error),
            }
        })
        .await?
        .inspect_err(|why| drop(metrics::report_refused(why)))
        .map_err(NotCounted::Unreconciled)
}

async fn count(
    db: &impl ConnectionTrait,
    cohort: &Cohort,
    question: &Question,
    directory: &OfficeDirectory<'_>,
    clock: &Clock,
) -> Result<Counted, NotCounted> {
    let cells = store::cells(db, cohort).await?;
    let scope = Scope { period: cohort.period, as_of: cohort.as_of, grouping: question.grouping };
    let report = ResolutionReport::of(scope, &cells, directory)?;
    let report = report.with_flow(flow(db, cohort, clock).await?)?;
    let mut beside = lists(db, cohort, report.total()).await?;
    beside.extend(events(db, cohort, report.total()).await?);
    let months = rows(Some(Grouping::Month), &cells, directory);
    let answered = store::answered_by_month(db, cohort).await?;
    beside.extend(months_add_up(&answered, report.total()));
    let units = Tree::of(&cells, |unit| directory.parent(unit));
    beside.extend(units.checks());
    let report = report.with_checks(beside)?;
    // An older report speaks of the whole office, so nothing of it stands beside one unit.
    let printed = match question.unit {
        Some(_) => Vec::new(),
        None => printed::beside(db, &report, clock).await?,
    };
    let rated = store::rated(db, cohort).await?;
    let ratings = ratings_of_rows(question.grouping, &cells, &rated, directory);
    let ratings_of_units = ratings_of_units(&cells, &rated);
    Ok(Counted { report, units, ratings, ratings_of_units, months, answered, printed })
}

/// Identity I4 over the months in which cases were answered.
fn months_add_up(answered: &BTreeMap<Month, u64>, total: &Counts) -> Vec<Check> {
    let only = |figure, n| u64::from(figure == Figure::Answered) * n;
    let months: Vec<_> =
        answered.values().map(|n| Counts::read(|figure| only(figure, *n))).collect();
    let total = Counts::read(|figure| only(figure, total.answered()));
    add_up("month of answer", &months, &total)
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
    let lengths = store::list_lengths(db, cohort, &SHOWN).await?;
    let lengths = SHOWN
        .into_iter()
        .zip(lengths)
        .map(|(figure, length)| (format!("total: {figure}"), total.get(figure), length));
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

impl From<Error> for NotCounted {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<Unreconciled> for NotCounted {
    fn from(why: Unreconciled) -> Self {
        Self::Unreconciled(why)
    }
}

impl From<NotCounted> for Error {
    fn from(why: NotCounted) -> Self {
        match why {
            NotCounted::Unreconciled(why) => Self::Unreconciled(why.to_string()),
            NotCounted::Error(error) => error,
        }
    }
}
