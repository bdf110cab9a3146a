//! One opinion, two matters (case ledger §3.4, row 18b).

use super::{
    Case, CaseRef, Change, Checked, Deed, Due, FieldId, Kind, Opening, Refused, Split, TextDigest,
    Who,
};

/// What the second matter is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondMatter {
    /// The public number of the new case.
    pub reference: CaseRef,
    /// Its words, as a digest.
    pub text: TextDigest,
    /// Its field.
    pub field: FieldId,
    /// What it is about.
    pub kind: Kind,
    /// When it is due, counted from the receipt of the first; `None` while no rule applies.
    pub due: Option<Due>,
}

impl Case {
    /// Row 18b: makes a new case of the second matter. It keeps the source, the sender and the
    /// instant of receipt of the first, and is counted as one case more from now on.
    pub fn split(self, deed: Deed, second: SecondMatter) -> Result<Split, Refused> {
        let checked = self.check(deed)?;
        checked.allow(&[Who::Officer, Who::Organizer])?;
        if second.reference == self.facts.reference {
            return Err(Refused::ChildIsItself);
        }
        let (child, opening) = self.second(second);
        let received_at = self.facts.received_at;
        let change = Change::Split { child: child.clone() };
        let parent = self.step(&checked, change)?;
        let first = Checked::on(Deed { seen: 0, ..deed }, 0, None)?;
        Ok(Split { parent, child: Self::register(child, opening, first, received_at) })
    }

    /// How the second matter is entered in the register.
    fn second(&self, second: SecondMatter) -> (CaseRef, Opening) {
        let SecondMatter { reference, text, field, kind, due } = second;
        let opening = Opening {
            unit: self.facts.unit,
            field,
            kind,
            origin: self.facts.origin,
            identity: self.facts.identity,
            text,
            said_on: self.facts.said_on,
            due,
            form: None,
            consent: None,
            quarantined: None,
            split_from: Some(self.facts.reference.clone()),
        };
        (reference, opening)
    }
}
