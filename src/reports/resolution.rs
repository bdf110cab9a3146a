//! The resolution report: the one function behind every screen, address and command that tells
//! how cases were resolved.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cases::Class,
    numbers::{Hundredths, Lang},
    reports::{
        AsOf, Check, Counts, Figure, Flow, Grouping, Identity, Period, ResolutionReport, Scope,
        Stock, Unreconciled, list_lengths,
    },
};
use sea_orm::ConnectionTrait;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    Narrowing,
    directory::OfficeDirectory,
    printed::{self, PrintedFigure},
    store::{self, Cohort},
};
use crate::{
    books::Books,
    clock::Clock,
    error::{Error, Fault, Result},
    office::{Kept, Office},
    wire::Query,
};

/// The parameters of the address, as its description shows them.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
pub struct Asked {
    /// First day of the period
    from: NaiveDate,
    /// First day after the period
    to: NaiveDate,
    /// As things stood at the end of this day, or at this instant (RFC 3339); now, if left out
    as_of: Option<String>,
    /// unit, level, field, kind, source, meeting or month
    group_by: Option<String>,
    /// Only the cases of this unit and the units below it
    unit: Option<String>,
    /// Language of the labels
    lang: Option<String>,
}

/// What somebody wants to know.
#[derive(Debug, Clone)]
pub struct Question {
    /// When the cases were received.
    pub period: Period,
    /// As of when.
    pub as_of: AsOf,
    /// What the rows are; `None`: one row.
    pub grouping: Option<Grouping>,
    /// The code of a unit; `None`: every unit.
    pub unit: Option<String>,
}

impl Question {
    /// Reads the parameters of the address.
    ///
    /// # Errors
    /// One fault for each parameter that cannot be understood.
    pub fn read(query: &Query, clock: &Clock) -> Result<Self> {
        let day = |name: &str| {
            let found = query.read(name, "bad-date", |word| word.parse::<NaiveDate>().ok())?;
            found.ok_or_else(|| Error::invalid(Fault::new(format!("?{name}"), "missing")))
        };
        let mut faults = Vec::new();
        let mut keep = |error: Error| match error {
            Error::Invalid(found) => {
                faults.extend(found);
                Ok(())
            }
            other => Err(other),
        };
        let (from, to) = (day("from").or_else(|e| keep(e).map(|()| NaiveDate::MIN)), day("to"));
        let to = to.or_else(|e| keep(e).map(|()| NaiveDate::MAX));
        let as_of = query.one("as_of")?.map_or_else(
            || Ok(AsOf::instant(clock.now())),
            |word| as_of(word, clock).map_err(Error::invalid),
        );
        let as_of = as_of.or_else(|e| keep(e).map(|()| AsOf::instant(clock.now())));
        let grouping = query.one("group_by")?.map(|word| grouping(word).map_err(Error::invalid));
        let grouping = grouping.transpose().or_else(|e| keep(e).map(|()| None));
        let (from, to, as_of, grouping) = (from?, to?, as_of?, grouping?);
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let period = period(from, to).map_err(Error::invalid)?;
        Ok(Self { period, as_of, grouping, unit: query.one("unit")?.map(str::to_owned) })
    }
}

/// A half-open period.
///
/// # Errors
/// The fault `bad-period` when it holds no day.
pub fn period(from: NaiveDate, to: NaiveDate) -> Result<Period, Fault> {
    Period::new(from, to).map_err(|why| Fault::of("?to", "bad-period", why))
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

/// A grouping by its word.
///
/// # Errors
/// The fault `unknown-word`.
pub fn grouping(word: &str) -> Result<Grouping, Fault> {
    word.parse().map_err(|unknown: domain::UnknownWord| {
        let fault = Fault::of("?group_by", "unknown-word", &unknown);
        fault.with("word", word).with("known", unknown.known.join(", "))
    })
}

/// The end of a day in the office's zone, or an instant.
///
/// # Errors
/// The fault `bad-time`.
pub fn as_of(word: &str, clock: &Clock) -> Result<AsOf, Fault> {
    if let Ok(day) = word.parse::<NaiveDate>() {
        return Ok(AsOf::end_of(day, &clock.zone));
    }
    // In a query a plus sign that was not escaped arrives as a space.
    let instant = DateTime::parse_from_rfc3339(&word.replace(' ', "+"));
    instant
        .map(|at| AsOf::instant(at.with_timezone(&Utc)))
        .map_err(|_| Fault::new("?as_of", "bad-time").with("word", word))
}

/// A resolution report as it is written out.
#[derive(Debug, Serialize, ToSchema)]
pub struct Resolution {
    /// `cohort`: cases received in the period, as they stood at the instant.
    pub basis: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// First day after the period.
    pub to: NaiveDate,
    /// The last day seen, in the office's zone.
    pub as_of: NaiveDate,
    /// What the rows are; null: one row with key `all`.
    pub group_by: Option<String>,
    /// The unit whose subtree was asked about; null: every unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The rows.
    pub rows: Vec<ResolutionRow>,
    /// All rows together.
    pub total: ResolutionRow,
    /// The identities that were tried; all of them hold, or there would be no report.
    pub identities: Vec<IdentityHolds>,
    /// What happened in the period, whenever the cases were received.
    pub flow: ResolutionFlow,
    /// Figures that an older report printed about the same, beside those counted here.
    pub printed: Vec<PrintedFigure>,
}

/// One row of figures.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResolutionRow {
    /// A code, a word, `2019-06`, `none` or `all`.
    pub key: String,
    /// What people read.
    pub label: String,
    /// Counted and excluded.
    pub received: u64,
    /// Answered.
    pub answered: u64,
    /// In progress.
    pub in_progress: u64,
    /// In progress, the due day over.
    pub overdue: u64,
    /// Out of the count.
    pub excluded: u64,
    /// Answered, of answered and in progress.
    #[schema(value_type = Option<String>, example = "88.36")]
    pub answered_pct: Option<Hundredths>,
    /// Answered with outcome `fixed`, of answered and in progress.
    #[schema(value_type = Option<String>, example = "31.75")]
    pub solved_pct: Option<Hundredths>,
    /// Answered by the due day, of answered and overdue.
    #[schema(value_type = Option<String>, example = "80.00")]
    pub on_time_pct: Option<Hundredths>,
}

/// An identity of the ledger.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdentityHolds {
    /// `I1` … `I9`.
    pub id: String,
    /// Always true: figures that do not reconcile are not given.
    pub holds: bool,
    /// In how many places it was tried.
    pub tried: usize,
}

/// Opening + what came in − what went out = closing.
#[derive(Debug, Default, Serialize, ToSchema)]
#[expect(missing_docs, reason = "the names are those of the ledger's identities I6 and I7")]
pub struct ResolutionFlow {
    pub opening: u64,
    pub new: u64,
    pub new_on_the_spot: u64,
    pub reopened: u64,
    pub restored: u64,
    pub transferred_in: u64,
    pub answered: u64,
    pub excluded: u64,
    pub transferred_out: u64,
    pub reorganised: i64,
    pub closing: u64,
}

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
            Ok(Resolution::new(&report, question, clock, printed))
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

impl Resolution {
    fn new(
        report: &ResolutionReport,
        question: &Question,
        clock: &Clock,
        printed: Vec<PrintedFigure>,
    ) -> Self {
        let scope = report.scope();
        Self {
            basis: ResolutionReport::BASIS.word().to_owned(),
            from: scope.period.from(),
            to: scope.period.to(),
            as_of: scope.as_of.date(&clock.zone),
            group_by: scope.grouping.map(|grouping| grouping.word().to_owned()),
            unit: question.unit.clone(),
            rows: report
                .rows()
                .iter()
                .map(|row| ResolutionRow::new(&row.key, &row.label, &row.counts))
                .collect(),
            total: ResolutionRow::new("total", "total", report.total()),
            identities: report
                .identities()
                .map(|(id, tried)| IdentityHolds { id: id.word().to_owned(), holds: true, tried })
                .collect(),
            flow: report.flow().map(ResolutionFlow::new).unwrap_or_default(),
            printed,
        }
    }
}

impl ResolutionFlow {
    fn new(flow: &Flow) -> Self {
        let (came, went) = (flow.reorganised_in.in_progress, flow.reorganised_out.in_progress);
        Self {
            opening: flow.opening.in_progress,
            new: flow.new,
            new_on_the_spot: flow.new_on_the_spot,
            reopened: flow.reopened,
            restored: flow.restored,
            transferred_in: flow.transferred_in,
            answered: flow.answered,
            excluded: flow.excluded,
            transferred_out: flow.transferred_out,
            reorganised: i64::try_from(i128::from(came) - i128::from(went)).unwrap_or(i64::MAX),
            closing: flow.closing.in_progress,
        }
    }
}

impl ResolutionRow {
    fn new(key: &str, label: &str, counts: &Counts) -> Self {
        Self {
            key: key.to_owned(),
            label: label.to_owned(),
            received: counts.received(),
            answered: counts.answered(),
            in_progress: counts.in_progress(),
            overdue: counts.overdue(),
            excluded: counts.excluded(),
            answered_pct: counts.answered_pct(),
            solved_pct: counts.solved_pct(),
            on_time_pct: counts.on_time_pct(),
        }
    }
}
