//! Letters to senders, as plain text. A letter says which case and where to look; it never holds
//! the receipt, a name or a word of the case, because mail is read by others on its way.

#[cfg(test)]
mod tests;

use crate::Words;

/// A letter, ready for an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text, its lines ended by `\n`, its paragraphs not wrapped.
    pub text: String,
}

/// The case has been received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The sender's language.
    pub words: Words,
    /// The office's name, in that language.
    pub office: String,
    /// The case's public number.
    pub reference: String,
    /// The day an answer is due, as printed, in the office's zone.
    pub due_on: String,
    /// Where a receipt is entered: the server's own address and [`crate::links::Track`].
    pub link: String,
}

/// The case has been answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The sender's language.
    pub words: Words,
    /// The office's name, in that language.
    pub office: String,
    /// The case's public number.
    pub reference: String,
    /// Where a receipt is entered: the server's own address and [`crate::links::Track`].
    pub link: String,
}

impl Received {
    /// The letter.
    pub fn letter(&self) -> Letter {
        let reference = ("reference", (&self.reference).into());
        let gaps = [
            reference,
            ("office", (&self.office).into()),
            ("due_on", (&self.due_on).into()),
            ("link", (&self.link).into()),
        ];
        Letter {
            subject: self.words.say_with("letter-received-subject", &[reference]),
            text: self.words.say_with("letter-received-text", &gaps) + "\n",
        }
    }
}

impl Answered {
    /// The letter.
    pub fn letter(&self) -> Letter {
        let reference = ("reference", (&self.reference).into());
        let gaps = [reference, ("office", (&self.office).into()), ("link", (&self.link).into())];
        Letter {
            subject: self.words.say_with("letter-answered-subject", &[reference]),
            text: self.words.say_with("letter-answered-text", &gaps) + "\n",
        }
    }
}
