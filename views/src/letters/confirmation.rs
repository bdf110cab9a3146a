//! To who wants to follow a case: is this address yours?

use super::{Letter, closed};
use crate::Words;

/// Asks somebody to confirm that they want letters about a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The language in which they asked.
    pub words: Words,
    /// The office's name, in that language.
    pub office: String,
    /// The case's public number.
    pub reference: String,
    /// Where they confirm it. Opening it changes nothing yet: mail scanners open links too.
    pub link: String,
    /// The last day on which they can, as printed.
    pub until: String,
}

impl Confirmation {
    /// The letter.
    pub fn letter(&self) -> Letter {
        let gaps = [
            ("reference", (&self.reference).into()),
            ("office", (&self.office).into()),
            ("link", (&self.link).into()),
            ("until", (&self.until).into()),
        ];
        let text = self.words.say_with("letter-confirmation-text", &gaps);
        Letter {
            subject: self.words.say_with("letter-confirmation-subject", &gaps),
            text: closed(self.words, &self.office, &[text]),
        }
    }
}
