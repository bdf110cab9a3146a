//! What went wrong, sorted by who must act.
//!
//! The reader gets a sentence in their language ([`crate::wire::problem`]), the log gets the cause, and
//! nobody is shown SQL.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::numbers::Lang;
use sea_orm::DbErr;
use std::sync::Arc;
use views::{Words, problem::Problem, words::Family};

use crate::books::Trouble;

/// The usual result of the server's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One thing wrong with what somebody sent, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: a JSON Pointer into the body, a query parameter (`?from`), or a column name.
    pub at: String,
    /// The kebab-case word that names the fault; its sentence is `fault-CODE` in the locales.
    pub code: String,
    /// What the sentence mentions, by name.
    pub args: Vec<(&'static str, String)>,
    /// The sentence in plain English, for a fault whose code has none in the locales.
    pub said: Option<String>,
}

impl Fault {
    /// A fault whose sentence mentions nothing.
    pub fn new(at: impl Into<String>, code: impl Into<String>) -> Self {
        Self { at: at.into(), code: code.into(), args: Vec::new(), said: None }
    }

    /// A fault that a rule of the office found: by its stable code, with its own sentence.
    pub fn of(at: impl Into<String>, code: &str, said: impl ToString) -> Self {
        Self { said: Some(said.to_string()), ..Self::new(at, code) }
    }

    /// The fault in words; some speak of their field by its name.
    pub fn sentence(&self, words: Words) -> String {
        let place = ("field", self.at.as_str().into());
        let args = self.args.iter().map(|(name, value)| (*name, value.into()));
        let args: Vec<_> = args.chain([place]).collect();
        let key = Family::Fault.key(&self.code);
        let sentence = words.say_with(&key, &args);
        match &self.said {
            Some(said) if sentence == key => said.clone(),
            Some(_) | None => sentence,
        }
    }

    /// The same fault, with one more thing that its sentence mentions.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// Everything that can go wrong on the way to an answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such thing at this address. For the reader.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// What was sent breaks rules, each at its place. For the sender.
    #[error("{} of the values sent cannot be taken", .0.len())]
    Invalid(Vec<Fault>),
    /// The request is not made as it should be. For the sender's program.
    #[error("the request is malformed: {}", .0.code)]
    Malformed(Fault),
    /// The address does not answer to this method.
    #[error("this address does not answer to this method")]
    MethodNotAllowed,
    /// The body is of a type that is not taken here.
    #[error("the body must be {0}")]
    UnsupportedMediaType(&'static str),
    /// The body is larger than is taken here.
    #[error("the body is larger than {0} bytes")]
    TooLarge(usize),
    /// A rule of the ledger says no. For the person acting.
    #[error("{said}")]
    Refused {
        /// The refusal's stable word.
        code: &'static str,
        /// Why, in a sentence.
        said: String,
    },
    /// Nobody is signed in, or no longer. For the reader, to sign in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Who is signed in may not do this.
    #[error("who is signed in may not do this")]
    Forbidden,
    /// A page of another site sent this form.
    #[error("the form came from another site")]
    OtherSite,
    /// The case changed since the version that the actor saw.
    #[error("version {seen} was seen, now it is {now}")]
    Stale {
        /// The version that was seen.
        seen: u32,
        /// The version that it has now.
        now: u32,
    },
    /// Too many tries; it may be tried again after so many minutes.
    #[error("too many tries, wait {minutes} minutes")]
    TooMany {
        /// How long to wait.
        minutes: u32,
    },
    /// A one-time key came again with another body.
    #[error("this key was used for another request")]
    KeyReused,
    /// The figures fail an identity, so they are not shown. For us.
    #[error("the figures do not reconcile: {0}")]
    Unreconciled(String),
    /// A row that contradicts itself. For us.
    #[error("row {id} of {table} makes no sense: {why}")]
    Corrupt {
        /// The table it is in.
        table: &'static str,
        /// Its key.
        id: String,
        /// What contradicts what.
        why: String,
    },
    /// The database cannot be asked just now: away, full or read-only. For the operator.
    #[error("the database does not take this now: {0}")]
    Unavailable(String),
    /// Parts of the database file are not what they were. For the operator.
    #[error(
        "the database file is damaged: keep it as it is, and restore the last backup into an \
         empty folder ({0})"
    )]
    Damaged(String),
    /// The request was not finished in time. For the sender, to try again.
    #[error("the request was not finished in time")]
    Timeout,
    /// The database refused a statement. For us.
    #[error("the database failed: {0}")]
    Db(DbErr),
    /// Something else of ours failed. For us.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// One fault, on its own.
    pub fn invalid(fault: Fault) -> Self {
        Self::Invalid(vec![fault])
    }

    /// The HTTP status that tells a program whose turn it is.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Invalid(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::UnsupportedMediaType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Stale { .. } | Self::Refused { .. } => StatusCode::CONFLICT,
            Self::Unavailable(_) | Self::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unreconciled(_)
            | Self::Corrupt { .. }
            | Self::Damaged(_)
            | Self::Db(_)
            | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The problem that people and programs are told of.
    pub fn problem(&self) -> Problem {
        match self {
            Self::NotFound(_) => Problem::NotFound,
            Self::SignedOut => Problem::Unauthorized,
            Self::Forbidden => Problem::Forbidden,
            Self::OtherSite => Problem::OtherSite,
            Self::Stale { .. } => Problem::Stale,
            Self::TooMany { .. } => Problem::TooManyRequests,
            Self::Invalid(_) => Problem::Invalid,
            Self::Malformed(_) => Problem::BadRequest,
            Self::MethodNotAllowed => Problem::MethodNotAllowed,
            Self::UnsupportedMediaType(_) => Problem::UnsupportedMediaType,
            Self::TooLarge(_) => Problem::PayloadTooLarge,
            Self::Refused { .. } => Problem::Refused,
            Self::KeyReused => Problem::KeyReused,
            Self::Unreconciled(_) => Problem::Unreconciled,
            Self::Unavailable(_) => Problem::Unavailable,
            Self::Timeout => Problem::Timeout,
            Self::Corrupt { .. } | Self::Damaged(_) | Self::Db(_) | Self::Internal(_) => {
                Problem::Internal
            }
        }
    }

    /// The error for the terminal: in one line, its faults with their places.
    pub fn in_words(self, lang: Lang) -> anyhow::Error {
        let words = Words::of(lang);
        let told = |fault: &Fault| {
            format!("{}: {}", fault.at.trim_start_matches(['?', '/']), fault.sentence(words))
        };
        let faults: Vec<_> = self.faults().iter().map(told).collect();
        if faults.is_empty() { self.into() } else { anyhow::anyhow!("{}", faults.join("; ")) }
    }

    /// The faults, each at its place; empty for what is not a matter of single values.
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::Invalid(faults) => faults,
            Self::Malformed(fault) => std::slice::from_ref(fault),
            Self::NotFound(_)
            | Self::SignedOut
            | Self::Forbidden
            | Self::OtherSite
            | Self::Stale { .. }
            | Self::TooMany { .. }
            | Self::MethodNotAllowed
            | Self::UnsupportedMediaType(_)
            | Self::TooLarge(_)
            | Self::Refused { .. }
            | Self::KeyReused
            | Self::Unreconciled(_)
            | Self::Corrupt { .. }
            | Self::Unavailable(_)
            | Self::Damaged(_)
            | Self::Timeout
            | Self::Db(_)
            | Self::Internal(_) => &[],
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        match Trouble::of(&error) {
            Some(Trouble::OutOfReach) => Self::Unavailable(error.to_string()),
            Some(Trouble::Damaged) => Self::Damaged(error.to_string()),
            None => Self::Db(error),
        }
    }
}

impl IntoResponse for Error {
    /// Only the status: [`crate::wire::problem`] writes the body, in the reader's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
