//! The commands. Each is carried out by the slice whose matter it is.

mod args;

use anyhow::{Result, anyhow};
use domain::numbers::Lang;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use views::Words;

use crate::{
    app::App,
    books::backup,
    cases, check,
    config::Config,
    demo, export,
    files::import::{self, Imported, Refused},
    meetings, metrics, people, reports,
    serve::{self, Schema},
    surveys,
};
pub use args::{
    AddPerson, Cli, ExportCommand, Exported, ImportFile, ImportResponses, Print,
    ResolutionQuestion, SurveyQuestion,
};
use args::{Command, ImportCommand, PersonCommand, ReportCommand, SurveyCommand, UnitCommand};

/// Carries a command out.
///
/// # Errors
/// What went wrong, to be printed in one line.
pub async fn run(cli: Cli) -> Result<()> {
    let config = Config::gather(cli.flags)?;
    match cli.command {
        Command::Serve => {
            start_log();
            metrics::keep()?;
            serve::serve(&config, false, people::commands::welcome).await
        }
        Command::Demo => {
            start_log();
            metrics::keep()?;
            demo::commands::serve(&config).await
        }
        Command::Restore { file } => backup::restore(&config, &file, &bar()).await,
        command => {
            let listening = || format!("http://{}", config.listen);
            let base_url = config.base_url.clone().unwrap_or_else(listening);
            let schema = match &command {
                Command::Migrate => Schema::BringUp,
                _ => Schema::Expect,
            };
            let app = serve::open_app(&config, &base_url, schema).await?;
            let done = at_once(&app, command).await;
            app.books.close().await?;
            done
        }
    }
}

/// The commands that do one thing and end.
async fn at_once(app: &App, command: Command) -> Result<()> {
    match command {
        Command::Migrate => done("the schema is up to date"),
        Command::Check => check_books(app).await,
        Command::Recount => done(&reports::commands::recount(app).await?),
        Command::Person(PersonCommand::Add(person)) => people::commands::add(app, &person).await,
        Command::Unit(UnitCommand::Import(file)) => {
            let bytes = import::bytes(&file.file)?;
            let now = app.clock.now();
            let went =
                people::unit_import::import(&app.books, &file.file, &bytes, file.dry_run, now);
            told(went.await, file.dry_run)
        }
        Command::Survey(SurveyCommand::Publish { file }) => {
            done(&surveys::commands::publish(app, &file).await?)
        }
        Command::Import(what) => take_in(app, what).await,
        Command::Report(ReportCommand::Resolution(asked)) => {
            print_out(&reports::commands::resolution(app, &asked, lang()).await?)
        }
        Command::Report(ReportCommand::Survey(asked)) => {
            print_out(&reports::commands::survey(app, &asked, lang()).await?)
        }
        Command::Export(asked) => export::run(app, &asked, &bar()).await,
        Command::Backup { file } => backup::make(app, &file, &bar()).await,
        Command::Serve | Command::Demo | Command::Restore { .. } => {
            Err(anyhow!("this command is carried out elsewhere"))
        }
    }
}

async fn check_books(app: &App) -> Result<()> {
    let checked = check::check(app, &bar()).await?;
    for line in &checked.told {
        done(line)?;
    }
    for what in &checked.wrong {
        eprintln!("{what}");
    }
    match checked.wrong.len() {
        0 => done("everything is in order"),
        n => Err(anyhow!("{n} things are wrong")),
    }
}

async fn take_in(app: &App, what: ImportCommand) -> Result<()> {
    let (file, went) = match what {
        ImportCommand::Meetings(file) => {
            let bytes = import::bytes(&file.file)?;
            let office = app.office.now(&app.books).await?;
            let now = app.clock.now();
            let path = &file.file;
            let went =
                meetings::import::import(&app.books, &office, path, &bytes, file.dry_run, now);
            let went = went.await;
            (file, went)
        }
        ImportCommand::Cases(file) => {
            let bytes = import::bytes(&file.file)?;
            let went = cases::import::import(app, &file.file, &bytes, file.dry_run, bar()).await;
            (file, went)
        }
        ImportCommand::Responses(asked) => {
            let bytes = import::bytes(&asked.file.file)?;
            let settings = surveys::commands::settings(&asked)?;
            let went =
                surveys::import::import(app, &asked.file.file, &bytes, &settings, bar()).await;
            (asked.file, went)
        }
    };
    told(went, file.dry_run)
}

/// Says how an import went.
fn told(went: Result<Imported, Refused>, dry_run: bool) -> Result<()> {
    let Imported { added, already } = match went {
        Ok(imported) => imported,
        Err(refused) => return Err(refused.told(Words::of(lang()))),
    };
    let would = if dry_run { "would be " } else { "" };
    done(&format!("{added} rows {would}added, {already} were there already"))
}

fn done(what: &str) -> Result<()> {
    print_out(&format!("{what}\n"))
}

/// Writes to standard output; a reader that has gone away is no error.
fn print_out(text: &str) -> Result<()> {
    use std::io::{ErrorKind, Write as _};
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

/// The operator's language: Vietnamese where the system speaks it, else English.
pub fn lang() -> Lang {
    let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if spoken.is_some_and(|value| value.starts_with("vi")) { Lang::Vi } else { Lang::En }
}

/// A bar on standard error for long work; none where nobody looks.
fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {elapsed}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Tells the log to standard error: lines for people on a terminal, JSON elsewhere.
fn start_log() {
    use std::io::IsTerminal as _;
    use tracing_subscriber::{filter::Targets, fmt, prelude::*};
    let asked = std::env::var("HOIAM_LOG").unwrap_or_else(|_| "hoiam=info,warn".to_owned());
    let filter: Targets = asked.parse().unwrap_or_else(|_| Targets::new());
    let log = tracing_subscriber::registry().with(filter);
    // A second start within one process keeps the first log.
    if std::io::stderr().is_terminal() {
        drop(log.with(fmt::layer().with_writer(std::io::stderr)).try_init());
    } else {
        drop(log.with(fmt::layer().json().with_writer(std::io::stderr)).try_init());
    }
}
