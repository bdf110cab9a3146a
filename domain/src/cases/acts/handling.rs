//! Who works on a case (case ledger §3.4, rows 3 and 4).

use super::{Case, Change, Deed, Due, Label, Refused, Step, TextDigest, Who};
use crate::people::PersonId;

impl Case {
    /// Row 3: gives a received case to a handler, with the date it is due.
    pub fn assign(self, deed: Deed, handler: PersonId, due: Due) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        self.step(&deed, Change::Assigned { handler, due })
    }

    /// Row 4: gives a case that has a handler to another one.
    pub fn reassign(
        self,
        deed: Deed,
        handler: PersonId,
        note: Option<TextDigest>,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer])?;
        self.step(&deed, Change::Reassigned { handler, note })
    }

    /// Row 4: work begins, or goes on after another office replied or a draft was taken back.
    pub fn begin_work(self, deed: Deed, note: Option<TextDigest>) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        let officer = deed.staff(&[Who::Officer])?;
        let handler = self.stage.handler().unwrap_or(officer.person);
        self.step(&deed, Change::Begun { handler, note })
    }

    /// Notes something for the office; at any stage, and nothing moves.
    pub fn annotate(self, deed: Deed, note: TextDigest) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer, Who::Leader])?;
        self.step(&deed, Change::Annotated { note })
    }

    /// Row 4: back to triage.
    pub fn put_back(self, deed: Deed, note: Option<TextDigest>) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        deed.allow(&[Who::Officer])?;
        self.step(&deed, Change::PutBack { note })
    }

    /// Row 4: asks another office. The clock runs on.
    pub fn ask_other(
        self,
        deed: Deed,
        body: Label,
        note: Option<TextDigest>,
    ) -> Result<Step, Refused> {
        let deed = self.check(deed)?;
        let officer = deed.staff(&[Who::Officer])?;
        let handler = self.stage.handler().unwrap_or(officer.person);
        self.step(&deed, Change::OtherAsked { handler, body, note })
    }
}
