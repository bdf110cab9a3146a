//! What each case is found by, and the condition that finds it.

mod filling;

use domain::{
    cases::{Case, CaseId},
    text::{Sought, found_by as line_of},
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QuerySelect as _, Value,
};

pub use filling::fill;

use crate::{
    books::tables::{case, found_by, text},
    error::Result,
};

/// The texts by which a case is found: their digests, as the books write them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The words as they may be shown.
    pub shown: String,
    /// The answer that stands; `None`: there is none.
    pub answer: Option<String>,
}

impl Named {
    /// Those of a case as it is now.
    pub fn of(case: &Case) -> Self {
        let answer = case.stage().settled().map(|settled| settled.answer.text.to_string());
        Self { shown: case.facts().shown.to_string(), answer }
    }

    /// Their words, of those that are kept and not erased, in this order.
    pub fn words<'a>(&self, text: impl Fn(&str) -> Option<&'a str>) -> Vec<&'a str> {
        let digests = [Some(self.shown.as_str()), self.answer.as_deref()];
        digests.into_iter().flatten().filter_map(text).collect()
    }
}

/// By what a new case is found, its text being at hand.
pub fn first(id: CaseId, case: &Case, text: &str) -> found_by::ActiveModel {
    row(id, Named::of(case), line_of(case.reference().as_str(), [text]))
}

/// The row of a case in `found_by`.
pub fn row(id: CaseId, named: Named, folded: String) -> found_by::ActiveModel {
    found_by::ActiveModel {
        case_id: Set(id.0),
        shown: Set(named.shown),
        answer: Set(named.answer),
        folded: Set(folded),
    }
}

/// Follows a step: another text may be shown now, or another answer stand.
///
/// # Errors
/// The database's.
pub async fn follow(
    db: &impl ConnectionTrait,
    id: CaseId,
    before: &Case,
    after: &Case,
) -> Result<()> {
    let named = Named::of(after);
    if named == Named::of(before) { Ok(()) } else { renew(db, id, named).await }
}

/// Follows a text that was just kept, if the case is found by it.
///
/// # Errors
/// The database's.
pub async fn kept(db: &impl ConnectionTrait, id: CaseId, digest: &str) -> Result<()> {
    let Some(known) = found_by::Entity::find_by_id(id.0).one(db).await? else { return Ok(()) };
    let named = Named { shown: known.shown, answer: known.answer };
    let is_one = named.shown == digest || named.answer.as_deref() == Some(digest);
    if is_one { renew(db, id, named).await } else { Ok(()) }
}

/// Follows the erasing of texts of a case.
///
/// # Errors
/// The database's.
pub async fn erased(db: &impl ConnectionTrait, id: CaseId) -> Result<()> {
    let Some(known) = found_by::Entity::find_by_id(id.0).one(db).await? else { return Ok(()) };
    renew(db, id, Named { shown: known.shown, answer: known.answer }).await
}

/// Makes the line of a case anew from the texts that are kept.
async fn renew(db: &impl ConnectionTrait, id: CaseId, named: Named) -> Result<()> {
    let reference: Option<String> = case::Entity::find_by_id(id.0)
        .select_only()
        .column(case::Column::Reference)
        .into_tuple()
        .one(db)
        .await?;
    let digests = named.answer.iter().chain([&named.shown]);
    let texts = text::Entity::find().filter(text::Column::Digest.is_in(digests)).all(db).await?;
    let text = |digest: &str| texts.iter().find(|row| row.digest == digest)?.text.as_deref();
    let folded = line_of(&reference.unwrap_or_default(), named.words(text));
    let row = row(id, named, folded);
    let row = found_by::ActiveModel { case_id: Unchanged(id.0), ..row };
    found_by::Entity::update(row).exec(db).await?;
    Ok(())
}

/// How what is sought is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seek {
    /// All of it, by the index of words.
    ByIndex,
    /// By the index, in whatever order, for questions to [`found`]. On SQLite case after case, so
    /// that the first are soon there; PostgreSQL brings all of them.
    First,
    /// By looking at each case of some other order. For what is in very many cases: the first are
    /// soon met, while the index would bring them all.
    OnTheWay,
}

/// What [`Seek::First`] asks: the cases, as the index of words brings them.
pub const fn found(backend: DbBackend) -> &'static str {
    if matches!(backend, DbBackend::Sqlite) {
        "found_words CROSS JOIN cases c ON c.id = found_words.rowid"
    } else {
        "cases c"
    }
}

/// The condition on `cases c` that finds what is sought, with the values for its placeholders, of
/// which there are no others; no values where nothing can be found.
pub fn condition(backend: DbBackend, sought: &Sought, seek: Seek) -> (String, Vec<Value>) {
    let is_sqlite = backend == DbBackend::Sqlite;
    let phrase = if is_sqlite { phrase_of_sqlite(sought) } else { phrase_of_postgres(sought) };
    if phrase.is_empty() {
        return ("1 = 0".to_owned(), Vec::new());
    }
    let matches = "found_words MATCH $1";
    let condition = match (seek, is_sqlite) {
        (Seek::OnTheWay, _) => return looked_at(sought),
        (Seek::First, true) => matches.to_owned(),
        (Seek::ByIndex, true) => format!("c.id IN (SELECT rowid FROM found_words WHERE {matches})"),
        // An array is found before anything else is done. PostgreSQL takes a word that it knows
        // nothing of to be in many cases, and would go through all others to meet the first.
        (Seek::First | Seek::ByIndex, false) => "c.id = ANY (ARRAY(SELECT case_id FROM found_by \
             WHERE to_tsvector('simple', folded) @@ to_tsquery('simple', $1)))"
            .to_owned(),
    };
    (condition, vec![phrase.into()])
}

/// The same of the line that a case is found by, which holds each word once, a space between two.
fn looked_at(sought: &Sought) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = Vec::new();
    let mut has = |pattern: String| {
        values.push(pattern.into());
        format!("' ' || folded || ' ' LIKE ${}", values.len())
    };
    let last = sought.words.len().saturating_sub(1);
    let word = |(at, word): (usize, &String)| {
        has(if at == last { format!("% {word}%") } else { format!("% {word} %") })
    };
    let words: Vec<_> = sought.words.iter().enumerate().map(word).collect();
    let words = (!words.is_empty()).then(|| format!("({})", words.join(" AND ")));
    let reference = sought.reference.as_ref().map(|begins| has(format!("% {begins}%")));
    let either: Vec<_> = words.into_iter().chain(reference).collect();
    let line = "FROM found_by WHERE found_by.case_id = c.id";
    (format!("(SELECT {} {line})", either.join(" OR ")), values)
}

fn phrase_of_sqlite(sought: &Sought) -> String {
    let word = |word: &str| format!("\"{word}\"");
    phrase(sought, word, " *", " AND ", " OR ")
}

fn phrase_of_postgres(sought: &Sought) -> String {
    let word = |word: &str| format!("'{word}'");
    phrase(sought, word, ":*", " & ", " | ")
}

/// All of the words, the last of them as a beginning, or a reference that begins so.
fn phrase(
    sought: &Sought,
    word: impl Fn(&str) -> String,
    beginning: &str,
    and: &str,
    or: &str,
) -> String {
    let words: Vec<_> = sought.words.iter().map(|sought| word(sought)).collect();
    let words = (!words.is_empty()).then(|| format!("({}{beginning})", words.join(and)));
    let reference = sought.reference.as_deref().map(|begins| word(begins) + beginning);
    words.into_iter().chain(reference).collect::<Vec<_>>().join(or)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_database_is_asked_in_its_own_words() {
        let sought = Sought::read("\"đường\" OR ha-26").unwrap();
        assert_eq!(phrase_of_sqlite(&sought), "(\"duong\" AND \"or\" AND \"ha\" AND \"26\" *)");
        let reference = Sought::read("HA-26").unwrap();
        assert_eq!(phrase_of_postgres(&reference), "('ha' & '26':*) | 'refha26':*");
        let signs = Sought::read("?!").unwrap();
        for seek in [Seek::ByIndex, Seek::First, Seek::OnTheWay] {
            let nothing = condition(DbBackend::Sqlite, &signs, seek);
            assert_eq!(nothing, ("1 = 0".to_owned(), Vec::new()));
        }
    }
}
