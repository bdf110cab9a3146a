//! `hoiam check`: whether the books are what they should be.

use crate::error::Result;
use chrono::NaiveDate;
use domain::reports::{AsOf, Grouping, Period};
use indicatif::ProgressBar;

use crate::{
    app::App,
    cases::verify,
    error::Error,
    reports::{
        resolution::{self, Question},
        tallies::{self, Counting},
    },
    surveys,
};

/// What a check found.
#[derive(Debug, Default)]
pub struct Checked {
    /// A line for each part that was checked.
    pub told: Vec<String>,
    /// Everything that is wrong, one sentence each.
    pub wrong: Vec<String>,
}

impl Checked {
    fn part(&mut self, what: &str, wrong: Vec<String>) {
        let verdict = match wrong.len() {
            0 => "in order".to_owned(),
            n => format!("{n} wrong"),
        };
        self.told.push(format!("{what}: {verdict}"));
        self.wrong.extend(wrong);
    }
}

/// Checks everything, and stops at nothing that is wrong.
///
/// # Errors
/// When the database cannot be asked.
pub async fn check(app: &App, bar: &ProgressBar) -> Result<Checked> {
    let mut checked = Checked::default();
    checked.part("pages of the database", app.books.damage().await?);
    let zone = app.clock.zone;
    let verified = app.books.look(async |db| verify::verify(db, zone, bar).await).await?;
    bar.finish_and_clear();
    let what = format!("{} cases with {} events", verified.cases, verified.events);
    checked.part(&what, verified.wrong);
    checked.told.push(format!("end of the ledger: {}", verified.ledger_digest));
    let (reports, unreconciled) = identities(app).await?;
    checked.part(&format!("{reports} reports with identities I1 to I9"), unreconciled);
    let tallies = surveys::check::check(&app.books).await?;
    checked.part("tallies of surveys, counted anew", tallies);
    let tallies = app.books.look(async |db| tallies::check::check(db, zone).await).await;
    let tallies = tallies.or_else(|error| Ok::<_, Error>(vec![senseless(error)?]))?;
    checked.part("tallies of cases, counted anew", tallies);
    Ok(checked)
}

/// What a row makes no sense by, in a sentence; other errors end the check.
fn senseless(error: Error) -> Result<String> {
    match error {
        Error::Corrupt { .. } => Ok(error.to_string()),
        other => Err(other),
    }
}

/// The resolution report of all time, in every grouping, from the records and from the tallies.
async fn identities(app: &App) -> Result<(usize, Vec<String>)> {
    let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let period = Period::new(year(1900), year(2200));
    let period = period.map_err(|why| Error::Internal(why.to_string()))?;
    let mut wrong = Vec::new();
    let groupings = Grouping::ALL.iter().copied().map(Some).chain([None]);
    let mut reports = 0;
    for grouping in groupings {
        let as_of = AsOf::instant(app.clock.now());
        let question = Question { period, as_of, grouping, unit: None };
        reports += 1;
        match resolution::differences(app, &question, Counting::FromTallies).await {
            Ok(found) => wrong.extend(found),
            Err(Error::Unreconciled(why)) => wrong.push(why),
            Err(error) => wrong.push(senseless(error)?),
        }
    }
    Ok((reports, wrong))
}
