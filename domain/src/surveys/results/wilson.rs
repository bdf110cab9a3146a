//! The Wilson 95 % interval of a proportion, in whole numbers, the same on every machine.
//!
//! With `p = x/n` and `z = 1.96 = 49/25`, the bounds are
//! `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)` (Newcombe 1998, method 3). Multiplied by
//! `2·625·n²` above and below, they become `(a·n ± √q) / (d·n)` with whole
//! `a = 1250x + 2401`, `d = 1250n + 4802` and `q = 2401²n² + 6 002 500·x·(n−x)·n`. Below, `a·n` is
//! `middle`, `d·n` is `whole` and `q` is `spread`.

use num_bigint::{BigInt, BigUint};

use super::share;

/// The interval of `x` out of `n`, as percentages with a point and two decimals, each bound
/// rounded half up. `None` when `n` is 0 or `x` is above it.
pub fn wilson_95(x: u64, n: u64) -> Option<(String, String)> {
    if n == 0 || x > n {
        return None;
    }
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
    Some((print((&centre - root_up) / &divisor), print((centre + root) / divisor)))
}

/// Neither bound is negative: the lower one is least at `x = 0`, where it is exactly zero.
fn print(hundredths: BigInt) -> String {
    share::print(&BigUint::try_from(hundredths).unwrap_or_default())
}
