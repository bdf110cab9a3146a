//! An act as it was typed, read and checked: everything that is wrong is found before anything is
//! refused.

use std::str::FromStr;

use chrono::NaiveDate;
use domain::{
    cases::{FieldId, Label, Outcome, Refused, Settlement},
    desk::ActName,
    people::PersonId,
    text::{CASE_TEXT_MAX, check_text},
    units::UnitId,
};
use views::form::Typed;

use crate::{
    cases::acts::{Act, Grounds, Salted},
    error::{Error, Fault, Result},
    faults,
    office::Office,
    random::Random,
    wire::day::day,
};

/// Reads an act.
///
/// # Errors
/// One fault for each value that cannot be taken.
pub fn act(
    name: ActName,
    typed: &Typed,
    office: &Office,
    random: &Random,
    today: NaiveDate,
) -> Result<Act> {
    let mut form = Reading { typed, office, random, today, wrong: Vec::new() };
    let act = form.act(name);
    match act {
        Some(act) if form.wrong.is_empty() => Ok(act),
        _ => Err(Error::Invalid(form.wrong)),
    }
}

/// A form that is being read.
pub struct Reading<'a> {
    pub typed: &'a Typed,
    pub office: &'a Office,
    pub random: &'a Random,
    pub today: NaiveDate,
    pub wrong: Vec<Fault>,
}

impl Reading<'_> {
    fn act(&mut self, name: ActName) -> Option<Act> {
        match name {
            ActName::Assign => Some(Act::Assign { handler: self.handler()? }),
            ActName::Begin => Some(Act::Begin { note: self.note() }),
            ActName::Draft => self.draft(),
            ActName::Approve => self.approve(),
            ActName::SendBack => Some(Act::SendBack { reason: self.reason()? }),
            ActName::ConfirmExclusion => Some(Act::ConfirmExclusion),
            ActName::DropExclusion => Some(Act::DropExclusion { reason: self.reason()? }),
            ActName::ExcludeFlagged => Some(Act::ExcludeFlagged),
            ActName::Release => Some(Act::Release { reason: self.reason()? }),
            ActName::DecideOwner => {
                let (unit, reason) = self.both(Self::unit, Self::reason)?;
                Some(Act::DecideOwner { unit, reason })
            }
            ActName::Bounce => Some(Act::Bounce { reason: self.reason()? }),
            ActName::KeepPromise => Some(Act::KeepPromise { note: self.text("note")? }),
            ActName::AskCitizen => Some(Act::AskCitizen { question: self.text("question")? }),
            ActName::AskOther => {
                let (body, note) = (self.label("body"), self.note());
                Some(Act::AskOther { body: body?, note })
            }
            ActName::Annotate => Some(Act::Annotate { note: self.text("note")? }),
            ActName::Reassign => {
                let (handler, note) = (self.handler(), self.note());
                Some(Act::Reassign { handler: handler?, note })
            }
            ActName::PutBack => Some(Act::PutBack { note: self.note() }),
            ActName::Transfer => {
                let (unit, reason) = self.both(Self::unit, Self::reason)?;
                Some(Act::Transfer { unit, reason })
            }
            ActName::Restore => Some(Act::Restore { reason: self.reason()? }),
            ActName::Reopen => Some(Act::Reopen { reason: self.reason()? }),
            ActName::Unpublish => Some(Act::Unpublish { reason: self.reason()? }),
            ActName::Group => Some(Act::Group { with: self.reference("with")? }),
            ActName::Ungroup => Some(Act::Ungroup),
            ActName::EraseIdentity => {
                Some(Act::EraseIdentity { text: self.typed.chose("erase_text", "yes") })
            }
            ActName::Reclassify
            | ActName::Split
            | ActName::ProposeExclusion
            | ActName::Redact
            | ActName::Publish
            | ActName::CorrectUnit => self.correction(name),
        }
    }

    fn correction(&mut self, name: ActName) -> Option<Act> {
        match name {
            ActName::Reclassify => {
                let ((field, kind), reason) = self
                    .both(|form| form.both(Self::field, |form| form.word("kind")), Self::reason)?;
                Some(Act::Reclassify { field, kind, reason })
            }
            ActName::Split => {
                let (text, (field, kind)) = self.both(
                    |form| form.text("text"),
                    |form| form.both(Self::field, |form| form.word("kind")),
                )?;
                Some(Act::Split { text, field, kind })
            }
            ActName::Redact => {
                let (after, reason) =
                    self.both(|form| form.text("after"), |form| form.label("why"))?;
                Some(Act::Redact { after, reason })
            }
            ActName::Publish => {
                let (copy, channel) =
                    self.both(|form| form.text("copy"), |form| form.word("channel"))?;
                Some(Act::Publish { copy, channel })
            }
            ActName::CorrectUnit => {
                let (unit, reason) = self.both(Self::unit, Self::reason)?;
                Some(Act::CorrectUnit { unit, reason })
            }
            _ => Some(Act::ProposeExclusion { grounds: self.grounds()? }),
        }
    }

    /// Both values, or nothing; the faults of both either way.
    pub fn both<A, B>(
        &mut self,
        one: impl FnOnce(&mut Self) -> Option<A>,
        other: impl FnOnce(&mut Self) -> Option<B>,
    ) -> Option<(A, B)> {
        let (one, other) = (one(self), other(self));
        one.zip(other)
    }

    pub fn fault<T>(&mut self, fault: Fault) -> Option<T> {
        self.wrong.push(fault);
        None
    }

    fn draft(&mut self) -> Option<Act> {
        let (text, settlement) = self.both(|form| form.text("text"), Self::settlement)?;
        Some(Act::Draft { text, settlement, together: self.typed.chose("together", "yes") })
    }

    fn approve(&mut self) -> Option<Act> {
        let answer = self.both(|form| form.text("text"), Self::settlement);
        let document = self.optional_label("document");
        let (copy, handling) = (self.optional("copy"), self.optional_word("handling"));
        let (text, settlement) = answer?;
        let together = self.typed.chose("together", "yes");
        Some(Act::Approve { text, settlement, document, copy, handling, together })
    }

    fn grounds(&mut self) -> Option<Grounds> {
        match self.typed.one("grounds") {
            "spam" => Some(Grounds::Spam { because: self.label("because")? }),
            "double_submit" => {
                let (master, evidence) =
                    self.both(|form| form.reference("master"), |form| form.word("evidence"))?;
                Some(Grounds::DoubleSubmit { master, evidence })
            }
            "out_of_scope" => {
                let (legal_reason, advice) =
                    self.both(|form| form.label("legal_reason"), |form| form.text("advice"))?;
                Some(Grounds::OutOfScope { legal_reason, advice })
            }
            "sent_outside" => {
                let ((body, letter), told_on) = self.both(
                    |form| form.both(|form| form.label("body"), |form| form.label("letter")),
                    |form| form.past_day("told_on"),
                )?;
                Some(Grounds::SentOutside { body, letter, told_on })
            }
            _ => self.fault(Fault::new("grounds", "missing")),
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, name: &str) -> Option<Salted> {
        match check_text(self.typed.one(name), CASE_TEXT_MAX) {
            Ok(text) => Some(Salted::new(text, self.random)),
            Err(why) => self.fault(faults::text(name, &why)),
        }
    }

    /// A text that may be left out; `None` as well when it cannot be taken.
    fn optional(&mut self, name: &str) -> Option<Salted> {
        if self.typed.one(name).trim().is_empty() { None } else { self.text(name) }
    }

    fn note(&mut self) -> Option<Salted> {
        self.optional("note")
    }

    fn reason(&mut self) -> Option<Salted> {
        self.text("reason")
    }

    /// A line that must be there.
    pub fn label(&mut self, name: &str) -> Option<Label> {
        match Label::new(self.typed.one(name)) {
            Ok(label) => Some(label),
            Err(Refused::BlankLabel) => self.fault(Fault::new(name, "missing")),
            Err(_) => self.fault(Fault::new(name, "bad-line")),
        }
    }

    fn optional_label(&mut self, name: &str) -> Option<Label> {
        if self.typed.one(name).trim().is_empty() { None } else { self.label(name) }
    }

    /// One word of a closed list.
    pub fn word<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let word = self.typed.one(name).parse().ok();
        if word.is_none() { self.fault(Fault::new(name, "not-chosen")) } else { word }
    }

    fn optional_word<T: FromStr>(&mut self, name: &str) -> Option<T> {
        if self.typed.one(name).is_empty() { None } else { self.word(name) }
    }

    /// Outcome and promised day.
    pub fn settlement(&mut self) -> Option<Settlement> {
        let outcome: Outcome = self.word("outcome")?;
        // A day that stands where no promise was chosen is what the browser kept; it says nothing.
        let promised = match outcome {
            Outcome::WillDo => Some(self.day("promised_on", "promise-needed")?),
            Outcome::Fixed | Outcome::Explained | Outcome::NotAccepted | Outcome::Noted => None,
        };
        if promised.is_some_and(|day| day < self.today) {
            return self.fault(Fault::new("promised_on", "promised-before"));
        }
        match Settlement::new(Some(outcome), promised) {
            Ok(settlement) => Some(settlement),
            Err(_) => self.fault(Fault::new("promised_on", "promise-needed")),
        }
    }

    /// A day that must be there; the fault says why.
    fn day(&mut self, name: &str, missing: &str) -> Option<NaiveDate> {
        match day(self.typed, name) {
            Ok(Some(day)) => Some(day),
            Ok(None) => self.fault(Fault::new(name, missing)),
            Err(fault) => self.fault(fault),
        }
    }

    /// A day that must be there, and is not ahead.
    fn past_day(&mut self, name: &str) -> Option<NaiveDate> {
        let day = self.day(name, "missing")?;
        if day > self.today { self.fault(Fault::new(name, "in-the-future")) } else { Some(day) }
    }

    /// A day that may be left out, and is not ahead; `None` as well when it cannot be taken.
    pub fn optional_past_day(&mut self, name: &str) -> Option<NaiveDate> {
        match day(self.typed, name) {
            Ok(None) => None,
            Ok(Some(_)) | Err(_) => self.past_day(name),
        }
    }

    fn handler(&mut self) -> Option<PersonId> {
        match self.typed.one("handler").parse() {
            Ok(id) => Some(PersonId(id)),
            Err(_) => self.fault(Fault::new("handler", "not-chosen")),
        }
    }

    /// A unit that stands today.
    pub fn unit(&mut self) -> Option<UnitId> {
        let code = self.typed.one("unit");
        if code.is_empty() {
            return self.fault(Fault::new("unit", "not-chosen"));
        }
        let found = self.office.unit("unit", code, self.today).map(|unit| unit.id);
        found.map_err(|fault| self.wrong.push(fault)).ok()
    }

    /// A field of work.
    pub fn field(&mut self) -> Option<FieldId> {
        let code = self.typed.one("field");
        if code.is_empty() {
            return self.fault(Fault::new("field", "not-chosen"));
        }
        self.office.field("field", code).map_err(|fault| self.wrong.push(fault)).ok()
    }

    /// The number of another case.
    fn reference(&mut self, name: &str) -> Option<String> {
        let typed = self.typed.one(name).trim();
        if typed.is_empty() {
            return self.fault(Fault::new(name, "missing"));
        }
        match typed.parse::<domain::cases::Reference>() {
            Ok(reference) => Some(reference.to_string()),
            Err(_) => self.fault(Fault::new(name, "unknown-case")),
        }
    }
}
