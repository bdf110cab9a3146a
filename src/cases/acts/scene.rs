//! What surrounds a case in the books, as the rules ask for it; and which acts are open there.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    cases::{Case, CaseId, CaseRef, Custody, Exclusion},
    desk::{self, ActName, Denied, Scene, SenderActName},
    people::Person,
    units::UnitId,
};
use sea_orm::ConnectionTrait;

use super::store;
use crate::{
    app::App,
    cases::store as cases,
    error::{Error, Result},
    office::Office,
};

/// What the ledger asks of the surroundings of a case.
pub struct Surroundings {
    path: Vec<UnitId>,
    master: Option<Case>,
    ancestor: Option<UnitId>,
    rested: u32,
    now: DateTime<Utc>,
}

impl Surroundings {
    /// Reads them.
    ///
    /// # Errors
    /// The database's; a history that makes no sense.
    pub async fn of(
        db: &impl ConnectionTrait,
        office: &Office,
        case: &Case,
        now: DateTime<Utc>,
        zone: Tz,
    ) -> Result<Self> {
        let facts = case.facts();
        let master = match kept(case) {
            Some(kept) => store::case_known_by(db, kept.as_str()).await?,
            None => None,
        };
        let ancestor = match facts.custody {
            Custody::Offered { by, .. } => office.tree.common_ancestor(by, facts.unit),
            Custody::Undisputed | Custody::Returned | Custody::Escalated | Custody::Decided => None,
        };
        Ok(Self {
            path: office.tree.path(facts.unit),
            master,
            ancestor: ancestor.map(|unit| unit.id),
            rested: desk::days_rested(case, &office.calendar, |at| local(at, zone)),
            now,
        })
    }

    /// The case among them.
    pub fn scene<'a>(&'a self, case: &'a Case) -> Scene<'a> {
        Scene {
            case,
            path: &self.path,
            now: self.now,
            rested: self.rested,
            master: self.master.as_ref(),
            ancestor: self.ancestor,
        }
    }
}

/// The case that is to stay, where it is proposed that this one leave the count as its copy.
/// Holds the case that stays in place of a copy until the transaction ends.
///
/// # Errors
/// The database's; a history that makes no sense.
pub(super) async fn hold_master(db: &impl ConnectionTrait, case: &Case) -> Result<()> {
    let Some(master) = kept(case) else { return Ok(()) };
    if let Some(row) = cases::find(db, master.as_str()).await? {
        cases::hold(db, CaseId(row.id)).await?;
    }
    Ok(())
}

fn kept(case: &Case) -> Option<&CaseRef> {
    let proposal = case.facts().proposal.as_ref()?;
    if let Exclusion::DoubleSubmit { master, .. } = &proposal.exclusion {
        Some(master)
    } else {
        None
    }
}

/// The local day of an instant.
pub(super) fn local(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// Exactly the acts that this person may do to the case now, the likeliest first.
///
/// # Errors
/// The database's.
pub async fn open_acts(
    app: &App,
    db: &impl ConnectionTrait,
    office: &Office,
    person: &Person,
    case: &Case,
) -> Result<Vec<ActName>> {
    let around = Surroundings::of(db, office, case, app.clock.now(), app.clock.zone).await?;
    Ok(desk::open_to(person, &around.scene(case)))
}

/// Whether this person may do this to the case now.
///
/// # Errors
/// [`Error::Forbidden`] when no role allows it, [`Error::Refused`] by the ledger; the database's.
pub async fn is_open(
    app: &App,
    db: &impl ConnectionTrait,
    office: &Office,
    person: &Person,
    case: &Case,
    act: ActName,
) -> Result<()> {
    let around = Surroundings::of(db, office, case, app.clock.now(), app.clock.zone).await?;
    desk::office_for(person, act, &around.scene(case)).map(drop).map_err(denied)
}

/// Why an act is not open, as it is told.
pub(super) fn denied(denied: Denied) -> Error {
    match denied {
        Denied::Permission => Error::Forbidden,
        Denied::Ledger(refused) => refused.into(),
    }
}

/// Exactly the acts that the sender may do to the case now, the likeliest first.
pub fn open_acts_of_sender(app: &App, case: &Case) -> Vec<SenderActName> {
    let around = Surroundings {
        path: Vec::new(),
        master: None,
        ancestor: None,
        rested: 0,
        now: app.clock.now(),
    };
    desk::open_to_sender(&around.scene(case))
}
