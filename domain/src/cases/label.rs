//! Short words of the office that events carry openly: a reference, a letter's number, a rule's
//! name. Never what a citizen wrote, and never a citizen's name: those are only digests.

use super::Refused;
use crate::text::first_refused;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The public number of a case, as printed on its receipt. Its check digits are checked where it
/// is read, not here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseRef(pub String);

impl CaseRef {
    /// The number as people see it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A few words that are really there: 1 to [`Label::LONGEST`] characters, no blanks around them,
/// no control characters, nothing that hides or turns the direction of writing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Label(String);

impl Label {
    /// The most characters a label may have.
    pub const LONGEST: usize = 200;

    /// Takes the words without the blanks around them.
    ///
    /// # Errors
    /// [`Refused::BlankLabel`] when nothing is left, [`Refused::BadLabel`] when too long or not
    /// one line of text.
    pub fn new(words: &str) -> Result<Self, Refused> {
        let words = words.trim();
        if words.is_empty() {
            return Err(Refused::BlankLabel);
        }
        let is_one_line = !words.chars().any(char::is_control) && first_refused(words).is_none();
        if words.chars().count() > Self::LONGEST || !is_one_line {
            return Err(Refused::BadLabel);
        }
        Ok(Self(words.to_owned()))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Label {
    type Error = Refused;

    fn try_from(words: String) -> Result<Self, Refused> {
        Self::new(&words)
    }
}

impl From<Label> for String {
    fn from(label: Label) -> Self {
        label.0
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_blanks_is_no_label() {
        assert_eq!(Label::new(" \t"), Err(Refused::BlankLabel));
    }

    #[test]
    fn a_label_is_one_short_line() {
        assert_eq!(Label::new("hai\ndòng"), Err(Refused::BadLabel));
        assert_eq!(Label::new("12\u{202e}/UBND"), Err(Refused::BadLabel));
        assert_eq!(Label::new(&"ă".repeat(201)), Err(Refused::BadLabel));
        assert!(Label::new(&"ă".repeat(200)).is_ok());
    }

    #[test]
    fn blanks_around_the_words_are_dropped() {
        assert_eq!(Label::new(" 12/UBND ").map(String::from), Ok("12/UBND".to_owned()));
    }
}
