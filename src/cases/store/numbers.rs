//! The public numbers of the register: in order and without gaps in each unit and year.

use std::{collections::BTreeMap, num::NonZeroU32};

use chrono::Datelike as _;
use domain::cases::{CaseRef, Reference};
use sea_orm::ConnectionTrait;

use crate::{
    books::counters,
    cases::filing::{Filing, case_ref},
    error::{Error, Result},
};

/// The next number for a case.
///
/// # Errors
/// The database's.
pub async fn next(db: &impl ConnectionTrait, filing: &Filing) -> Result<CaseRef> {
    reference(filing, counters::next(db, &filing.counter()).await?)
}

/// The next numbers for cases, in their order.
///
/// # Errors
/// The database's.
pub async fn draw(db: &impl ConnectionTrait, filings: &[&Filing]) -> Result<Vec<CaseRef>> {
    let counters: Vec<_> = filings.iter().map(|filing| filing.counter()).collect();
    let mut wanted: BTreeMap<&str, i64> = BTreeMap::new();
    for counter in &counters {
        *wanted.entry(counter).or_default() += 1;
    }
    // In the order of their names, so that no two copies of the server wait for each other.
    let mut last = BTreeMap::new();
    for (counter, many) in wanted {
        last.insert(counter, counters::advance(db, counter, many).await? - many);
    }
    let numbered = filings.iter().zip(&counters).map(|(filing, counter)| {
        let number = last.entry(counter.as_str()).or_default();
        *number += 1;
        reference(filing, *number)
    });
    numbered.collect()
}

fn reference(filing: &Filing, number: i64) -> Result<CaseRef> {
    let number = u32::try_from(number).ok().and_then(NonZeroU32::new);
    let number = number.ok_or_else(|| Error::Internal("the register's numbers ran out".into()))?;
    let year = filing.received_on.year();
    Ok(case_ref(&Reference::new(filing.unit_code.clone(), year, number).to_string()))
}
