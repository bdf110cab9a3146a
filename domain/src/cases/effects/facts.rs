//! What each change makes of the facts beside the stage.

use super::super::{
    Actor, Change, Class, Custody, Due, Facts, IdentityLevel, Pause, Proposal, Stage,
};
use crate::units::UnitId;
use chrono::{DateTime, Utc};

/// Writes into the facts what follows from leaving one stage for another.
pub(super) fn moved(facts: &mut Facts, from: &Stage, to: &Stage, at: DateTime<Utc>) {
    facts.version += 1;
    facts.last_at = at;
    if let Stage::WaitingCitizen { since, .. } = from
        && from.name() != to.name()
    {
        facts.pauses.push(Pause { from: *since, until: at });
    }
    if to.class() == Class::Answered && facts.first_answered_at.is_none() {
        facts.first_answered_at = Some(at);
    }
    if to.class() != Class::InProgress {
        facts.proposal = None;
    }
}

/// Writes into the facts what the change itself says.
pub(super) fn note(facts: &mut Facts, change: &Change, actor: Actor) {
    match change {
        Change::Assigned { due, .. } | Change::DeadlineRecomputed { due, .. } => {
            facts.due = Some(due.clone());
        }
        Change::Reopened { .. } => {
            facts.reopened += 1;
            facts.reopened_by_citizen += u32::from(actor == Actor::Citizen);
        }
        Change::Transferred { unit, due, bounce_until, .. } => {
            hand_over(facts, *unit, due.as_ref(), offered(facts, *bounce_until));
        }
        Change::Bounced { unit, due, .. } => {
            hand_over(facts, *unit, due.as_ref(), Custody::Returned);
        }
        Change::Escalated { unit, due, .. } => {
            hand_over(facts, *unit, due.as_ref(), Custody::Escalated);
        }
        Change::OwnerDecided { unit, due, .. } => {
            hand_over(facts, *unit, due.as_ref(), Custody::Decided);
        }
        Change::UnitCorrected { unit, .. } | Change::Reorganised { unit, .. } => {
            facts.unit = *unit;
            facts.custody = Custody::Undisputed;
        }
        Change::ExclusionProposed { exclusion, by } => {
            facts.proposal = Some(Proposal { exclusion: exclusion.clone(), by: *by });
        }
        Change::ExclusionDropped { .. } => facts.proposal = None,
        Change::Released { .. } => facts.quarantined = None,
        Change::Grouped { group, lead } => facts.group = Some((*group, lead.clone())),
        Change::Ungrouped { .. } => facts.group = None,
        Change::Redacted { after, .. } => facts.shown = *after,
        Change::Published { copy, .. } => facts.published = Some(*copy),
        Change::Unpublished { .. } => facts.published = None,
        Change::Reclassified { field, kind, .. } => {
            facts.field = *field;
            facts.kind = *kind;
        }
        Change::IdentityErased { .. } => facts.identity = IdentityLevel::None,
        Change::Received { .. }
        | Change::AnsweredOnTheSpot { .. }
        | Change::Reassigned { .. }
        | Change::Begun { .. }
        | Change::Annotated { .. }
        | Change::PutBack { .. }
        | Change::CitizenAsked { .. }
        | Change::OtherAsked { .. }
        | Change::CitizenReplied { .. }
        | Change::RestEnded { .. }
        | Change::Drafted { .. }
        | Change::Answered { .. }
        | Change::AnswerImported { .. }
        | Change::PromiseKept { .. }
        | Change::SentBack { .. }
        | Change::Closed { .. }
        | Change::Excluded { .. }
        | Change::Restored { .. }
        | Change::Split { .. } => {}
    }
}

/// Another unit owns the case; what the last one proposed falls.
fn hand_over(facts: &mut Facts, unit: UnitId, due: Option<&Due>, custody: Custody) {
    facts.unit = unit;
    facts.due = due.cloned();
    facts.custody = custody;
    facts.proposal = None;
}

/// How the case comes to whoever gets it from the unit that has it now.
const fn offered(facts: &Facts, until: DateTime<Utc>) -> Custody {
    Custody::Offered { by: facts.unit, until, bounced: was_bounced(facts.custody) }
}

/// Whether the case was bounced before it is transferred once more.
const fn was_bounced(custody: Custody) -> bool {
    match custody {
        Custody::Undisputed => false,
        Custody::Offered { bounced, .. } => bounced,
        Custody::Returned | Custody::Escalated | Custody::Decided => true,
    }
}
