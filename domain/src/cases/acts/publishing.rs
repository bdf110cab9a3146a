//! What the public sees of a case (case ledger §3.4, row 19). The counts do not move.

use super::{Case, Change, Channel, Deed, Exclusion, Label, Refused, Step, TextDigest, Who};

impl Case {
    /// Row 19: hides words of the text that may be shown; `after` is what is left.
    pub fn redact(self, deed: Deed, after: TextDigest, reason: Label) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        let before = self.facts.shown;
        if before == after {
            return Err(Refused::Unchanged);
        }
        self.step(&deed, Change::Redacted { before, after, reason })
    }

    /// Row 19: makes a copy public.
    pub fn publish(self, deed: Deed, copy: TextDigest, channel: Channel) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        if let Some(Exclusion::Spam { .. }) = self.stage.exclusion() {
            return Err(Refused::SpamIsNotPublic);
        }
        self.step(&deed, Change::Published { copy, channel })
    }

    /// Row 19: takes the public copy back.
    pub fn unpublish(self, deed: Deed, reason: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        if self.facts.published.is_none() {
            return Err(Refused::NotPublished);
        }
        self.step(&deed, Change::Unpublished { reason })
    }
}
