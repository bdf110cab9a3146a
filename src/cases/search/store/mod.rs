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

/// The condition on `cases c` that finds what is sought, with the value for its placeholder; no
/// value where nothing can be found.
pub fn condition(
    backend: DbBackend,
    sought: &Sought,
    placeholder: &str,
) -> (String, Option<Value>) {
    let is_sqlite = backend == DbBackend::Sqlite;
    let phrase = if is_sqlite { phrase_of_sqlite(sought) } else { phrase_of_postgres(sought) };
    if phrase.is_empty() {
        return ("1 = 0".to_owned(), None);
    }
    let found = if is_sqlite {
        format!("SELECT rowid FROM found_words WHERE found_words MATCH {placeholder}")
    } else {
        format!(
            "SELECT case_id FROM found_by \
             WHERE to_tsvector('simple', folded) @@ to_tsquery('simple', {placeholder})"
        )
    };
    (format!("c.id IN ({found})"), Some(phrase.into()))
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
        assert_eq!(condition(DbBackend::Sqlite, &signs, "$1"), ("1 = 0".to_owned(), None));
    }
}
