//! Counting what a question asks for, from one snapshot of the books, and trying every identity.

use std::collections::BTreeMap;

use domain::{
    cases::Class,
    numbers::Lang,
    reports::{
        Check, Counts, Directory as _, Figure, Flow, Identity, Month, Ratings, ResolutionReport,
        Row, Scope, Tree, Unreconciled, add_up, list_lengths,
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
        tallies::{self, Counting, Material},
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
    counted_so(books, office, clock, question, lang, Counting::AsUsual).await
}

/// Counts what a question asks for, in one way or another.
///
/// # Errors
/// As [`counted`].
pub async fn counted_so(
    books: &Books,
    office: &Kept,
    clock: &Clock,
    question: &Question,
    lang: Lang,
    counting: Counting,
) -> Result<Counted, NotCounted> {
    let office = office.now(books).await?;
    let cohort = cohort(&office, clock, question)?;
    books
        .look(async |db| {
            let directory = OfficeDirectory::new(db, &office, lang).await?;
            // What the books cannot give ends the look; what does not reconcile is its result.
            match count(db, &cohort, question, &directory, clock, counting).await {
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
    counting: Counting,
) -> Result<Counted, NotCounted> {
    let material = tallies::read(db, cohort, question.grouping, counting, clock).await?;
    let sums = &material.sums;
    let scope = Scope { period: cohort.period, as_of: cohort.as_of, grouping: question.grouping };
    let report = sums.report(scope, directory)?;
    let report = report.with_flow(flow(&material, cohort)?)?;
    let mut beside = events(&material, report.total());
    if material.is_counted_whole {
        beside.extend(lists(db, cohort, report.total()).await?);
    }
    let answered = sums.first_answers();
    beside.extend(months_add_up(&answered, report.total()));
    let report = report.with_checks(beside)?;
    // An older report speaks of the whole office, so nothing of it stands beside one unit.
    let printed = match question.unit {
        Some(_) => Vec::new(),
        None => printed::beside(db, &report, clock).await?,
    };
    Ok(Counted {
        report,
        units: sums.tree(|unit| directory.parent(unit)),
        ratings: sums.ratings(directory),
        ratings_of_units: sums.ratings_of_units(),
        months: sums.months(directory),
        answered,
        printed,
    })
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
fn flow(material: &Material, cohort: &Cohort) -> Result<Flow, Error> {
    let is_inside = |unit| cohort.units.as_ref().is_none_or(|units| units.contains(&unit));
    Flow::of(material.opening, &material.moves, material.closing, is_inside)
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
fn events(material: &Material, total: &Counts) -> Vec<Check> {
    let check = |class: &Class| {
        let counted = match class {
            Class::Answered => total.answered(),
            Class::InProgress => total.in_progress(),
            Class::Excluded => total.excluded(),
        };
        let said = material.by_events.get(class).copied().unwrap_or_default();
        Check::new(Identity::I9, format!("events: {class}"), said, counted)
    };
    Class::ALL.iter().map(check).collect()
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
