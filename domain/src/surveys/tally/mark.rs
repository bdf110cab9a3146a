//! What one response adds to the count of one question.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::surveys::Missing;
use crate::surveys::name::OptionCode;

/// A thing counted of a question. Kept in tables by its word.
///
/// Every response adds exactly one *standing* mark to every question: answered, one of the three
/// missing answers, blank, invalid or not asked. So the standings of any question add up to the
/// number of responses. An answer adds its ticks besides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// There is a valid answer. `answered`
    Answered,
    /// There is one of the missing answers. `97`, `98`, `99`
    Missing(Missing),
    /// Nothing is marked. `blank`
    Blank,
    /// What is marked says nothing certain. `invalid`
    Invalid,
    /// The question was not put. `not_asked`
    NotAsked,
    /// An answered question has this option ticked. `o:CODE`
    Option(OptionCode),
    /// An answered checklist has this many ticks. `k:N`
    Ticks(u32),
}

impl Mark {
    /// The standing marks.
    pub const STANDINGS: [Self; 7] = [
        Self::Answered,
        Self::Missing(Missing::NotApplicable),
        Self::Missing(Missing::DontKnow),
        Self::Missing(Missing::NoAnswer),
        Self::Blank,
        Self::Invalid,
        Self::NotAsked,
    ];

    /// The word this mark is kept by.
    pub fn word(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered => f.write_str("answered"),
            Self::Missing(missing) => missing.fmt(f),
            Self::Blank => f.write_str("blank"),
            Self::Invalid => f.write_str("invalid"),
            Self::NotAsked => f.write_str("not_asked"),
            Self::Option(code) => write!(f, "o:{code}"),
            Self::Ticks(ticks) => write!(f, "k:{ticks}"),
        }
    }
}

/// A word that is no mark.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{word}” is no mark of a tally")]
pub struct UnknownMark {
    /// What was given.
    pub word: String,
}

impl UnknownMark {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        "unknown-mark"
    }
}

impl FromStr for Mark {
    type Err = UnknownMark;

    fn from_str(word: &str) -> Result<Self, UnknownMark> {
        let standing = Self::STANDINGS.into_iter().find(|standing| standing.word() == word);
        let option = || word.strip_prefix("o:").and_then(OptionCode::new).map(Self::Option);
        // Only the shortest writing of a number is its word, or one count would have two rows.
        let ticks = || {
            let mark = word.strip_prefix("k:")?.parse().ok().map(Self::Ticks)?;
            (mark.word() == word).then_some(mark)
        };
        let unknown = || UnknownMark { word: word.to_owned() };
        standing.or_else(option).or_else(ticks).ok_or_else(unknown)
    }
}
