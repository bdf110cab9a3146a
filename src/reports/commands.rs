//! `hoiam report …` and `hoiam recount`: the figures of the API, on the terminal. Whoever holds the database sees every
//! figure.

use anyhow::{Context as _, Result};
use domain::numbers::Lang;

use super::{resolution, survey, tallies, text};
use crate::{
    app::App,
    cli::{Print, ResolutionQuestion, SurveyQuestion},
    error::{Error, Fault},
};

/// Prints how cases were resolved.
///
/// # Errors
/// A parameter that cannot be understood; figures that do not reconcile; the database's.
pub async fn resolution(app: &App, asked: &ResolutionQuestion, lang: Lang) -> Result<String> {
    let said = |fault: Fault| anyhow::anyhow!("{}", fault.sentence(views::Words::of(lang)));
    let as_of = match &asked.as_of {
        Some(word) => resolution::as_of(word, &app.clock).map_err(said).context("--as-of")?,
        None => domain::reports::AsOf::instant(app.clock.now()),
    };
    let grouping = asked.group_by.as_deref().map(resolution::grouping).transpose();
    let question = resolution::Question {
        period: resolution::period(asked.from, asked.to).map_err(said).context("--to")?,
        as_of,
        grouping: grouping.map_err(said).context("--group-by")?,
        unit: asked.unit.clone(),
    };
    let report = resolution::report(&app.books, &app.office, &app.clock, &question, lang).await;
    let report = report.map_err(|error| error.in_words(lang))?;
    Ok(match asked.format {
        Print::Text => text::resolution(&report),
        Print::Json => serde_json::to_string_pretty(&report)? + "\n",
    })
}

/// Makes the tallies of cases anew from the records, and says of how many cases.
///
/// # Errors
/// The database's; a history that makes no sense.
pub async fn recount(app: &App) -> Result<String> {
    let cases = tallies::rolling::anew(&app.books, app.clock.zone).await?;
    Ok(format!("{cases} cases counted anew"))
}

/// Prints what people answered in a survey.
///
/// # Errors
/// An unknown survey; a parameter that cannot be understood; the database's.
pub async fn survey(app: &App, asked: &SurveyQuestion, lang: Lang) -> Result<String> {
    let said = |error: Error| error.in_words(lang);
    let grouping = asked.group_by.as_deref().map(survey::grouping).transpose();
    let question = survey::Question {
        slug: asked.slug.clone(),
        version: asked.version,
        grouping: grouping.map_err(Error::invalid).map_err(said)?,
        form: survey::form(&asked.form).map_err(Error::invalid).map_err(said)?,
        units: None,
    };
    let report = survey::report(app, &question, lang).await.map_err(said)?;
    Ok(match asked.format {
        Print::Text => report.to_text(),
        Print::Json => serde_json::to_string_pretty(&report)? + "\n",
    })
}
