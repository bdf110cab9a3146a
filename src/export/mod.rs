//! `hoiam export`: records written to standard output, read from one snapshot, a page at a time.

mod journal;
mod out;
mod store;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, io::Write};

use anyhow::{Result, bail};
use indicatif::ProgressBar;

use crate::{
    app::App,
    cases,
    cli::{ExportCommand, Exported},
    files::{Format, TableWriter},
    office::Office,
    surveys,
};
use out::Out;

/// Writes what was asked for. A reader that goes away is no error.
///
/// # Errors
/// The database's; a record that makes no sense; when it cannot be written.
pub async fn run(app: &App, asked: &ExportCommand, bar: &ProgressBar) -> Result<()> {
    let (out, reader) = Out::to_standard_output();
    let written = match asked.what {
        Exported::Cases => write_cases(app, asked.format, out, bar).await,
        Exported::Journal => write_journal(app, asked.format, out, bar).await,
        Exported::Responses => {
            let slug = match &asked.survey {
                Some(slug) => slug.clone(),
                None => only_survey(app).await?,
            };
            surveys::export::export(app, &slug, asked.version, asked.format, out).await
        }
    };
    bar.finish_and_clear();
    if reader.is_gone() { Ok(()) } else { written }
}

/// The survey that is meant where there is but one.
async fn only_survey(app: &App) -> Result<String> {
    let surveys = app.shelf.all(app.books.read()).await?;
    let slugs: BTreeSet<_> = surveys.iter().map(|survey| survey.definition.slug()).collect();
    let mut slugs = slugs.into_iter();
    match (slugs.next(), slugs.next()) {
        (Some(only), None) => Ok(only.to_owned()),
        (Some(one), Some(other)) => bail!("say which survey with --survey: {one}, {other}, …"),
        (None, _) => bail!("no survey is published"),
    }
}

/// Every case, one row each.
///
/// # Errors
/// Those of [`run`].
pub async fn write_cases(
    app: &App,
    format: Format,
    out: impl Write + Send,
    bar: &ProgressBar,
) -> Result<()> {
    let mut table = TableWriter::new(format, cases::export::COLUMNS, out)?;
    let written = app.books.look(async |db| {
        let office = Office::read(db).await?;
        Ok(cases::export::write(db, &office, &app.clock, &mut table, bar).await)
    });
    written.await??;
    table.finish()
}

/// Every event of the ledger and every act outside it, one row each.
///
/// # Errors
/// Those of [`run`].
pub async fn write_journal(
    app: &App,
    format: Format,
    out: impl Write + Send,
    bar: &ProgressBar,
) -> Result<()> {
    let mut table = TableWriter::new(format, journal::COLUMNS, out)?;
    let written = app.books.look(async |db| {
        let office = Office::read(db).await?;
        Ok(journal::write(db, &office, &app.clock, &mut table, bar).await)
    });
    written.await??;
    table.finish()
}
