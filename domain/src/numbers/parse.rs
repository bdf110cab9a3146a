//! Reading the numbers that reports contain: `1.665`, `1665`, `140. 683`, `03`, `27,78%`, `18.52%`.
//!
//! Reports mix decimal comma and decimal point (source figures §6.2), so a mark alone decides
//! nothing. A whole number takes three digits after the language's thousands mark as thousands; a
//! percentage takes one mark and at most its decimals as a fraction. What could be read in two
//! ways is refused, never guessed: a count that is wrong by a thousand looks quite in order.

use thiserror::Error;

use super::groups::{Groups, tidy};
use super::{Lang, Percent};

/// Why a text was not taken for the number it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum Unreadable {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// Something besides digits and marks is written, or a mark has no digits beside it.
    #[error("this is not a number")]
    NotANumber,
    /// Three digits after a mark that may stand for thousands or for decimals.
    #[error("the mark may stand for thousands or for decimals")]
    Ambiguous,
    /// Thousands are not marked every three digits, or two kinds of mark are mixed.
    #[error("thousands are not marked every three digits")]
    BadGroups,
    /// A fraction or a percentage stands where a whole number is wanted.
    #[error("a whole number is wanted")]
    NotWhole,
    /// More decimals than are kept.
    #[error("more decimals than are kept")]
    TooFine,
    /// Larger than any number kept here.
    #[error("this number is too large")]
    TooLarge,
}

impl Unreadable {
    /// The stable word for this refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "number-empty",
            Self::NotANumber => "number-not-a-number",
            Self::Ambiguous => "number-ambiguous",
            Self::BadGroups => "number-bad-groups",
            Self::NotWhole => "number-not-whole",
            Self::TooFine => "number-too-fine",
            Self::TooLarge => "number-too-large",
        }
    }
}

/// Reads a whole number as written in a language. Blanks may mark thousands in both.
///
/// The other language's mark is taken only where it can be nothing but thousands (`1,234,567`);
/// `1,665` in a Vietnamese text is [`Unreadable::Ambiguous`].
pub fn parse_integer(text: &str, lang: Lang) -> Result<u64, Unreadable> {
    let tidied = tidy(text);
    if tidied.ends_with('%') {
        return Err(Unreadable::NotWhole);
    }
    let groups = Groups::of(&tidied)?;
    if groups.rest.is_empty() {
        return groups.number();
    }
    let mark = groups.only_mark().ok_or(Unreadable::BadGroups)?;
    let once = groups.rest.len() == 1 && mark != ' ';
    if groups.are_thousands() {
        return if once && mark != lang.thousands() {
            Err(Unreadable::Ambiguous)
        } else {
            groups.number()
        };
    }
    match groups.rest.last() {
        Some((_, run)) if once && run.len() != 3 => Err(Unreadable::NotWhole),
        // `0.123` and `1234.567`: no thousands, and so perhaps decimals.
        Some(_) if once => Err(Unreadable::Ambiguous),
        Some(_) | None => Err(Unreadable::BadGroups),
    }
}

impl<const D: u32> Percent<D> {
    /// Reads a percentage, with or without its sign, with a comma or a point before the decimals
    /// in either language: `27,78%`, `18.52%`, `90,52 %`, `100%`, `1.234,56 %`.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let bare = text.trim();
        let tidied = tidy(bare.strip_suffix('%').unwrap_or(bare));
        let mut groups = Groups::of(&tidied)?;
        let fraction = groups.rest.pop();
        let (mark, decimals) = fraction.unwrap_or((Lang::Vi.decimal(), ""));
        if !groups.rest.is_empty() {
            let other = if mark == '.' { ',' } else { '.' };
            if mark == ' ' || groups.only_mark() != Some(other) || !groups.are_thousands() {
                return Err(Unreadable::BadGroups);
            }
        } else if mark == ' ' {
            return Err(Unreadable::BadGroups);
        } else if decimals.len() == 3 && !groups.first.starts_with('0') && groups.first.len() <= 3 {
            return Err(Unreadable::Ambiguous);
        }
        if decimals.len() > D as usize {
            return Err(Unreadable::TooFine);
        }
        let padded = format!("{decimals:0<width$}", width = D as usize);
        let fraction: u64 = padded.parse().map_err(|_| Unreadable::TooLarge)?;
        let units = groups.number()?.checked_mul(u64::from(Self::ONE));
        let units = units.and_then(|units| units.checked_add(fraction));
        let units = units.and_then(|units| u32::try_from(units).ok());
        units.map(Self::new).ok_or(Unreadable::TooLarge)
    }
}

#[cfg(test)]
mod tests;
