//! Out of the count (case ledger §3.4, rows 12 to 16): by two people, by a filter and a person,
//! or by the sender. Never by one member of staff alone, and never once the case is answered.

use super::{
    Case, CaseRef, Change, Class, Deed, Exclusion, Label, Refused, SameSender, Step, TextDigest,
    Transition, Who,
};
use chrono::NaiveDate;

impl Case {
    /// Row 12, first party: another body outside the system has the matter.
    pub fn propose_sent_outside(
        self,
        deed: Deed,
        body: Label,
        letter: Label,
        told_on: NaiveDate,
    ) -> Result<Step, Refused> {
        self.propose(deed, Exclusion::SentOutside { body, letter, told_on })
    }

    /// Row 13, first party: not what the register is for.
    pub fn propose_out_of_scope(
        self,
        deed: Deed,
        legal_reason: Label,
        advice: TextDigest,
    ) -> Result<Step, Refused> {
        self.propose(deed, Exclusion::OutOfScope { legal_reason, advice })
    }

    /// Row 14, first party: the same sender sent the same thing before, as `master`.
    pub fn propose_double_submit(
        self,
        deed: Deed,
        master: &Self,
        evidence: SameSender,
    ) -> Result<Step, Refused> {
        self.check(deed)?.allow(&[Who::Officer])?;
        self.in_progress(Transition::ExclusionProposed)?;
        self.stays_instead(master)?;
        let master = master.facts.reference.clone();
        self.propose(deed, Exclusion::DoubleSubmit { master, evidence })
    }

    /// Row 15, first party, where no filter has flagged it: not an opinion at all.
    pub fn propose_spam(self, deed: Deed, because: Label) -> Result<Step, Refused> {
        self.propose(deed, Exclusion::Spam { because })
    }

    fn propose(self, deed: Deed, exclusion: Exclusion) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        let by = deed.staff(&[Who::Officer])?;
        self.in_progress(Transition::ExclusionProposed)?;
        if self.facts.proposal.is_some() {
            return Err(Refused::AlreadyProposed);
        }
        self.step(&deed, Change::ExclusionProposed { exclusion, by })
    }

    /// Rows 12 to 15, second party. What goes outside or is out of scope needs a leader, the rest
    /// any second person. `master` is the case that stays when this one is a double submit.
    pub fn confirm_exclusion(self, deed: Deed, master: Option<&Self>) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        let second = deed.staff(&[Who::Officer, Who::Leader])?;
        self.in_progress(Transition::Excluded)?;
        let proposal = self.facts.proposal.clone().ok_or(Refused::NoProposal)?;
        match &proposal.exclusion {
            Exclusion::SentOutside { .. } | Exclusion::OutOfScope { .. } => {
                deed.allow(&[Who::Leader])?;
            }
            Exclusion::DoubleSubmit { master: kept, .. } => self.still_stays(kept, master)?,
            Exclusion::Spam { .. } | Exclusion::Withdrawn => {}
        }
        if second.overlaps(proposal.by) {
            return Err(Refused::SameParty);
        }
        let (exclusion, proposed) = (proposal.exclusion, Some(proposal.by));
        self.step(&deed, Change::Excluded { exclusion, proposed })
    }

    /// Rows 12 to 15: the proposal falls, the case counts as before.
    pub fn drop_exclusion(self, deed: Deed, reason: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        self.in_progress(Transition::ExclusionDropped)?;
        if self.facts.proposal.is_none() {
            return Err(Refused::NoProposal);
        }
        self.step(&deed, Change::ExclusionDropped { reason })
    }

    /// Row 15: a person confirms what the filter flagged.
    pub fn exclude_flagged(self, deed: Deed) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer])?;
        self.in_progress(Transition::Excluded)?;
        let because = self.facts.quarantined.clone().ok_or(Refused::NotQuarantined)?;
        let exclusion = Exclusion::Spam { because };
        self.step(&deed, Change::Excluded { exclusion, proposed: None })
    }

    /// Row 15: a person finds that the filter was wrong.
    pub fn release(self, deed: Deed, reason: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer])?;
        self.in_progress(Transition::Released)?;
        if self.facts.quarantined.is_none() {
            return Err(Refused::NotQuarantined);
        }
        self.step(&deed, Change::Released { reason })
    }

    /// Row 16: the sender takes it back.
    pub fn withdraw(self, deed: Deed) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Citizen])?;
        let exclusion = Exclusion::Withdrawn;
        self.step(&deed, Change::Excluded { exclusion, proposed: None })
    }

    /// Refuses to take a case out of the count for one that is not in it: of two copies, one is
    /// always counted.
    fn stays_instead(&self, master: &Self) -> Result<(), Refused> {
        if master.facts.reference == self.facts.reference {
            Err(Refused::MasterIsItself)
        } else if master.class() == Class::Excluded {
            Err(Refused::MasterExcluded)
        } else {
            Ok(())
        }
    }

    /// The same, when the exclusion is confirmed: the master may have left the count meanwhile.
    fn still_stays(&self, kept: &CaseRef, master: Option<&Self>) -> Result<(), Refused> {
        let master = master.ok_or(Refused::MasterNeeded)?;
        if master.facts.reference != *kept {
            return Err(Refused::WrongMaster);
        }
        self.stays_instead(master)
    }
}
