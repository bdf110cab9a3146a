//! Into the register (case ledger §3.4, rows 1 and 2). A case counts from this instant on.

use super::{
    Answer, Case, CaseRef, Change, Checked, Deed, Given, Label, Opening, Party, Refused,
    Settlement, Source, Step, TextDigest, Who,
};
use crate::people::PersonId;
use chrono::{DateTime, Utc};

/// An answer given at the meeting where the matter was raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnTheSpot {
    /// The answer, as a digest.
    pub text: TextDigest,
    /// How it settled the matter.
    pub settlement: Settlement,
    /// The leader who stands for it; not the organizer who enters it.
    pub leader: PersonId,
    /// The name of whoever gave it, as a digest.
    pub speaker: TextDigest,
    /// Where the minutes say so.
    pub minutes: Label,
}

impl Case {
    /// Row 1: enters a case in the register.
    pub fn receive(reference: CaseRef, opening: Opening, deed: Deed) -> Result<Step, Refused> {
        let deed = Checked::on(deed, 0, None)?;
        deed.allow(&[Who::Citizen, Who::Organizer, Who::Officer, Who::Import])?;
        Ok(Self::register(reference, Opening { split_from: None, ..opening }, deed, deed.at()))
    }

    /// Row 2: enters a case that was answered before everyone at the meeting.
    pub fn receive_answered(
        reference: CaseRef,
        opening: Opening,
        spot: OnTheSpot,
        deed: Deed,
    ) -> Result<Step, Refused> {
        let deed = Checked::on(deed, 0, None)?;
        let organizer = deed.staff(&[Who::Organizer])?;
        if opening.origin.source() != Source::Meeting {
            return Err(Refused::NotAtMeeting);
        }
        if organizer.overlaps(Party { person: spot.leader, on_behalf_of: None }) {
            return Err(Refused::SameParty);
        }
        let OnTheSpot { text, settlement, leader, speaker, minutes } = spot;
        let given = Given::OnTheSpot { organizer: organizer.person, leader, speaker, minutes };
        let answer = Answer { text, settlement, given };
        let opening = Opening { split_from: None, ..opening };
        let case = Self::answered_at_once(reference, &opening, &answer, deed.at());
        let opening = Box::new(opening);
        Ok(case.begin(&deed, Change::AnsweredOnTheSpot { opening, answer }))
    }

    /// The first step of a case that is not answered yet.
    pub(super) fn register(
        reference: CaseRef,
        opening: Opening,
        deed: Checked,
        received_at: DateTime<Utc>,
    ) -> Step {
        let case = Self::received(reference, &opening, received_at, deed.at());
        case.begin(&deed, Change::Received { opening: Box::new(opening), received_at })
    }
}
