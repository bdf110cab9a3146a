//! Letters, as plain text. A letter says which case and where to look; it never holds the receipt,
//! a name or a word of the case, because mail is read by others on its way.

mod about_case;
mod confirmation;
mod invitation;
mod notice;
#[cfg(test)]
mod tests;

pub use about_case::{AboutCase, News};
pub use confirmation::Confirmation;
pub use invitation::Invitation;
pub use notice::PostNotice;

use crate::Words;

/// A letter, ready for an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text, its lines ended by `\n`, its paragraphs not wrapped.
    pub text: String,
}

/// Puts paragraphs together and closes the letter with the office's name.
fn closed(words: Words, office: &str, paragraphs: &[String]) -> String {
    let closing = words.say_with("letter-closing", &[("office", office.into())]);
    format!("{}\n\n{closing}\n", paragraphs.join("\n\n"))
}
