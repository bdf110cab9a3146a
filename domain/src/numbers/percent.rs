//! A percentage, kept as a whole number of its smallest printed unit.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::parse::Unreadable;
use super::{Lang, print};

/// A percentage printed with `D` decimals (one to seven), as a count of its last decimal:
/// `Percent::<2>::new(9053)` is 90.53 %.
///
/// `Display`, `FromStr` and serde use the machine form, a string with a point and exactly `D`
/// decimals: `"90.53"`. People get [`Percent::print`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent<const D: u32>(u32);

/// Hundredths of a percent: what this office prints.
pub type Hundredths = Percent<2>;

/// Tenths of a percent: what the press prints.
pub type Tenths = Percent<1>;

impl<const D: u32> Percent<D> {
    /// How many units make one percent.
    pub const ONE: u32 = {
        assert!(D >= 1 && D <= 7, "a percentage has one to seven decimals");
        10_u32.pow(D)
    };
    /// How many units make 100 %.
    pub const WHOLE: u32 = 100 * Self::ONE;

    /// A percentage of so many units.
    pub const fn new(units: u32) -> Self {
        Self(units)
    }

    /// A share that its maker knows to be at most [`Self::WHOLE`].
    #[expect(clippy::cast_possible_truncation, reason = "WHOLE is a u32, and no share is more")]
    pub(super) const fn of_share(units: u128) -> Self {
        Self(units as u32)
    }

    /// How many units: 9053 for 90.53 %.
    pub const fn units(self) -> u32 {
        self.0
    }

    /// For people: vi `90,53 %` with a no-break space, en `90.53%`.
    pub fn print(self, lang: Lang) -> String {
        let whole = print::group(u128::from(self.0 / Self::ONE), lang);
        format!("{whole}{}{}{}", lang.decimal(), self.decimals(), lang.percent_sign())
    }

    /// The `D` digits after the mark.
    fn decimals(self) -> String {
        format!("{:0width$}", self.0 % Self::ONE, width = D as usize)
    }
}

impl<const D: u32> fmt::Display for Percent<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0 / Self::ONE, self.decimals())
    }
}

impl<const D: u32> FromStr for Percent<D> {
    type Err = Unreadable;

    /// Reads the machine form only; what people wrote goes to [`Percent::parse`].
    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let percent = Self::parse(text)?;
        if percent.to_string() == text { Ok(percent) } else { Err(Unreadable::NotANumber) }
    }
}

impl<const D: u32> Serialize for Percent<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const D: u32> Deserialize<'de> for Percent<D> {
    fn deserialize<De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_read_a_point_and_two_decimals() {
        assert_eq!(Hundredths::new(9_053).to_string(), "90.53");
        assert_eq!(Hundredths::new(7).to_string(), "0.07");
        assert_eq!(Hundredths::new(10_000).to_string(), "100.00");
        assert_eq!(serde_json::to_string(&Hundredths::new(9_053)).unwrap(), "\"90.53\"");
        assert_eq!(serde_json::from_str::<Hundredths>("\"90.53\"").unwrap().units(), 9_053);
        for bad in ["90,53", "90.5", "090.53", "90.53%", " 90.53", "4,000.00"] {
            assert!(bad.parse::<Hundredths>().is_err(), "{bad}");
        }
    }

    #[test]
    fn people_read_their_own_marks() {
        assert_eq!(Hundredths::new(9_053).print(Lang::Vi), "90,53\u{a0}%");
        assert_eq!(Hundredths::new(9_053).print(Lang::En), "90.53%");
        assert_eq!(Tenths::new(884).print(Lang::Vi), "88,4\u{a0}%");
        assert_eq!(Tenths::new(1_000).print(Lang::En), "100.0%");
        assert_eq!(Hundredths::new(12_345_678).print(Lang::Vi), "123.456,78\u{a0}%");
    }
}
