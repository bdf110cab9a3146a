//! Shares of a whole that add up to 100 as printed (case ledger §3.7).
//!
//! Largest remainder (Hare): every part gets its share cut down, and the units still missing go
//! to the largest remainders. Then no false zero: a part above zero that would print 0 gets one
//! unit from the largest part. No false hundred follows: where one part printed 100, every other
//! part above zero printed 0 and has just taken a unit from it.

use std::cmp::Reverse;

use thiserror::Error;

use super::Percent;

/// Why counts have no printed shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum NoShares {
    /// All counts are zero; pages print "–".
    #[error("there is nothing to share")]
    EmptyBase,
    /// More parts above zero than units to give out, so that some part would print a false zero.
    #[error("{parts} parts cannot each have one of {units} units")]
    TooManyParts {
        /// How many counts are above zero.
        parts: usize,
        /// How many units make 100 %.
        units: u32,
    },
}

impl NoShares {
    /// The stable word for this refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmptyBase => "shares-empty-base",
            Self::TooManyParts { .. } => "shares-too-many-parts",
        }
    }
}

/// One row on its way to its share.
struct Part {
    count: u64,
    units: u128,
    remainder: u128,
}

/// The shares of counts, in their order. They add up to 100 exactly; ties go to the larger count,
/// then to the earlier row.
pub fn shares<const D: u32>(counts: &[u64]) -> Result<Vec<Percent<D>>, NoShares> {
    let total: u128 = counts.iter().map(|count| u128::from(*count)).sum();
    if total == 0 {
        return Err(NoShares::EmptyBase);
    }
    let whole = Percent::<D>::WHOLE;
    let parts = counts.iter().filter(|count| **count > 0).count();
    if parts as u128 > u128::from(whole) {
        return Err(NoShares::TooManyParts { parts, units: whole });
    }
    let mut parts = cut_down(counts, total, u128::from(whole));
    give_the_missing(&mut parts, u128::from(whole));
    lift_false_zeros(&mut parts);
    Ok(parts.iter().map(|part| Percent::of_share(part.units)).collect())
}

fn cut_down(counts: &[u64], total: u128, whole: u128) -> Vec<Part> {
    let part = |count: &u64| {
        let exact = u128::from(*count) * whole;
        Part { count: *count, units: exact / total, remainder: exact % total }
    };
    counts.iter().map(part).collect()
}

fn give_the_missing(parts: &mut [Part], whole: u128) {
    let mut missing = whole - parts.iter().map(|part| part.units).sum::<u128>();
    let mut order: Vec<&mut Part> = parts.iter_mut().collect();
    // A stable sort keeps the earlier row first among equals.
    order.sort_by_key(|part| Reverse((part.remainder, part.count)));
    for part in order {
        if missing == 0 {
            break;
        }
        part.units += 1;
        missing -= 1;
    }
}

/// Among the parts with most units the one with the smallest count gives, and the later row among
/// equals: so a larger count never ends with the smaller share.
fn lift_false_zeros(parts: &mut [Part]) {
    let is_false_zero = |part: &Part| part.count > 0 && part.units == 0;
    while let Some(at) = parts.iter().position(is_false_zero) {
        // `max_by_key` takes the later row among equals.
        let giver = parts.iter_mut().max_by_key(|part| (part.units, Reverse(part.count)));
        let Some(giver) = giver else { return };
        giver.units -= 1;
        parts[at].units = 1;
    }
}

#[cfg(test)]
mod tests;
