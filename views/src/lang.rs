//! The languages people are spoken to in.

use std::fmt;
use std::str::FromStr;

use domain::UnknownWord;

/// A language of pages, letters and problems.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Vietnamese, unless the reader asks for another.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of the list.
    pub const ALL: &'static [Self] = &[Self::Vi, Self::En];
    /// The word of every language, in the same order.
    pub const WORDS: &'static [&'static str] = &["vi", "en"];

    /// The BCP 47 tag.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Lang {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "vi" => Ok(Self::Vi),
            "en" => Ok(Self::En),
            _ => Err(UnknownWord { word: word.to_owned(), known: Self::WORDS }),
        }
    }
}
