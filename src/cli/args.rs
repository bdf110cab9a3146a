//! The words of the command line, and their help.
#![expect(clippy::doc_markdown, reason = "these comments are read on the terminal, as help")]

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::{config::Flags, files::Format};

/// Collects survey forms and cases from public meetings and the web, tracks how each case is
/// resolved, and reports figures that reconcile.
#[derive(Debug, Parser)]
#[command(name = "hoiam", version, max_term_width = 100)]
pub struct Cli {
    /// The settings
    #[command(flatten)]
    pub flags: Flags,
    /// The command
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Bring the schema up to date, then listen until stopped
    Serve,
    /// Fill an empty data folder with the fictional district of 2019, then serve it
    Demo,
    /// Bring the schema up to date
    Migrate,
    /// Verify the hash chain, the identities, the standings and the tallies
    Check,
    /// Count the tallies of cases anew, from the records
    Recount,
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
pub enum PersonCommand {
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
pub enum UnitCommand {
    /// Take in units: code,name_vi,name_en,level,parent_code,valid_from,valid_to
    Import(ImportFile),
}

#[derive(Debug, Subcommand)]
pub enum SurveyCommand {
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
pub enum ImportCommand {
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
pub enum ReportCommand {
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
    /// The survey whose responses are written [default: the only one]
    #[arg(long, value_name = "SLUG")]
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
