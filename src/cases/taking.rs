//! Taking cases in: those that were sent at the same moment go into the register together.

use axum::http::StatusCode;
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::cases::{Receipt, Step};
use futures_util::{FutureExt as _, future::BoxFuture};
use sea_orm::DatabaseTransaction;

use super::{CaseTaken, filing::Filing, letters, store};
use crate::{
    books::{
        batch::Batch,
        keys::{FirstAnswer, OneTimeKey, sorted::Once},
    },
    error::{Error, Result},
};

/// A case that a program sent, checked.
pub struct Taking {
    /// What becomes of it.
    pub filing: Filing,
    /// The sender's receipt.
    pub receipt: Receipt,
    /// Under which key it came; `None`: each arrival counts.
    pub key: Option<OneTimeKey>,
    /// The office's time zone.
    pub zone: Tz,
}

impl Once for Taking {
    fn key(&self) -> Option<&OneTimeKey> {
        self.key.as_ref()
    }

    fn day(&self) -> NaiveDate {
        self.filing.received_on
    }

    fn carry_out<'a>(
        tx: &'a DatabaseTransaction,
        fresh: &'a [&'a Self],
        _: &'a mut Batch,
    ) -> BoxFuture<'a, Result<Vec<FirstAnswer>>> {
        take(tx, fresh).boxed()
    }
}

impl Taking {
    fn answer(&self, step: &Step) -> Result<FirstAnswer> {
        let taken = CaseTaken {
            reference: step.case.reference().to_string(),
            receipt: self.receipt.grouped(),
            due_on: step.case.standing().due_on,
            stage: step.case.stage().name().word().to_owned(),
        };
        FirstAnswer::json(StatusCode::CREATED, &taken)
    }
}

async fn take(tx: &DatabaseTransaction, fresh: &[&Taking]) -> Result<Vec<FirstAnswer>> {
    let Some(first) = fresh.first() else { return Ok(Vec::new()) };
    let filings: Vec<_> = fresh.iter().map(|taking| &taking.filing).collect();
    let steps = take_in_all(tx, &filings, first.zone).await?;
    fresh.iter().zip(&steps).map(|(taking, step)| taking.answer(step)).collect()
}

/// Enters what a citizen sent in the register, and lets them be told of it.
///
/// # Errors
/// The ledger's refusals; the database's.
pub async fn take_in(tx: &DatabaseTransaction, filing: &Filing, zone: Tz) -> Result<Step> {
    let step = take_in_all(tx, &[filing], zone).await?.pop();
    step.ok_or_else(|| Error::Internal("a case was not taken in".to_owned()))
}

async fn take_in_all(tx: &DatabaseTransaction, filings: &[&Filing], zone: Tz) -> Result<Vec<Step>> {
    let entered = store::enter(tx, filings, zone).await?;
    let new = entered.iter().zip(filings).map(|(entered, filing)| (entered.id, *filing));
    letters::put_received(tx, new).await?;
    Ok(entered.into_iter().map(|entered| entered.step).collect())
}
