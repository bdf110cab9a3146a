//! A case that somebody has begun to send: what they typed so far, and what is still to be asked.

use domain::{
    cases::{IdentityLevel, Purpose},
    numbers::Lang,
};
use serde::{Deserialize, Serialize};
use views::links;

use crate::cases::{
    draft::{Draft, filled},
    sender::{Agreed, Told},
};

/// What was typed so far; each value passed the check of its own page.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Begun {
    /// What it is about.
    pub text: String,
    /// The code of the meeting at which it is said; empty: at none.
    pub meeting: String,
    /// The code of a unit; empty: they do not know.
    pub unit: String,
    /// The code of a field; empty: they do not know.
    pub field: String,
    /// Whether they were asked for unit and field.
    pub placed: bool,
    /// How much they want known.
    pub identity: Option<IdentityLevel>,
    /// Whether they send it for somebody else.
    pub for_another: bool,
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// Their telephone number.
    pub phone: String,
    /// Their e-mail address.
    pub email: String,
    /// What they agreed to.
    pub agreed: Vec<Purpose>,
    /// Whether they were asked who they are.
    pub told: bool,
}

/// The pages, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What is it about?
    Text,
    /// Whom does it concern?
    Place,
    /// How much may be known of you?
    Sender,
    /// Who are you?
    Contact,
    /// Is everything right?
    Check,
}

impl Step {
    /// Where it is.
    pub fn address(self) -> String {
        match self {
            Self::Text => links::NewCase.to_string(),
            Self::Place => links::NewCasePlace.to_string(),
            Self::Sender => links::NewCaseSender.to_string(),
            Self::Contact => links::NewCaseContact.to_string(),
            Self::Check => links::NewCaseCheck.to_string(),
        }
    }
}

impl Begun {
    /// The first page that is still to be filled in; the last one when none is.
    pub fn missing(&self) -> Step {
        if self.text.is_empty() {
            Step::Text
        } else if !self.placed {
            Step::Place
        } else if self.identity.is_none() {
            Step::Sender
        } else if !self.told {
            Step::Contact
        } else {
            Step::Check
        }
    }

    /// The page after `step`.
    pub fn after(&self, step: Step) -> Step {
        match step {
            Step::Text => Step::Place,
            Step::Place => Step::Sender,
            Step::Sender if self.is_anonymous() => Step::Check,
            Step::Sender => Step::Contact,
            Step::Contact | Step::Check => Step::Check,
        }
    }

    /// The page before `step`; `None` before the first.
    pub fn before(&self, step: Step) -> Option<Step> {
        match step {
            Step::Text => None,
            Step::Place => Some(Step::Text),
            Step::Sender => Some(Step::Place),
            Step::Check if !self.is_anonymous() => Some(Step::Contact),
            Step::Contact | Step::Check => Some(Step::Sender),
        }
    }

    /// Whether something was begun whose words are not there any more.
    pub fn lost_its_words(&self) -> bool {
        self.text.is_empty() && (self.placed || self.identity.is_some())
    }

    /// Another level. What it has no place for is dropped, and who they are is asked again.
    #[must_use]
    pub fn at_level(self, level: IdentityLevel) -> Self {
        if self.identity == Some(level) {
            return self;
        }
        let mut begun = Self { identity: Some(level), told: false, agreed: Vec::new(), ..self };
        if matches!(level, IdentityLevel::None | IdentityLevel::ContactOnly) {
            begun.name.clear();
            begun.address.clear();
        }
        if level == IdentityLevel::None {
            begun.phone.clear();
            begun.email.clear();
            begun.told = true;
        }
        begun
    }

    /// What they tell of themselves.
    pub fn told(&self) -> Told<'_> {
        Told {
            name: filled(Some(&self.name)),
            address: filled(Some(&self.address)),
            email: filled(Some(&self.email)),
            phone: filled(Some(&self.phone)),
        }
    }

    /// The whole of it, for the same checks as what programs send.
    pub fn draft(&self, lang: Lang) -> Draft<'_> {
        Draft {
            text: Some(&self.text),
            field: filled(Some(&self.field)),
            unit: filled(Some(&self.unit)),
            meeting: filled(Some(&self.meeting)),
            identity: self.identity,
            told: self.told(),
            agreed: Some(Agreed::to(self.agreed.clone())),
            for_another: self.for_another,
            lang: Some(lang),
            ..Draft::default()
        }
    }

    fn is_anonymous(&self) -> bool {
        self.identity == Some(IdentityLevel::None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> Begun {
        let begun = Begun { text: "Đường hỏng".to_owned(), placed: true, ..Begun::default() };
        let begun = begun.at_level(IdentityLevel::Confidential);
        Begun { name: "An".to_owned(), phone: "0912345678".to_owned(), told: true, ..begun }
    }

    #[test]
    fn the_pages_are_asked_for_in_their_order() {
        let mut begun = Begun::default();
        assert_eq!(begun.missing(), Step::Text);
        begun.text = "Đường hỏng".to_owned();
        assert_eq!(begun.missing(), Step::Place);
        begun.placed = true;
        assert_eq!(begun.missing(), Step::Sender);
        assert_eq!(begun.clone().at_level(IdentityLevel::None).missing(), Step::Check);
        assert_eq!(begun.at_level(IdentityLevel::Open).missing(), Step::Contact);
        assert_eq!(complete().missing(), Step::Check);
    }

    #[test]
    fn back_leads_the_way_that_forth_came() {
        for begun in [complete(), complete().at_level(IdentityLevel::None)] {
            let mut step = Step::Text;
            while step != Step::Check {
                let next = begun.after(step);
                assert_eq!(begun.before(next), Some(step));
                step = next;
            }
        }
    }

    #[test]
    fn another_level_drops_what_it_has_no_place_for() {
        let contact = complete().at_level(IdentityLevel::ContactOnly);
        assert_eq!((contact.name.as_str(), contact.phone.as_str()), ("", "0912345678"));
        assert!(!contact.told);
        let none = contact.at_level(IdentityLevel::None);
        assert!(none.phone.is_empty() && none.told);
        let same = complete();
        assert!(same.clone().at_level(IdentityLevel::Confidential) == same);
    }
}
