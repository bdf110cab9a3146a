//! Free text, cleaned or refused.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::characters::{Fate, fate, takes_joiner};

/// How long the text of a case may be, in characters as people count them.
pub const CASE_TEXT_MAX: usize = 4_000;
/// How long a name may be, in characters as people count them.
pub const NAME_MAX: usize = 120;
/// Code points in one seen character, at most. The longest emoji of a family has about ten; more is
/// marks piled up to spill over the page (the stream-safe limit of UAX #15 is 30).
const STACK_MAX: usize = 32;

/// Why a text is refused. Positions are counted as people count, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TextFault {
    /// Nothing is left after trimming.
    #[error("nothing is written")]
    Empty,
    /// It is longer than it may be.
    #[error("{over} characters more than the {max} allowed")]
    TooLong {
        /// How many characters are too many.
        over: usize,
        /// How many are allowed.
        max: usize,
    },
    /// A line break where one line is asked for.
    #[error("only one line is asked for")]
    LineBreak,
    /// A control character.
    #[error("character {at} is a control character (U+{point:04X})")]
    Control {
        /// Its place.
        at: usize,
        /// Its code point.
        point: u32,
    },
    /// A control of direction, which can make a text read as something else.
    #[error("character {at} turns the direction of writing (U+{point:04X})")]
    Bidirectional {
        /// Its place.
        at: usize,
        /// Its code point.
        point: u32,
    },
    /// A character nobody can see.
    #[error("character {at} cannot be seen (U+{point:04X})")]
    Invisible {
        /// Its place.
        at: usize,
        /// Its code point.
        point: u32,
    },
    /// No character, or the mark left where one was lost on the way.
    #[error("character {at} was damaged on the way (U+{point:04X})")]
    Noncharacter {
        /// Its place.
        at: usize,
        /// Its code point.
        point: u32,
    },
    /// More marks on one letter than any writing has.
    #[error("character {at} has too many marks")]
    Stacked {
        /// Its place.
        at: usize,
    },
}

impl TextFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "text-empty",
            Self::TooLong { .. } => "text-too-long",
            Self::LineBreak => "text-line-break",
            Self::Control { .. } => "text-control",
            Self::Bidirectional { .. } => "text-bidirectional",
            Self::Invisible { .. } => "text-invisible",
            Self::Noncharacter { .. } => "text-noncharacter",
            Self::Stacked { .. } => "text-stacked",
        }
    }
}

/// How long a text is as people count it: extended grapheme clusters after composing (NFC), so that
/// “ệ” is one however it was typed.
pub fn graphemes(text: &str) -> usize {
    text.nfc().collect::<String>().graphemes(true).count()
}

/// The text as it is kept: trimmed, composed (NFC), lines ended by `\n`, without what copying
/// brings along unseen. At most `max` characters as people count them.
pub fn check_text(text: &str, max: usize) -> Result<String, TextFault> {
    let clean = composed(text)?;
    if clean.is_empty() {
        return Err(TextFault::Empty);
    }
    let mut length = 0;
    for cluster in clean.graphemes(true) {
        length += 1;
        if cluster.chars().count() > STACK_MAX {
            return Err(TextFault::Stacked { at: length });
        }
    }
    match length.checked_sub(max) {
        None | Some(0) => Ok(clean),
        Some(over) => Err(TextFault::TooLong { over, max }),
    }
}

/// Like [`check_text`], for what stands on one line; runs of spaces become one.
pub fn check_line(line: &str, max: usize) -> Result<String, TextFault> {
    let clean = check_text(line, usize::MAX)?;
    if clean.contains('\n') {
        return Err(TextFault::LineBreak);
    }
    check_text(&clean.split_whitespace().collect::<Vec<_>>().join(" "), max)
}

/// A person's name on one line.
pub fn check_name(name: &str) -> Result<String, TextFault> {
    check_line(name, NAME_MAX)
}

/// The text, cleaned and composed. Composing moves marks, and so changes what stands beside a
/// joiner: whatever is left of those is looked at again until nothing changes.
fn composed(text: &str) -> Result<String, TextFault> {
    let mut composed: String = clean(text)?.trim().nfc().collect();
    while composed.contains(|c| fate(c) == Fate::Joiner) {
        let again: String = clean(&composed)?.trim().nfc().collect();
        if again == composed {
            break;
        }
        composed = again;
    }
    Ok(composed)
}

fn clean(text: &str) -> Result<String, TextFault> {
    let text = text.replace("\r\n", "\n");
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match fate(c) {
            Fate::Keep => kept.push(c),
            Fate::Newline => kept.push('\n'),
            Fate::Drop => {}
            Fate::Joiner => {
                let after = rest.clone().next();
                if [kept.chars().last(), after].into_iter().all(|c| c.is_some_and(takes_joiner)) {
                    kept.push(c);
                }
            }
            Fate::Control => return Err(TextFault::Control { at: place(&kept), point: c.into() }),
            Fate::Bidirectional => {
                return Err(TextFault::Bidirectional { at: place(&kept), point: c.into() });
            }
            Fate::Invisible => {
                return Err(TextFault::Invisible { at: place(&kept), point: c.into() });
            }
            Fate::Noncharacter => {
                return Err(TextFault::Noncharacter { at: place(&kept), point: c.into() });
            }
        }
    }
    Ok(kept)
}

fn place(before: &str) -> usize {
    graphemes(before) + 1
}

#[cfg(test)]
mod tests;
