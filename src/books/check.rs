//! `hoiam check`: whether the books are what they should be.

use anyhow::{Result, bail};
use chrono::NaiveDate;
use domain::{
    numbers::Lang,
    reports::{AsOf, Grouping, Period},
};
use indicatif::ProgressBar;

use crate::{
    app::App,
    cases::verify,
    error::Error,
    reports::resolution::{self, Question},
    surveys,
};

/// Checks everything and tells everything that is wrong.
///
/// # Errors
/// When something is wrong, or the database cannot be asked.
pub async fn run(app: &App, bar: &ProgressBar) -> Result<()> {
    let zone = app.clock.zone;
    let verified = app.books.look(async |db| verify::verify(db, zone, bar).await).await?;
    let mut wrong = verified.wrong;
    bar.finish_and_clear();
    println!("{} cases with {} events: {}", verified.cases, verified.events, verdict(&wrong));
    println!("end of the ledger: {}", verified.ledger_digest);
    let (reports, unreconciled) = identities(app).await?;
    println!("{reports} reports with identities I1 to I9: {}", verdict(&unreconciled));
    wrong.extend(unreconciled);
    let tallies = surveys::check::check(&app.books).await?;
    println!("tallies of surveys, counted anew: {}", verdict(&tallies));
    wrong.extend(tallies);
    if wrong.is_empty() {
        println!("everything is in order");
        return Ok(());
    }
    for what in &wrong {
        eprintln!("{what}");
    }
    bail!("{} things are wrong", wrong.len())
}

fn verdict(wrong: &[String]) -> String {
    if wrong.is_empty() { "in order".to_owned() } else { format!("{} wrong", wrong.len()) }
}

/// The resolution report of all time, in every grouping.
async fn identities(app: &App) -> Result<(usize, Vec<String>)> {
    let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let period = Period::new(year(1900), year(2200))?;
    let mut wrong = Vec::new();
    let groupings = Grouping::ALL.iter().copied().map(Some).chain([None]);
    let mut reports = 0;
    for grouping in groupings {
        let as_of = AsOf::instant(app.clock.now());
        let question = Question { period, as_of, grouping, unit: None };
        reports += 1;
        match resolution::report(&app.books, &app.office, &app.clock, &question, Lang::En).await {
            Ok(_) => {}
            Err(Error::Unreconciled(why)) => wrong.push(why),
            Err(error) => return Err(error.into()),
        }
    }
    Ok((reports, wrong))
}
