//! What somebody wants to know of a survey.

use std::collections::BTreeSet;

use domain::{surveys::Form, units::UnitId};
use utoipa::{IntoParams, openapi::schema::Object};

use crate::{
    error::{Fault, Result},
    surveys::tallies::Grouping,
    wire::{Query, Reading, described},
};

/// The parameters of the address, as its description shows them.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
pub struct Asked {
    /// What the rows are; one row, if left out
    #[param(schema_with = groupings)]
    group_by: Option<String>,
    /// `core` is the short form; `core`, if left out
    #[param(schema_with = forms)]
    form: Option<String>,
    /// Language of the labels
    lang: Option<String>,
}

fn groupings() -> Object {
    let words: Vec<_> = Grouping::ALL.iter().map(|grouping| grouping.word()).collect();
    described::word(&words)
}

fn forms() -> Object {
    described::word(Form::WORDS)
}

/// What somebody wants to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The survey.
    pub slug: String,
    /// Its version; `None`: the newest.
    pub version: Option<u32>,
    /// What the rows are; `None`: one row.
    pub grouping: Option<Grouping>,
    /// Which questions count.
    pub form: Form,
    /// Only what came from meetings of these units; `None`: everything.
    pub units: Option<BTreeSet<UnitId>>,
}

impl Question {
    /// Reads the parameters of the address.
    ///
    /// # Errors
    /// One fault for each parameter that cannot be understood.
    pub fn read(slug: String, query: &Query) -> Result<Self> {
        let mut reading = Reading::of(query);
        let version = reading.one("version", |word| {
            word.parse().map_err(|_| Fault::new("?version", "unknown-version"))
        });
        let grouping = reading.one("group_by", grouping);
        let form = reading.one("form", form).unwrap_or(Form::Core);
        reading.finish(Some(Self { slug, version, grouping, form, units: None }))
    }
}

/// A grouping by its word.
///
/// # Errors
/// The fault `unknown-word`.
pub fn grouping(word: &str) -> Result<Grouping, Fault> {
    let found = Grouping::ALL.iter().find(|grouping| grouping.word() == word).copied();
    let known = Grouping::ALL.iter().map(|grouping| grouping.word()).collect::<Vec<_>>();
    found.ok_or_else(|| unknown("?group_by", word, &known))
}

/// A form by its word.
///
/// # Errors
/// The fault `unknown-word`.
pub fn form(word: &str) -> Result<Form, Fault> {
    word.parse().map_err(|_| unknown("?form", word, Form::WORDS))
}

fn unknown(at: &str, word: &str, known: &[&str]) -> Fault {
    Fault::new(at, "unknown-word").with("word", word).with("known", known.join(", "))
}
