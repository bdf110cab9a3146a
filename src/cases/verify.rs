//! Verifying the ledger: every chain, every row that follows from it, every stretch of standing,
//! every text, and that no number of the register is missing.

mod numbers;

use std::collections::HashMap;

use chrono_tz::Tz;
use domain::cases::{Case, CaseId, Event, Link, TextDigest, chain};
use indicatif::ProgressBar;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _,
    PaginatorTrait as _, QueryFilter, QueryOrder, QuerySelect as _,
};

use super::{filing::case_ref, record, search::store::Named};
use crate::{
    books::{
        rows,
        tables::{case, event, found_by, standing, text},
    },
    error::Result,
    secrets::digest,
};
use numbers::Numbers;

/// How many cases are read at once.
const AT_ONCE: u64 = 500;

/// What was found.
#[derive(Debug, Default)]
pub struct Verified {
    /// How many cases were verified.
    pub cases: u64,
    /// How many events.
    pub events: u64,
    /// One hash over the ends of all chains, in the order of the register. Kept elsewhere, it
    /// shows later whether cases were cut off the end.
    pub ledger_digest: String,
    /// Everything that is wrong, one sentence each.
    pub wrong: Vec<String>,
}

/// Verifies every case.
///
/// # Errors
/// The database's.
pub async fn verify(db: &impl ConnectionTrait, zone: Tz, bar: &ProgressBar) -> Result<Verified> {
    let mut found = Verified::default();
    let mut numbers = Numbers::default();
    let mut ends = String::new();
    let mut after = 0;
    bar.set_length(case::Entity::find().count(db).await?);
    loop {
        let cases = case::Entity::find()
            .filter(case::Column::Id.gt(after))
            .order_by_asc(case::Column::Id)
            .limit(AT_ONCE)
            .all(db)
            .await?;
        let Some(last) = cases.last() else { break };
        let page = Page::read(db, after, last.id).await?;
        after = last.id;
        for row in &cases {
            found.cases += 1;
            bar.inc(1);
            numbers.note(&row.reference, &mut found.wrong);
            ends.extend([row.reference.as_str(), " ", row.head.as_str(), "\n"]);
            found.events += page.events_of(row.id).len() as u64;
            let wrong = page.verify(row, zone);
            found
                .wrong
                .extend(wrong.into_iter().map(|what| format!("case {}: {what}", row.reference)));
        }
    }
    stray(db, &mut found.wrong).await?;
    numbers.compare(db, &mut found.wrong).await?;
    found.ledger_digest = digest(ends.as_bytes());
    Ok(found)
}

/// What belongs to the cases of one page.
struct Page {
    events: HashMap<i64, Vec<event::Model>>,
    standings: HashMap<i64, Vec<standing::Model>>,
    texts: HashMap<i64, Vec<text::Model>>,
    found_by: HashMap<i64, found_by::Model>,
}

impl Page {
    async fn read(db: &impl ConnectionTrait, after: i64, to: i64) -> Result<Self> {
        let events = event::Entity::find()
            .filter(event::Column::CaseId.gt(after).and(event::Column::CaseId.lte(to)))
            .order_by_asc(event::Column::CaseId)
            .order_by_asc(event::Column::Version)
            .all(db)
            .await?;
        let standings = standing::Entity::find()
            .filter(standing::Column::CaseId.gt(after).and(standing::Column::CaseId.lte(to)))
            .order_by_asc(standing::Column::Version)
            .all(db)
            .await?;
        let texts = text::Entity::find()
            .filter(text::Column::CaseId.gt(after).and(text::Column::CaseId.lte(to)))
            .all(db)
            .await?;
        let found_by = found_by::Entity::find()
            .filter(found_by::Column::CaseId.gt(after).and(found_by::Column::CaseId.lte(to)))
            .all(db)
            .await?;
        Ok(Self {
            events: by_case(events, |row| row.case_id),
            standings: by_case(standings, |row| row.case_id),
            texts: by_case(texts, |row| row.case_id),
            found_by: found_by.into_iter().map(|row| (row.case_id, row)).collect(),
        })
    }

    fn events_of(&self, case: i64) -> &[event::Model] {
        self.events.get(&case).map_or(&[], Vec::as_slice)
    }

    fn verify(&self, row: &case::Model, zone: Tz) -> Vec<String> {
        let stored = self.events_of(row.id);
        let events = match read_chain(row, stored) {
            Ok(events) => events,
            Err(why) => return vec![why],
        };
        let mut wrong = columns(row.id, stored, &events);
        match Case::from_events(&events) {
            Ok(case) => {
                wrong.extend(row_follows(row, &case, zone));
                let standings = self.standings.get(&row.id).map_or(&[][..], Vec::as_slice);
                wrong.extend(standings_follow(row, &events, standings, zone));
                wrong.extend(self.missing_text(row.id, &case));
                wrong.extend(self.found_otherwise(row.id, &case));
            }
            Err(why) => wrong.push(why.to_string()),
        }
        let texts = self.texts.get(&row.id).map_or(&[][..], Vec::as_slice);
        wrong.extend(texts.iter().filter_map(changed_text));
        wrong
    }
}

impl Page {
    /// A text that the case speaks of and that is not there, not even as one that was erased.
    fn missing_text(&self, id: i64, case: &Case) -> Option<String> {
        let facts = case.facts();
        let answer = case.stage().settled().map(|settled| settled.answer.text);
        let spoken_of = [Some(facts.text), Some(facts.shown), facts.published, answer];
        let kept = self.texts.get(&id);
        let is_kept = |digest: &TextDigest| {
            let digest = digest.to_string();
            kept.is_some_and(|texts| texts.iter().any(|text| text.digest == digest))
        };
        let missing = spoken_of.iter().flatten().any(|digest| !is_kept(digest));
        missing.then(|| "one of its texts is missing".to_owned())
    }
}

impl Page {
    /// What the case is found by, made anew from its texts.
    fn found_otherwise(&self, id: i64, case: &Case) -> Option<String> {
        let texts = self.texts.get(&id).map_or(&[][..], Vec::as_slice);
        let text = |digest: &str| texts.iter().find(|row| row.digest == digest)?.text.as_deref();
        let named = Named::of(case);
        let folded = domain::text::found_by(case.reference().as_str(), named.words(text));
        let Named { shown, answer } = named;
        let expected = found_by::Model { case_id: id, shown, answer, folded };
        let is_so = self.found_by.get(&id) == Some(&expected);
        (!is_so).then(|| "it is not found by the words it has".to_owned())
    }
}

fn by_case<T>(rows: Vec<T>, case: impl Fn(&T) -> i64) -> HashMap<i64, Vec<T>> {
    let mut by_case: HashMap<i64, Vec<T>> = HashMap::new();
    for row in rows {
        by_case.entry(case(&row)).or_default().push(row);
    }
    by_case
}

/// The chain of a case, verified to its end; the end must be the one that the case's row knows,
/// or the last events were cut off.
fn read_chain(row: &case::Model, stored: &[event::Model]) -> Result<Vec<Event>, String> {
    let links = stored
        .iter()
        .map(|event| {
            let link = |hex: &str| {
                Link::from_hex(hex).ok_or_else(|| format!("event {} has no hash", event.version))
            };
            let (prev, hash) = (link(&event.prev_hash)?, link(&event.hash)?);
            Ok(chain::Stored { prev, hash, canonical: &event.body })
        })
        .collect::<Result<Vec<_>, String>>()?;
    let head =
        chain::verify(&case_ref(&row.reference), &links).map_err(|fault| fault.to_string())?;
    if head.hash.to_string() != row.head || head.version.cast_signed() != row.version {
        return Err(format!(
            "its row ends with event {}, its chain with event {}",
            row.version, head.version
        ));
    }
    links
        .iter()
        .map(|link| Event::from_canonical(link.canonical).map_err(|why| why.to_string()))
        .collect()
}

/// The columns of events that repeat parts of their bodies.
fn columns(case: i64, stored: &[event::Model], events: &[Event]) -> Vec<String> {
    stored
        .iter()
        .zip(events)
        .filter_map(|(row, event)| {
            let sealed = event.clone().sealed(Link::from_hex(&row.prev_hash)?).ok()?;
            let expected = record::event_row(CaseId(case), event, &sealed);
            let differing = rows::differing(&expected, &row.clone().into());
            (!differing.is_empty()).then(|| {
                format!(
                    "event {} says otherwise than its columns {}",
                    row.version,
                    differing.join(", ")
                )
            })
        })
        .collect()
}

fn row_follows(row: &case::Model, case: &Case, zone: Tz) -> Option<String> {
    let head = Link::from_hex(&row.head)?;
    let mut expected = record::row_of(case, head);
    expected.identity = Set(case.facts().identity.word().to_owned());
    expected.received_at = Set(case.facts().received_at.timestamp_micros());
    expected.received_on = Set(case.facts().received_at.with_timezone(&zone).date_naive());
    expected.said_on = Set(case.facts().said_on);
    let differing = rows::differing(&expected, &row.clone().into());
    (!differing.is_empty())
        .then(|| format!("its row does not follow from its events: {}", differing.join(", ")))
}

/// The stretches of standing, made anew from the events.
fn standings_follow(
    row: &case::Model,
    events: &[Event],
    found: &[standing::Model],
    zone: Tz,
) -> Option<String> {
    let mut expected: Vec<standing::ActiveModel> = Vec::new();
    let mut case: Option<Case> = None;
    for event in events {
        let after = Case::after(case.clone(), event).ok()?;
        if case.is_none_or(|before| before.standing() != after.standing()) {
            if let Some(last) = expected.last_mut() {
                last.until_at = Set(Some(event.at.timestamp_micros()));
            }
            let id = CaseId(row.id);
            expected.push(record::standing_of(&after, id, event, row.received_on, zone));
        }
        case = Some(after);
    }
    if expected.len() != found.len() {
        return Some(format!("it stood in {} places, {} are noted", expected.len(), found.len()));
    }
    let wrong = expected.iter().zip(found).find_map(|(expected, found)| {
        let differing = rows::differing(expected, &found.clone().into());
        (!differing.is_empty()).then(|| (found.version, differing.join(", ")))
    });
    wrong.map(|(version, columns)| format!("its standing from event {version} is wrong: {columns}"))
}

/// A text that is not what its digest was made of. An erased one has neither salt nor words.
fn changed_text(row: &text::Model) -> Option<String> {
    let changed = || Some("one of its texts was changed".to_owned());
    match (&row.salt, &row.text) {
        (None, None) => None,
        (Some(salt), Some(words)) => {
            let Some(salt) = TextDigest::from_hex(salt) else { return changed() };
            if TextDigest::of(&salt.0, words).to_string() == row.digest { None } else { changed() }
        }
        (None, Some(_)) | (Some(_), None) => changed(),
    }
}

/// Events and standings of cases that are not there.
async fn stray(db: &impl ConnectionTrait, wrong: &mut Vec<String>) -> Result<()> {
    for table in ["events", "standings", "texts", "found_by"] {
        let sql = format!(
            "SELECT COUNT(*) AS n FROM {table} t LEFT JOIN cases c ON c.id = t.case_id WHERE c.id IS NULL"
        );
        let statement = sea_orm::Statement::from_string(db.get_database_backend(), sql);
        let row = db.query_one_raw(statement).await?;
        let n: i64 = row.map(|row| row.try_get("", "n")).transpose()?.unwrap_or(0);
        if n > 0 {
            wrong.push(format!("{n} rows of {table} belong to no case"));
        }
    }
    Ok(())
}
