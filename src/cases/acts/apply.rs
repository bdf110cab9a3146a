//! One act, with everything it brings along, put to the ledger.

use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use domain::{
    cases::{
        Approval, Asking, Bounce, Case, Decision, Deed, Handover, Signature, Step, TextDigest,
    },
    desk::Scene,
    people::{Person, PersonId, Role},
    units::UnitId,
};
use sea_orm::ConnectionTrait;

use super::{Act, Grounds, SenderAct, due, scene::local, store};
use crate::{
    cases::filing::Salted,
    error::{Error, Fault, Result},
    office::Office,
    people::store::people,
};

/// How many working days a unit has to send a case back.
const BOUNCE_DAYS: u16 = 2;

/// When and where acts are done.
#[derive(Clone)]
pub(super) struct Hour {
    pub office: Arc<Office>,
    pub now: DateTime<Utc>,
    pub zone: Tz,
}

impl Hour {
    pub fn today(&self) -> NaiveDate {
        local(self.now, self.zone)
    }

    /// The end of a local day, UTC.
    fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = (day + Days::new(1)).and_time(NaiveTime::MIN);
        self.zone.from_local_datetime(&midnight).earliest().map_or(self.now, |at| at.to_utc())
    }

    /// The unit, if it stands today.
    fn standing(&self, unit: UnitId) -> Result<UnitId> {
        let stands = self.office.tree.get(unit).is_some_and(|unit| unit.stands_on(self.today()));
        let unknown = || Fault::new("unit", "unknown-unit").with("code", unit.0);
        if stands { Ok(unit) } else { Err(Error::invalid(unknown())) }
    }
}

/// What a member of staff does, as the ledger's step. The acts on two cases at once are told
/// elsewhere: [`super::together`].
pub(super) async fn of_staff(
    db: &impl ConnectionTrait,
    hour: &Hour,
    scene: &Scene<'_>,
    deed: Deed,
    person: &Person,
    act: &Act,
) -> Result<Step> {
    let case = scene.case.clone();
    match act {
        Act::Assign { handler } => {
            let due = due::due_of(&hour.office, &case, hour.zone)?;
            let due = due.ok_or_else(|| Error::invalid(Fault::new("", "no-deadline-rule")))?;
            let handler = able(db, hour, &case, *handler).await?;
            Ok(case.assign(deed, handler, due)?)
        }
        Act::Reassign { handler, note } => {
            let handler = able(db, hour, &case, *handler).await?;
            Ok(case.reassign(deed, handler, digest(note.as_ref()))?)
        }
        Act::ProposeExclusion { grounds } => propose(db, case, deed, grounds).await,
        act => by_calendar(hour, scene, deed, person, act),
    }
}

/// The acts that ask the calendar and the tree of units.
fn by_calendar(
    hour: &Hour,
    scene: &Scene<'_>,
    deed: Deed,
    person: &Person,
    act: &Act,
) -> Result<Step> {
    let (case, calendar) = (scene.case.clone(), &hour.office.calendar);
    let floor = due::floor(&hour.office, hour.today());
    let step = match act {
        Act::DecideOwner { unit, reason } => {
            let unit = hour.standing(*unit)?;
            case.decide_owner(deed, Decision { unit, reason: reason.digest(), floor })
        }
        Act::Bounce { reason } => {
            let (reason, ancestor) = (reason.digest(), scene.ancestor);
            case.bounce(deed, Bounce { reason, floor, ancestor })
        }
        Act::Transfer { unit, reason } => {
            let last = calendar.add_working_days(hour.today(), BOUNCE_DAYS);
            let (unit, bounce_until) = (hour.standing(*unit)?, hour.end_of(last));
            case.transfer(deed, Handover { unit, reason: reason.digest(), floor, bounce_until })
        }
        Act::CorrectUnit { unit, reason } => {
            case.correct_unit(deed, hour.standing(*unit)?, reason.digest())
        }
        Act::AskCitizen { question } => {
            case.ask_citizen(deed, asking(hour, scene.rested, question))
        }
        Act::ConfirmExclusion => case.confirm_exclusion(deed, scene.master),
        act => return of_the_case_alone(case, deed, person, act),
    };
    Ok(step?)
}

/// The acts that ask nothing but the case.
fn of_the_case_alone(case: Case, deed: Deed, person: &Person, act: &Act) -> Result<Step> {
    let step = match act {
        Act::Begin { note } => case.begin_work(deed, digest(note.as_ref())),
        Act::Draft { text, settlement, .. } => case.draft(deed, text.digest(), *settlement),
        Act::Approve { text, settlement, document, copy, handling, .. } => {
            let (document, copy) = (document.clone(), digest(copy.as_ref()));
            let signature = Signature { signer: person.id, document, copy, handling: *handling };
            case.answer(deed, text.digest(), *settlement, signature, Approval::Needed)
        }
        Act::SendBack { reason } => case.send_back(deed, reason.digest()),
        Act::DropExclusion { reason } => case.drop_exclusion(deed, reason.digest()),
        Act::ExcludeFlagged => case.exclude_flagged(deed),
        Act::Release { reason } => case.release(deed, reason.digest()),
        Act::KeepPromise { note } => case.keep_promise(deed, note.digest()),
        Act::AskOther { body, note } => case.ask_other(deed, body.clone(), digest(note.as_ref())),
        Act::Annotate { note } => case.annotate(deed, note.digest()),
        Act::PutBack { note } => case.put_back(deed, digest(note.as_ref())),
        Act::Reclassify { field, kind, reason } => {
            case.reclassify(deed, *field, *kind, reason.digest())
        }
        Act::Ungroup => case.ungroup(deed),
        Act::Restore { reason } => case.restore(deed, reason.digest()),
        Act::Reopen { reason } => case.reopen(deed, reason.digest()),
        Act::Redact { after, reason } => case.redact(deed, after.digest(), reason.clone()),
        Act::Publish { copy, channel } => case.publish(deed, copy.digest(), *channel),
        Act::Unpublish { reason } => case.unpublish(deed, reason.digest()),
        Act::EraseIdentity { text } => case.erase_identity(deed, *text),
        Act::Assign { .. }
        | Act::Reassign { .. }
        | Act::ProposeExclusion { .. }
        | Act::DecideOwner { .. }
        | Act::Bounce { .. }
        | Act::Transfer { .. }
        | Act::CorrectUnit { .. }
        | Act::AskCitizen { .. }
        | Act::ConfirmExclusion
        | Act::Group { .. }
        | Act::Split { .. } => {
            return Err(Error::Internal("an act that asks more than its case came here".into()));
        }
    };
    Ok(step?)
}

async fn propose(
    db: &impl ConnectionTrait,
    case: Case,
    deed: Deed,
    grounds: &Grounds,
) -> Result<Step> {
    let step = match grounds {
        Grounds::Spam { because } => case.propose_spam(deed, because.clone()),
        Grounds::DoubleSubmit { master, evidence } => {
            let unknown = || Error::invalid(Fault::new("master", "unknown-case"));
            let master = store::case_known_by(db, master).await?.ok_or_else(unknown)?;
            case.propose_double_submit(deed, &master, *evidence)
        }
        Grounds::OutOfScope { legal_reason, advice } => {
            case.propose_out_of_scope(deed, legal_reason.clone(), advice.digest())
        }
        Grounds::SentOutside { body, letter, told_on } => {
            case.propose_sent_outside(deed, body.clone(), letter.clone(), *told_on)
        }
    };
    Ok(step?)
}

/// What the sender does, as the ledger's step; `None` for what stands beside the ledger.
pub(super) fn of_sender(
    hour: &Hour,
    case: Case,
    deed: Deed,
    act: &SenderAct,
) -> Result<Option<Step>> {
    let step = match act {
        SenderAct::Reply { reply } => {
            let rested = rested_now(hour, &case);
            case.reply(deed, reply.digest(), rested)
        }
        SenderAct::Rate { .. } => return Ok(None),
        SenderAct::Satisfied => case.close(deed),
        SenderAct::Reopen { reason } => case.reopen(deed, reason.digest()),
        SenderAct::Withdraw => case.withdraw(deed),
        SenderAct::EraseIdentity { text } => case.erase_identity(deed, *text),
    };
    Ok(Some(step?))
}

/// For how many working days the rest that lasts has lasted.
pub(super) fn rested_now(hour: &Hour, case: &Case) -> u32 {
    let domain::cases::Stage::WaitingCitizen { since, .. } = case.stage() else { return 0 };
    let since = local(*since, hour.zone);
    let days = hour.office.calendar.working_days_between(since, hour.today());
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// A question, and until when the clock may rest for it.
fn asking(hour: &Hour, rested: u32, question: &Salted) -> Asking {
    let left = u16::try_from(Case::MOST_REST.saturating_sub(rested)).unwrap_or(u16::MAX);
    let last = hour.office.calendar.add_working_days(hour.today(), left);
    Asking { question: question.digest(), rested, rest_ends_at: hour.end_of(last) }
}

/// The handler, if they may work on the case.
async fn able(
    db: &impl ConnectionTrait,
    hour: &Hour,
    case: &Case,
    handler: PersonId,
) -> Result<PersonId> {
    let path = hour.office.tree.path(case.facts().unit);
    let able = people::holders(db, Role::Officer, &path).await?;
    let unable = || Error::invalid(Fault::new("handler", "unknown-handler"));
    able.iter().find(|(id, _)| *id == handler).map(|(id, _)| *id).ok_or_else(unable)
}

fn digest(words: Option<&Salted>) -> Option<TextDigest> {
    words.map(Salted::digest)
}
