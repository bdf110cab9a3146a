//! One part of a whole, kept exact until it is printed.

use super::Percent;
use super::shares::shares;

/// Below this base a page prints the fraction before the percentage: "7 trong 9 (77,78 %)".
pub const SMALL_BASE: u128 = 20;

/// A part and the rest of its whole; so no part is ever more than its whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    /// How many are of the kind asked about.
    pub part: u64,
    /// How many others the base holds.
    pub rest: u64,
}

impl Ratio {
    /// So many of one kind beside so many others.
    pub const fn new(part: u64, rest: u64) -> Self {
        Self { part, rest }
    }

    /// The base, to print beside the percentage.
    pub const fn whole(self) -> u128 {
        // `u128::from` is not const.
        self.part as u128 + self.rest as u128
    }

    /// Whether the base is too small for a bare percentage.
    pub const fn has_small_base(self) -> bool {
        self.whole() < SMALL_BASE
    }

    /// The part's share in the partition (part, rest), by largest remainder: printed beside the
    /// share of the rest, the two add up to 100. `None` on an empty base.
    pub fn share<const D: u32>(self) -> Option<Percent<D>> {
        shares(&[self.part, self.rest]).ok()?.first().copied()
    }

    /// The percentage rounded half up, for a ratio that is not printed as one part of a whole
    /// (on time, satisfied). `None` on an empty base.
    ///
    /// Here too a part above zero never prints 0 and a part below its whole never prints 100: the
    /// rule of case ledger §3.7 is about what a reader concludes, whatever the figure.
    pub fn half_up<const D: u32>(self) -> Option<Percent<D>> {
        let whole = self.whole();
        let unit = u128::from(Percent::<D>::WHOLE);
        let rounded = (2 * u128::from(self.part) * unit + whole).checked_div(2 * whole)?;
        let least = u128::from(self.part > 0);
        let most = unit - u128::from(self.rest > 0);
        Some(Percent::of_share(rounded.clamp(least, most)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tenths(part: u64, rest: u64) -> Option<u32> {
        Ratio::new(part, rest).half_up::<1>().map(Percent::units)
    }

    #[test]
    fn ratios_are_rounded_half_up() {
        let vectors = [
            ((1, 2), 333),
            ((2, 1), 667),
            ((1, 7), 125),
            ((153_359, 3_076), 980),
            ((1, 399), 3),
            ((1, 1_999), 1),
            ((1_999, 1), 999),
            ((1, 99_999), 1),
            ((99_999, 1), 999),
            ((0, 5), 0),
            ((5, 0), 1_000),
        ];
        for ((part, rest), units) in vectors {
            assert_eq!(tenths(part, rest), Some(units), "{part} + {rest}");
        }
        println!("{} ratios rounded half up", vectors.len());
    }

    #[test]
    fn a_ratio_of_nothing_has_no_percentage() {
        assert_eq!(tenths(0, 0), None);
        assert_eq!(Ratio::new(0, 0).share::<2>(), None);
    }

    #[test]
    fn the_answered_shares_of_2019_are_as_published() {
        let vectors = [((167, 22), 8_836), ((258, 27), 9_053), ((425, 49), 8_966)];
        for ((answered, in_progress), units) in vectors {
            let share = Ratio::new(answered, in_progress).share::<2>();
            assert_eq!(share.map(Percent::units), Some(units));
        }
        println!("{} answered shares of 2019", vectors.len());
    }

    #[test]
    fn nine_is_a_small_base_and_twenty_is_not() {
        assert!(Ratio::new(7, 2).has_small_base());
        assert!(!Ratio::new(7, 13).has_small_base());
    }

    proptest! {
        #[test]
        fn a_ratio_is_within_half_a_unit_of_exact_or_kept_off_0_and_100(
            part in any::<u64>(), rest in any::<u64>(),
        ) {
            prop_assume!(part > 0 || rest > 0);
            let ratio = Ratio::new(part, rest);
            let units = u128::from(ratio.half_up::<2>().unwrap().units());
            let off = (units * ratio.whole()).abs_diff(u128::from(part) * 10_000);
            let kept_off = (part > 0 && units == 1) || (rest > 0 && units == 9_999);
            prop_assert!(2 * off <= ratio.whole() || (kept_off && off < ratio.whole()));
            prop_assert_eq!(units == 0, part == 0);
            prop_assert_eq!(units == 10_000, rest == 0);
        }

        #[test]
        fn of_one_base_the_larger_part_never_prints_the_smaller_share(
            whole in 1..100_000_u64, a in 0..100_000_u64, b in 0..100_000_u64,
        ) {
            let (small, large) = (a.min(b).min(whole), a.max(b).min(whole));
            let of = |part| Ratio::new(part, whole - part);
            prop_assert!(of(small).share::<2>() <= of(large).share::<2>());
            prop_assert!(of(small).half_up::<2>() <= of(large).half_up::<2>());
        }
    }
}
