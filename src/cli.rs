//! The commands. Each is carried out by the slice whose matter it is.
#![expect(clippy::doc_markdown, reason = "these comments are read on the terminal, as help")]

use std::path::PathBuf;

use anyhow::{Result, anyhow};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::numbers::Lang;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use views::Words;

use crate::{
    app::App,
    books::{backup, check},
    cases,
    config::{Config, Flags},
    demo, export,
    files::{
        Format,
        import::{self, Imported, Refused},
    },
    meetings, metrics, people, reports, serve, surveys,
};

/// Collects survey forms and cases from public meetings and the web, tracks how each case is
/// resolved, and reports figures that reconcile.
#[derive(Debug, Parser)]
#[command(name = "hoiam", version, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Bring the schema up to date, then listen until stopped
    Serve,
    /// Fill an empty data folder with the fictional district of 2019, then serve it
    Demo,
    /// Bring the schema up to date
    Migrate,
    /// Verify the hash chain, the identities, the standings and the tallies
    Check,
    /// Staff accounts
    #[command(subcommand)]
    Person(PersonCommand),
    /// Units of the tree
    #[command(subcommand)]
    Unit(UnitCommand),
    /// Surveys
    #[command(subcommand)]
    Survey(SurveyCommand),
    /// Take in a file, all of it or nothing; the same file again adds nothing
    #[command(subcommand)]
    Import(ImportCommand),
    /// Print figures
    #[command(subcommand)]
    Report(ReportCommand),
    /// Write records to standard output
    Export(ExportCommand),
    /// Write everything, the secret key too, to one file
    Backup {
        /// The file to make; it must not be there yet
        file: PathBuf,
    },
    /// Fill an empty database from a backup
    Restore {
        /// A file that `hoiam backup` made
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum PersonCommand {
    /// Make an account, or give it one more role; the password is read from standard input, and
    /// without one a one-time link is printed
    Add(AddPerson),
}

/// Who is added.
#[derive(Debug, Args)]
pub struct AddPerson {
    /// E-mail address, by which they sign in
    #[arg(long)]
    pub email: String,
    /// Name, as colleagues know them
    #[arg(long)]
    pub name: String,
    /// leader, officer, organizer, auditor or admin
    #[arg(long)]
    pub role: String,
    /// Code of the unit; the role holds for it and everything below
    #[arg(long, value_name = "CODE")]
    pub unit: String,
}

#[derive(Debug, Subcommand)]
enum UnitCommand {
    /// Take in units: code,name_vi,name_en,level,parent_code,valid_from,valid_to
    Import(ImportFile),
}

#[derive(Debug, Subcommand)]
enum SurveyCommand {
    /// Validate a definition and publish it as an immutable version
    Publish {
        /// The definition, JSON
        file: PathBuf,
    },
}

/// A file to take in.
#[derive(Debug, Args)]
pub struct ImportFile {
    /// .csv, .xlsx or .json
    pub file: PathBuf,
    /// Check the file and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
enum ImportCommand {
    /// Meetings: code,unit,kind,held_on,place,chair,attended,forms_handed_out,forms_returned,speakers
    Meetings(ImportFile),
    /// Cases: key,text,kind,field,unit,source,meeting,speaker,said_on,received_at,identity,name,
    /// address,email,phone,answered_at,outcome,answer
    Cases(ImportFile),
    /// Responses: one column per question id, and key,meeting,mode
    Responses(ImportResponses),
}

/// Responses to take in.
#[derive(Debug, Args)]
pub struct ImportResponses {
    /// The file, and whether to change nothing
    #[command(flatten)]
    pub file: ImportFile,
    /// The survey they answer
    #[arg(long, value_name = "SLUG")]
    pub survey: String,
    /// Its version [default: the newest]
    #[arg(long)]
    pub version: Option<u32>,
    /// The meeting of the rows that name none
    #[arg(long, value_name = "CODE")]
    pub meeting: Option<String>,
    /// The mode of the rows that name none: paper, phone or web [default: paper]
    #[arg(long)]
    pub mode: Option<String>,
}

#[derive(Debug, Subcommand)]
enum ReportCommand {
    /// How many cases were received, answered, are in progress
    Resolution(ResolutionQuestion),
    /// What people answered, and the scores of the eight dimensions
    Survey(SurveyQuestion),
}

/// Which resolution report.
#[derive(Debug, Args)]
pub struct ResolutionQuestion {
    /// First day of the period
    #[arg(long, value_name = "DAY")]
    pub from: NaiveDate,
    /// First day after the period
    #[arg(long, value_name = "DAY")]
    pub to: NaiveDate,
    /// As things stood at the end of this day, or at this instant (RFC 3339) [default: now]
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<String>,
    /// unit, level, field, kind, source, meeting or month
    #[arg(long)]
    pub group_by: Option<String>,
    /// Only the cases of this unit and the units below it
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// How to print it
    #[arg(long, default_value = "text")]
    pub format: Print,
}

/// Which survey report.
#[derive(Debug, Args)]
pub struct SurveyQuestion {
    /// The survey
    pub slug: String,
    /// Its version [default: the newest]
    #[arg(long)]
    pub version: Option<u32>,
    /// unit, meeting or mode
    #[arg(long)]
    pub group_by: Option<String>,
    /// core: one question per sub-dimension; long: all scored questions
    #[arg(long, default_value = "core")]
    pub form: String,
    /// How to print it
    #[arg(long, default_value = "text")]
    pub format: Print,
}

/// How figures are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Print {
    /// A table for reading
    Text,
    /// The JSON of the API
    Json,
}

/// What to write out.
#[derive(Debug, Args)]
pub struct ExportCommand {
    /// cases, responses, or the journal of everything that happened
    pub what: Exported,
    /// The kind of file
    #[arg(long, default_value = "csv")]
    pub format: Format,
    /// The survey whose responses are written
    #[arg(long, value_name = "SLUG", required_if_eq("what", "responses"))]
    pub survey: Option<String>,
    /// Its version [default: the newest]
    #[arg(long)]
    pub version: Option<u32>,
}

/// What can be written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Exported {
    /// One row per case, with its text and answer
    Cases,
    /// One row per response
    Responses,
    /// One row per event and act
    Journal,
}

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
            serve::serve(&config, false, async |_| Ok(())).await
        }
        Command::Demo => {
            start_log();
            metrics::keep()?;
            demo::commands::serve(&config).await
        }
        Command::Restore { file } => backup::restore(&config, &file, &bar()).await,
        command => {
            let base_url = config.base_url.clone().unwrap_or_default();
            let app = serve::open_app(&config, &base_url).await?;
            let done = at_once(&app, &config, command).await;
            app.books.close().await?;
            done
        }
    }
}

/// The commands that do one thing and end.
async fn at_once(app: &App, config: &Config, command: Command) -> Result<()> {
    match command {
        Command::Migrate => done("the schema is up to date"),
        Command::Check => check_books(app).await,
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
        Command::Backup { file } => backup::make(app, config, &file, &bar()).await,
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
            let office = app.office.now(app.books.read()).await?;
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
