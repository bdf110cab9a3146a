//! A number on a page: how many, and how that is printed in the reader's language.

use std::fmt;

/// How many, ready for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The count itself: it chooses between "case" and "cases".
    pub value: u64,
    /// The count as printed in the language of the page: "1.060", "1,060".
    pub printed: String,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed)
    }
}
