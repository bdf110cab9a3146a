//! The Wilson 95 % interval of a proportion, in whole numbers, the same on every machine.
//!
//! With `p = x/n` and `z = 1.96 = 49/25`, the bounds are
//! `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)` (Newcombe 1998, method 3). Multiplied by
//! `2·625·n²` above and below, they become `(a·n ± √q) / (d·n)` with whole
//! `a = 1250x + 2401`, `d = 1250n + 4802` and `q = 2401²n² + 6 002 500·x·(n−x)·n`. Below, `a·n` is
//! `middle`, `d·n` is `whole` and `q` is `spread`.

use num_bigint::BigInt;

use crate::numbers::Hundredths;

/// The interval of `x` out of `n`, each bound rounded half up. `None` when `n` is 0 or `x` is
/// above it.
///
/// Only of none is the lower bound 0, and only of all the upper one 100; no other bound prints so
/// (case ledger §3.7), and so the share, which is printed by the same rule, lies between the two.
pub fn wilson_95(x: u64, n: u64) -> Option<(Hundredths, Hundredths)> {
    if n == 0 || x > n {
        return None;
    }
    let (none, all) = (x == 0, x == n);
    let rest = BigInt::from(n - x);
    let (x, n) = (BigInt::from(x), BigInt::from(n));
    let middle = (&x * 1250 + 2401) * &n;
    let whole = (&n * 1250 + 4802) * &n;
    let spread: BigInt = &n * &n * (2401 * 2401) + x * rest * n * 6_002_500;
    // In hundredths of a percent and rounded half up, a bound is the floor of
    // (20000·middle + whole ± 20000·√spread) / (2·whole). The floor of a real number divided by a
    // whole one is the floor of its floor divided, so the root is needed only to its own floor
    // (or ceiling, where it is taken away), and both are exact.
    let centre = middle * 20_000 + &whole;
    let square: BigInt = spread * 400_000_000;
    let root = square.sqrt();
    let root_up = if &root * &root == square { root.clone() } else { &root + 1 };
    let divisor = whole * 2;
    let (low, high) = ((&centre - root_up) / &divisor, (centre + root) / divisor);
    Some((rounded(&low, none, false)?, rounded(&high, false, all)?))
}

/// Keeps a bound off 0 and off 100 unless it is exactly that.
fn rounded(units: &BigInt, is_zero: bool, is_whole: bool) -> Option<Hundredths> {
    let least = u32::from(!is_zero);
    let most = Hundredths::WHOLE - u32::from(!is_whole);
    u32::try_from(units).ok().map(|units| Hundredths::new(units.clamp(least, most)))
}
