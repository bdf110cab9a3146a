//! A score, exact until printed.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// A score as an exact fraction, never negative.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(BigRational);

impl Score {
    pub(super) const fn new(fraction: BigRational) -> Self {
        Self(fraction)
    }

    /// The sum; `None` when a part is missing, or there are no parts.
    pub(super) fn sum<'a>(parts: impl Iterator<Item = Option<&'a Self>>) -> Option<Self> {
        let parts = parts.collect::<Option<Vec<_>>>().filter(|parts| !parts.is_empty())?;
        Some(Self(parts.into_iter().fold(BigRational::zero(), |sum, part| sum + &part.0)))
    }

    /// The exact fraction.
    pub const fn fraction(&self) -> &BigRational {
        &self.0
    }

    /// The score with a point and two decimals, rounded half up: `45.51`. The only rounding there
    /// is.
    pub fn print(&self) -> String {
        let hundred = BigInt::from(100);
        let half = BigRational::new(BigInt::from(1), BigInt::from(2));
        let hundredths = (&self.0 * &hundred + half).floor().to_integer();
        format!("{}.{:0>2}", &hundredths / &hundred, (&hundredths % &hundred).to_string())
    }
}
