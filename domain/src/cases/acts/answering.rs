//! Answers: drafted, approved, sent back, brought along from an older book, made good (case
//! ledger §3.3 and §3.4, rows 6 to 8).

use super::{
    Answer, Case, Change, Deed, Given, Refused, Settlement, Signature, Step, TextDigest,
    Transition, Who,
};

/// Whether a unit lets answers out only with a leader's approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approval {
    /// A leader gives the answer.
    Needed,
    /// The handler may give it.
    NotNeeded,
}

impl Case {
    /// Row 6: writes a draft, or writes it anew.
    pub fn draft(
        self,
        deed: Deed,
        text: TextDigest,
        settlement: Settlement,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        let officer = deed.staff(&[Who::Officer])?;
        settlement.is_complete()?;
        self.step(&deed, Change::Drafted { handler: officer.person, text, settlement })
    }

    /// Row 7: gives the answer, in words and with an outcome that may differ from the draft's.
    pub fn answer(
        self,
        deed: Deed,
        text: TextDigest,
        settlement: Settlement,
        signature: Signature,
        approval: Approval,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        if approval == Approval::Needed && deed.deed().actor.who() != Who::Leader {
            return Err(Refused::ApprovalNeeded);
        }
        settlement.is_complete()?;
        let given = Given::Signed(signature);
        self.step(&deed, Change::Answered { answer: Answer { text, settlement, given } })
    }

    /// Row 7i: the older book that the case was copied from has an answer.
    pub fn import_answer(
        self,
        deed: Deed,
        text: TextDigest,
        settlement: Settlement,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Import])?;
        let answer = Answer { text, settlement, given: Given::Imported };
        self.step(&deed, Change::AnswerImported { answer })
    }

    /// Row 8: does not approve the draft.
    pub fn send_back(self, deed: Deed, reason: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Leader])?;
        self.step(&deed, Change::SentBack { reason })
    }

    /// What the answer promised was done: the outcome becomes `fixed`, the class stays.
    pub fn keep_promise(self, deed: Deed, note: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        let Some(settled) = self.stage.settled() else {
            return Err(Refused::at(Transition::PromiseKept, self.stage.name()));
        };
        let Settlement::WillDo { .. } = settled.answer.settlement else {
            return Err(Refused::NoPromise);
        };
        self.step(&deed, Change::PromiseKept { note })
    }
}
