//! The reference of a case: its public number, as in `LC-26-004217-8`.
//!
//! Unit code, two digits of the year, a number that runs per unit code and year, and a check digit
//! after Damm (H. M. Damm, *Total anti-symmetrische Quasigruppen*, 2004). The check digit covers all
//! that stands before it: the unit code (letters as two digits, A = 10 … Z = 35, its signs left
//! out), the year and the number as printed. So every wrong digit and every exchange of two
//! neighbouring digits is caught, across the dashes too, and most wrong letters are.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::text::{is_dash, plain_digit};
use crate::units::UnitCode;

/// A totally anti-symmetric quasigroup of order 10; the one of Damm's thesis.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// A reference. Two are equal however their unit code was typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Reference {
    unit: UnitCode,
    year: u8,
    number: NonZeroU32,
}

/// Why something is no reference.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReferenceFault {
    /// Not of the shape `LC-26-004217-8`.
    #[error("“{typed}” is not a reference such as LC-26-004217-8")]
    Shape {
        /// What was typed.
        typed: String,
    },
    /// The check digit does not fit: something is mistyped.
    #[error("a character of “{typed}” is mistyped")]
    WrongCheck {
        /// What was typed.
        typed: String,
    },
}

impl ReferenceFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Shape { .. } => "reference-shape",
            Self::WrongCheck { .. } => "reference-wrong-check",
        }
    }
}

impl Reference {
    /// The reference of the `number`-th case of a unit code in a year of the local calendar.
    pub fn new(unit: UnitCode, year: i32, number: NonZeroU32) -> Self {
        let year = u8::try_from(year.rem_euclid(100)).unwrap_or_default();
        Self { unit, year, number }
    }

    /// The code of the unit that received the case; cases that move keep their reference.
    pub const fn unit(&self) -> &UnitCode {
        &self.unit
    }

    /// The last two digits of the year.
    pub const fn year(&self) -> u8 {
        self.year
    }

    /// Its place among the cases of the unit code in that year, from 1.
    pub const fn number(&self) -> NonZeroU32 {
        self.number
    }

    /// Everything but the check digit.
    fn body(&self) -> String {
        format!("{}-{:02}-{:06}", self.unit.upper(), self.year, self.number)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.body();
        write!(f, "{body}-{}", check_digit(&body))
    }
}

impl FromStr for Reference {
    type Err = ReferenceFault;

    /// Reads a reference in any case, with any dashes, in full-width digits, with or without the
    /// number's leading zeros.
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let plain: String = typed.trim().chars().map(plain).collect();
        let Some((reference, check)) = read(&plain) else {
            return Err(ReferenceFault::Shape { typed: typed.to_owned() });
        };
        if check_digit(&reference.body()) == check {
            Ok(reference)
        } else {
            Err(ReferenceFault::WrongCheck { typed: typed.to_owned() })
        }
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

impl TryFrom<String> for Reference {
    type Error = ReferenceFault;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        typed.parse()
    }
}

fn plain(c: char) -> char {
    match plain_digit(c) {
        Some(digit) => char::from(b'0' + digit),
        None if is_dash(c) => '-',
        None => c,
    }
}

/// The parts, from the right: a unit code may have dashes of its own.
fn read(plain: &str) -> Option<(Reference, u8)> {
    let mut parts = plain.rsplitn(4, '-');
    let (check, number, year) = (parts.next()?, parts.next()?, parts.next()?);
    let unit = parts.next()?.parse().ok()?;
    // A longer number with leading zeros is one that was never printed.
    let is_printed = number.len() <= 6 || !number.starts_with('0');
    let are_digits = [check, number, year].iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
    if !is_printed || !are_digits || check.len() != 1 || year.len() != 2 {
        return None;
    }
    let reference = Reference { unit, year: year.parse().ok()?, number: number.parse().ok()? };
    Some((reference, check.parse().ok()?))
}

fn check_digit(body: &str) -> u8 {
    body.chars().filter_map(|c| c.to_digit(36)).fold(0, |interim, value| {
        let tens = if value < 10 { interim } else { step(interim, value / 10) };
        step(tens, value % 10)
    })
}

fn step(interim: u8, digit: u32) -> u8 {
    DAMM[usize::from(interim)][digit as usize]
}

#[cfg(test)]
mod tests;
