//! Tests of shares: the vectors of case ledger §3.7 and what must hold for any counts.

use proptest::prelude::*;

use super::*;

/// The counts of each vector with their shares in tenths and in hundredths of a percent. The
/// source gives most in one of the two; the other was worked out apart from this code with exact
/// fractions, and `is_fair` below judges every one again.
const VECTORS: &[(&[u64], &[u32], &[u32])] = &[
    (&[1_654, 180, 272, 244], &[704, 76, 116, 104], &[7_038, 766, 1_158, 1_038]),
    (&[14_311, 396], &[973, 27], &[9_731, 269]),
    (&[167, 22], &[884, 116], &[8_836, 1_164]),
    (&[166, 23], &[878, 122], &[8_783, 1_217]),
    (&[1, 1, 1], &[334, 333, 333], &[3_334, 3_333, 3_333]),
    (&[1_983, 2_128, 104], &[470, 505, 25], &[4_704, 5_049, 247]),
    (&[1, 1_999], &[1, 999], &[5, 9_995]),
    (&[0, 5], &[0, 1_000], &[0, 10_000]),
    (&[258, 27], &[905, 95], &[9_053, 947]),
    (&[425, 49], &[897, 103], &[8_966, 1_034]),
    // Equal remainders: the larger count gets the unit, wherever it stands.
    (&[1, 399], &[2, 998], &[25, 9_975]),
    (&[399, 1], &[998, 2], &[9_975, 25]),
];

fn units<const D: u32>(counts: &[u64]) -> Vec<u32> {
    shares::<D>(counts).unwrap().into_iter().map(Percent::units).collect()
}

/// Judges shares without knowing how they were made: they add up to `whole`; none is a false 0 or
/// a false 100; each is less than a unit from exact, unless it was lifted off zero or gave to one
/// that was; and no larger count has the smaller share.
fn is_fair(counts: &[u64], shares: &[u32], whole: u32) -> Result<(), String> {
    let total: u128 = counts.iter().map(|c| u128::from(*c)).sum();
    let off = |count: u64, share: u32| {
        (u128::from(share) * total).abs_diff(u128::from(count) * u128::from(whole))
    };
    let tiny = counts.iter().filter(|c| **c > 0 && u128::from(**c) * u128::from(whole) < total);
    let lifted = tiny.count() as u128;
    if shares.iter().map(|share| u64::from(*share)).sum::<u64>() != u64::from(whole) {
        return Err(format!("{shares:?} does not add up"));
    }
    for (count, share) in counts.iter().zip(shares) {
        let sign = (*count == 0, u128::from(*count) == total);
        if sign != (*share == 0, *share == whole) {
            return Err(format!("{count} prints {share}"));
        }
        if off(*count, *share) >= total * (1 + lifted) {
            return Err(format!("{share} is far from {count}"));
        }
        let larger = counts.iter().zip(shares).filter(|(other, _)| *other > count);
        if larger.into_iter().any(|(_, of_larger)| of_larger < share) {
            return Err(format!("a count larger than {count} has less than {share}"));
        }
    }
    Ok(())
}

#[test]
fn the_printed_shares_are_those_of_the_ledger() {
    let mut checked = 0;
    for (counts, tenths, hundredths) in VECTORS {
        assert_eq!(units::<1>(counts), *tenths, "{counts:?}");
        assert_eq!(units::<2>(counts), *hundredths, "{counts:?}");
        assert_eq!(is_fair(counts, tenths, 1_000), Ok(()));
        assert_eq!(is_fair(counts, hundredths, 10_000), Ok(()));
        checked += 2;
    }
    println!("{checked} vectors of shares checked ({} counts, two precisions)", VECTORS.len());
}

#[test]
fn the_judge_can_say_no() {
    assert!(is_fair(&[1, 1, 1], &[333, 333, 333], 1_000).is_err());
    assert!(is_fair(&[1, 1_999], &[0, 1_000], 1_000).is_err());
    assert!(is_fair(&[167, 22], &[880, 120], 1_000).is_err());
    assert!(is_fair(&[2, 1, 1], &[333, 334, 333], 1_000).is_err());
}

#[test]
fn nothing_has_no_shares() {
    assert_eq!(shares::<2>(&[0, 0]), Err(NoShares::EmptyBase));
    assert_eq!(shares::<2>(&[]), Err(NoShares::EmptyBase));
}

#[test]
fn a_thousand_parts_share_a_thousand_tenths_and_one_more_is_refused() {
    let mut counts = vec![1; 999];
    counts.push(u64::MAX);
    assert_eq!(units::<1>(&counts), vec![1; 1_000]);
    counts.push(1);
    assert_eq!(shares::<1>(&counts), Err(NoShares::TooManyParts { parts: 1_001, units: 1_000 }));
    assert!(shares::<2>(&counts).is_ok());
}

#[test]
fn equal_large_parts_give_to_false_zeros_from_the_last_on() {
    assert_eq!(units::<1>(&[1, 500_000, 500_000]), [1, 500, 499]);
    assert_eq!(units::<1>(&[1, 1, 1, 500_000, 500_000]), [1, 1, 1, 499, 498]);
}

fn counts() -> impl Strategy<Value = Vec<u64>> {
    let count = prop_oneof![0..5_u64, 0..1_000_u64, 0..10_000_000_u64, any::<u64>()];
    prop::collection::vec(count, 1..40)
        .prop_filter("a base", |counts| counts.iter().any(|count| *count > 0))
}

proptest! {
    #[test]
    fn shares_of_any_counts_are_fair(counts in counts()) {
        prop_assert_eq!(is_fair(&counts, &units::<1>(&counts), 1_000), Ok(()));
        prop_assert_eq!(is_fair(&counts, &units::<2>(&counts), 10_000), Ok(()));
    }

    #[test]
    fn without_false_zeros_each_share_is_less_than_a_unit_from_exact(
        counts in prop::collection::vec(1_000..10_000_u64, 1..40),
    ) {
        let total: u64 = counts.iter().sum();
        for (count, share) in counts.iter().zip(units::<2>(&counts)) {
            prop_assert!((u64::from(share) * total).abs_diff(count * 10_000) < total);
        }
    }

    #[test]
    fn the_order_of_rows_matters_only_between_equal_counts(
        (counts, shuffled) in counts().prop_flat_map(|c| (Just(c.clone()), Just(c).prop_shuffle())),
    ) {
        let pairs = |counts: &[u64]| {
            let mut pairs: Vec<_> = counts.iter().copied().zip(units::<2>(counts)).collect();
            pairs.sort_unstable();
            pairs
        };
        prop_assert_eq!(pairs(&counts), pairs(&shuffled));
    }

    #[test]
    fn two_parts_are_largest_remainders_and_one_the_complement_of_the_other(
        a in any::<u64>(), b in any::<u64>(),
    ) {
        prop_assume!(a > 0 || b > 0);
        let (ab, ba) = (units::<2>(&[a, b]), units::<2>(&[b, a]));
        prop_assert_eq!(ab[0] + ab[1], 10_000);
        prop_assert!(a == b || ab[0] == ba[1]);
    }
}
