//! To a new member of staff: set your password.

use super::{Letter, closed};
use crate::Words;

/// Invites somebody to their account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The language of the letter.
    pub words: Words,
    /// The office's name, in that language.
    pub office: String,
    /// Where the password is set: the server's own address and [`crate::links::SetPasswordBy`].
    pub link: String,
    /// The last day on which the link holds, as printed.
    pub until: String,
}

impl Invitation {
    /// The letter.
    pub fn letter(&self) -> Letter {
        let gaps = [
            ("office", (&self.office).into()),
            ("link", (&self.link).into()),
            ("until", (&self.until).into()),
        ];
        let text = self.words.say_with("letter-invitation-text", &gaps);
        Letter {
            subject: self.words.say_with("letter-invitation-subject", &gaps),
            text: closed(self.words, &self.office, &[text]),
        }
    }
}
