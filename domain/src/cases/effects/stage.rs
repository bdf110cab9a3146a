//! The state machine: from which stage each change leads, and where to. Drawn in
//! `docs/states.md`.

use super::super::{
    Answer, Change, Class, Exclusion, Settled, Settlement, Stage, StageName, TextDigest,
};
use crate::people::PersonId;
use chrono::{DateTime, Utc};

/// The stage after a change; `None` if the change does not lead from `stage`.
pub(super) fn after(stage: &Stage, change: &Change, at: DateTime<Utc>) -> Option<Stage> {
    match change {
        Change::Received { .. } | Change::AnsweredOnTheSpot { .. } => None,
        Change::Assigned { handler, .. } => {
            only(stage, StageName::Received, Stage::Assigned { handler: *handler })
        }
        Change::AnswerImported { answer } => {
            only(stage, StageName::Received, answered(stage, answer, at))
        }
        Change::Answered { answer } => only(stage, StageName::Drafted, answered(stage, answer, at)),
        Change::SentBack { .. } => only(stage, StageName::Drafted, resumed(stage)),
        Change::CitizenReplied { .. } | Change::RestEnded { .. } => {
            only(stage, StageName::WaitingCitizen, resumed(stage))
        }
        Change::Reassigned { handler, .. } => reassigned(stage, *handler),
        Change::Begun { handler, .. } => {
            other(stage, Stage::Processing { handler: Some(*handler) })
        }
        Change::PutBack { .. } => other(stage, Stage::Received),
        Change::CitizenAsked { handler, question, rest_ends_at } => {
            other(stage, asked(*handler, *question, at, *rest_ends_at))
        }
        Change::OtherAsked { handler, body, .. } => {
            other(stage, Stage::WaitingOther { handler: *handler, body: body.clone() })
        }
        Change::Drafted { handler, text, settlement } => {
            open(stage, Stage::Drafted { handler: *handler, text: *text, settlement: *settlement })
        }
        Change::Transferred { .. }
        | Change::Bounced { .. }
        | Change::Escalated { .. }
        | Change::OwnerDecided { .. } => open(stage, Stage::Received),
        Change::Excluded { exclusion, .. } => open(stage, Stage::Excluded(exclusion.clone())),
        Change::PromiseKept { .. } => promise_kept(stage),
        Change::Closed { closing } => match stage.settled() {
            Some(settled) => {
                only(stage, StageName::Answered, Stage::Closed(settled.clone(), *closing))
            }
            None => None,
        },
        Change::Reopened { .. } => stage.settled().map(|_| resumed(stage)),
        Change::Restored { .. } => stage.exclusion().map(|_: &Exclusion| Stage::Received),
        Change::ExclusionProposed { .. }
        | Change::ExclusionDropped { .. }
        | Change::Released { .. }
        | Change::DeadlineRecomputed { .. } => open(stage, stage.clone()),
        Change::Split { .. } => (stage.class() != Class::Excluded).then(|| stage.clone()),
        Change::Annotated { .. }
        | Change::Grouped { .. }
        | Change::Ungrouped { .. }
        | Change::Redacted { .. }
        | Change::Published { .. }
        | Change::Unpublished { .. }
        | Change::Reclassified { .. }
        | Change::UnitCorrected { .. }
        | Change::IdentityErased { .. }
        | Change::Reorganised { .. } => Some(stage.clone()),
    }
}

/// From one stage only.
fn only(stage: &Stage, from: StageName, to: Stage) -> Option<Stage> {
    (stage.name() == from).then_some(to)
}

/// From any stage in progress.
fn open(stage: &Stage, to: Stage) -> Option<Stage> {
    (stage.class() == Class::InProgress).then_some(to)
}

/// From any other stage in progress.
fn other(stage: &Stage, to: Stage) -> Option<Stage> {
    if stage.name() == to.name() { None } else { open(stage, to) }
}

/// A handler is changed at any stage in progress once there is one; the first one is chosen at
/// triage, with a due date.
fn reassigned(stage: &Stage, handler: PersonId) -> Option<Stage> {
    if stage.name() == StageName::Received {
        None
    } else {
        open(stage, Stage::Assigned { handler })
    }
}

/// Being worked on again, by whoever handled it.
const fn resumed(stage: &Stage) -> Stage {
    Stage::Processing { handler: stage.handler() }
}

fn answered(stage: &Stage, answer: &Answer, at: DateTime<Utc>) -> Stage {
    Stage::Answered(Settled { answer: answer.clone(), at, handler: stage.handler() })
}

const fn asked(
    handler: PersonId,
    question: TextDigest,
    since: DateTime<Utc>,
    rest_ends_at: DateTime<Utc>,
) -> Stage {
    Stage::WaitingCitizen { handler, question, since, rest_ends_at }
}

/// `will_do` becomes `fixed`; the stage stays.
fn promise_kept(stage: &Stage) -> Option<Stage> {
    let settled = stage.settled()?;
    let Settlement::WillDo { .. } = settled.answer.settlement else { return None };
    let answer = Answer { settlement: Settlement::Fixed, ..settled.answer.clone() };
    let settled = Settled { answer, ..settled.clone() };
    if let Stage::Closed(_, closing) = stage {
        Some(Stage::Closed(settled, *closing))
    } else {
        Some(Stage::Answered(settled))
    }
}
