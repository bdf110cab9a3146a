//! How long a queue is: counted to its end, or to where nobody reads any more.

use domain::text::Sought;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Value};

use crate::{
    books::ask,
    cases::{
        queue::{Looker, Wanted},
        search::store::{self as search, Seek},
    },
    error::Result,
};

/// How long a queue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// How many cases were counted.
    pub n: u64,
    /// Whether there are more.
    pub is_more: bool,
}

impl Length {
    /// Nobody works through more, and counting them would cost more than showing some.
    const MOST: u64 = 10_000;
    /// The same of cases that are found by words, each of which must be looked at.
    const MOST_FOUND: u64 = 1_000;

    /// A queue that was read to its end.
    pub const fn exactly(cases: u64) -> Self {
        Self { n: cases, is_more: false }
    }

    fn no_more_than(most: u64, counted: u64) -> Self {
        Self { n: counted.min(most), is_more: counted > most }
    }
}

/// How many cases of the queue there are, and how those of one page are found at the least cost.
///
/// # Errors
/// The database's.
pub async fn count(
    db: &impl ConnectionTrait,
    who: &Looker<'_>,
    wanted: &Wanted,
) -> Result<(Length, Seek)> {
    let beside = who.beside_words(wanted);
    let Some((_, sought)) = &wanted.sought else {
        let most = Length::MOST;
        let counted = up_to(db, most, &format!("cases c WHERE {beside}"), Vec::new()).await?;
        return Ok((Length::no_more_than(most, counted), Seek::ByIndex));
    };
    let backend = db.get_database_backend();
    if backend != DbBackend::Sqlite
        && let Some(length) = met(db, &beside, sought).await?
    {
        return Ok((length, Seek::OnTheWay));
    }
    let (words, values) = search::condition(backend, sought, Seek::First);
    let found = format!("{} WHERE {beside} AND {words}", search::found(backend));
    let most = Length::MOST_FOUND;
    let length = Length::no_more_than(most, up_to(db, most, &found, values).await?);
    // What is in so many cases is soon met.
    Ok((length, if length.is_more { Seek::OnTheWay } else { Seek::ByIndex }))
}

/// How many cases are looked at to learn whether a word is in many.
const SOME: u64 = 1_000;
/// One of so many must have it.
const ONE_OF: u64 = 10;

/// The length of a queue whose cases are soon met by looking at one after the other: what is sought
/// is in very many, or there are few of any. `None`: the index of words says it sooner. PostgreSQL's
/// brings all cases that have a word, or none; SQLite's one after the other.
async fn met(db: &impl ConnectionTrait, beside: &str, sought: &Sought) -> Result<Option<Length>> {
    let (words, values) = search::condition(db.get_database_backend(), sought, Seek::OnTheWay);
    let some = |of: &str, cases: u64| {
        format!("(SELECT {words} AS has_it FROM cases c WHERE {of} LIMIT {cases}) AS looked_at")
    };
    // Of any queue first: of a narrow one, so many are found only by going through all cases.
    if Share::of(db, &some("1 = 1", SOME), &values).await?.is_small() {
        return Ok(None);
    }
    let share = Share::of(db, &some(beside, SOME), &values).await?;
    if share.is_whole() {
        return Ok(Some(Length::exactly(share.found)));
    }
    if share.is_small() {
        return Ok(None);
    }
    let most = Length::MOST_FOUND;
    // Twice as far as that promises: what came first need not be like the rest.
    let found = format!("{} WHERE has_it", some(beside, 2 * ONE_OF * most));
    let length = Length::no_more_than(most, up_to(db, most, &found, values).await?);
    Ok(length.is_more.then_some(length))
}

/// How many of some cases have what is sought.
struct Share {
    seen: u64,
    found: u64,
}

impl Share {
    async fn of(db: &impl ConnectionTrait, some: &str, values: &[Value]) -> Result<Self> {
        #[derive(FromQueryResult)]
        struct Looked {
            seen: i64,
            found: i64,
        }
        let sql = format!(
            "SELECT COUNT(*) AS seen, COUNT(CASE WHEN has_it THEN 1 END) AS found FROM {some}"
        );
        let rows: Vec<Looked> = ask(db, sql, values.to_vec()).await?;
        let [seen, found] =
            rows.first().map_or([0, 0], |row| [row.seen, row.found].map(i64::unsigned_abs));
        Ok(Self { seen, found })
    }

    /// Whether there are no other cases.
    const fn is_whole(&self) -> bool {
        self.seen < SOME
    }

    /// Whether it is in too few to be met soon.
    const fn is_small(&self) -> bool {
        !self.is_whole() && self.found < SOME / ONE_OF
    }
}

/// How many rows there are, up to one more than `most`.
async fn up_to(
    db: &impl ConnectionTrait,
    most: u64,
    rows: &str,
    values: Vec<Value>,
) -> Result<u64> {
    #[derive(FromQueryResult)]
    struct Counted {
        n: i64,
    }
    let sql = format!(
        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM {rows} LIMIT {}) AS counted",
        most.saturating_add(1)
    );
    let counted: Vec<Counted> = ask(db, sql, values).await?;
    Ok(counted.first().map_or(0, |row| row.n.unsigned_abs()))
}
