//! `hoiam survey …` and `hoiam import responses`, from the command line.

use std::path::Path;

use anyhow::{Result, bail};
use domain::surveys::Mode;

use super::{
    import::Settings,
    publish::{Published, Refused, publish as publish_bytes},
};
use crate::{app::App, cli::ImportResponses, files::import::bytes};

/// Publishes the definition in a file. Gives the survey's slug and version, for people.
///
/// # Errors
/// Everything that is wrong with the definition, a line for each.
pub async fn publish(app: &App, file: &Path) -> Result<String> {
    let published = publish_bytes(&app.books, &bytes(file)?, app.clock.now()).await;
    let Published { slug, version, already } = match published {
        Ok(published) => published,
        Err(Refused::Definition(faults)) => {
            for fault in &faults {
                eprintln!("{}: {}", fault.pointer, fault.refusal);
            }
            bail!("{} faults in the definition; nothing was published", faults.as_slice().len());
        }
        Err(refused) => return Err(refused.into()),
    };
    let how = if already { "was published before" } else { "is published" };
    Ok(format!("{slug} version {version} {how}"))
}

/// What the command says of the responses in its file.
///
/// # Errors
/// When the mode is none.
pub fn settings(asked: &ImportResponses) -> Result<Settings> {
    let mode = asked.mode.as_deref().map_or(Ok(Mode::Paper), str::parse)?;
    Ok(Settings {
        survey: asked.survey.clone(),
        version: asked.version,
        meeting: asked.meeting.clone(),
        mode,
        dry_run: asked.file.dry_run,
    })
}
