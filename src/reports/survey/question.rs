//! What somebody wants to know of a survey.

use domain::surveys::Form;
use utoipa::IntoParams;

use crate::{
    error::{Error, Fault, Result},
    surveys::tallies::Grouping,
    wire::Query,
};

/// The parameters of the address, as its description shows them.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its shape is read, for the description of the API")]
pub struct Asked {
    /// The version; the newest, if left out
    version: Option<u32>,
    /// unit, meeting or mode
    group_by: Option<String>,
    /// core (the short form, if left out) or long
    form: Option<String>,
    /// Language of the labels
    lang: Option<String>,
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
}

impl Question {
    /// Reads the parameters of the address.
    ///
    /// # Errors
    /// One fault for each parameter that cannot be understood.
    pub fn read(slug: String, query: &Query) -> Result<Self> {
        let mut faults = Vec::new();
        let version = query.read("version", "unknown-version", |word| word.parse().ok());
        let version = kept(version, &mut faults)?.flatten();
        let grouping = word(query, "group_by", grouping);
        let grouping = kept(grouping, &mut faults)?.flatten();
        let form = kept(word(query, "form", form), &mut faults)?.flatten();
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        Ok(Self { slug, version, grouping, form: form.unwrap_or(Form::Core) })
    }
}

fn word<T>(
    query: &Query,
    name: &str,
    read: impl Fn(&str) -> Result<T, Fault>,
) -> Result<Option<T>> {
    query.one(name)?.map(|word| read(word).map_err(Error::invalid)).transpose()
}

/// What was read; its faults are gathered with the others.
fn kept<T>(read: Result<T>, faults: &mut Vec<Fault>) -> Result<Option<T>> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(Error::Invalid(found)) => {
            faults.extend(found);
            Ok(None)
        }
        Err(other) => Err(other),
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
