//! The one place where a case changes: what each [`Change`] makes of it. Acts go through here,
//! and so does reading a case back from its events; that is why both give the same case.

mod facts;
mod stage;

use super::{Actor, Answer, Case, CaseRef, Change, Custody, Facts, Opening, Settled, Stage};
use chrono::{DateTime, Utc};

impl Case {
    /// A case received at `received_at` and entered at `at`.
    pub(super) fn received(
        reference: CaseRef,
        opening: &Opening,
        received_at: DateTime<Utc>,
        at: DateTime<Utc>,
    ) -> Self {
        let facts = Facts { received_at, ..first_facts(reference, opening, at) };
        Self { facts, stage: Stage::Received }
    }

    /// A case received and answered at `at`.
    pub(super) fn answered_at_once(
        reference: CaseRef,
        opening: &Opening,
        answer: &Answer,
        at: DateTime<Utc>,
    ) -> Self {
        let first = first_facts(reference, opening, at);
        let settled = Settled { answer: answer.clone(), at, handler: None };
        Self {
            facts: Facts { first_answered_at: Some(at), ..first },
            stage: Stage::Answered(settled),
        }
    }

    /// The case that a first change makes; `None` if it is not one a case begins with.
    pub(super) fn opened(case: &CaseRef, change: &Change, at: DateTime<Utc>) -> Option<Self> {
        if let Change::Received { opening, received_at } = change {
            return Some(Self::received(case.clone(), opening, *received_at, at));
        }
        let Change::AnsweredOnTheSpot { opening, answer } = change else { return None };
        Some(Self::answered_at_once(case.clone(), opening, answer, at))
    }

    /// The case after a change; `None` if the change does not lead from its stage.
    pub(super) fn changed(
        mut self,
        change: &Change,
        at: DateTime<Utc>,
        actor: Actor,
    ) -> Option<Self> {
        let stage = stage::after(&self.stage, change, at)?;
        facts::moved(&mut self.facts, &self.stage, &stage, at);
        facts::note(&mut self.facts, change, actor);
        Some(Self { facts: self.facts, stage })
    }
}

fn first_facts(reference: CaseRef, opening: &Opening, at: DateTime<Utc>) -> Facts {
    Facts {
        reference,
        unit: opening.unit,
        field: opening.field,
        kind: opening.kind,
        origin: opening.origin,
        identity: opening.identity,
        text: opening.text,
        shown: opening.text,
        received_at: at,
        said_on: opening.said_on,
        due: opening.due.clone(),
        version: 1,
        last_at: at,
        reopened: 0,
        reopened_by_citizen: 0,
        first_answered_at: None,
        quarantined: opening.quarantined.clone(),
        proposal: None,
        group: None,
        split_from: opening.split_from.clone(),
        custody: Custody::Undisputed,
        pauses: Vec::new(),
        published: None,
    }
}
