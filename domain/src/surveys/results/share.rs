//! Percentages with two decimals.

use num_bigint::BigUint;

/// `part` of `whole` as a percentage with a point and two decimals, rounded half up; `None` of
/// nothing.
pub(super) fn percent(part: u64, whole: u64) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = (u128::from(part), u128::from(whole));
    let hundredths = (part * 20_000 + whole) / (whole * 2);
    Some(print(&BigUint::from(hundredths)))
}

/// Hundredths of a percent as a percentage: 5000 is `50.00`.
pub(super) fn print(hundredths: &BigUint) -> String {
    let hundred = BigUint::from(100_u8);
    format!("{}.{:0>2}", hundredths / &hundred, (hundredths % &hundred).to_string())
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_share_is_rounded_half_up_once() {
        let vectors = [
            (0, 82, "0.00"),
            (82, 82, "100.00"),
            (1, 3, "33.33"),
            (2, 3, "66.67"),
            (1, 800, "0.13"),
            (3, 800, "0.38"),
            (1, 20_000, "0.01"),
            (1, 20_001, "0.00"),
            (258, 285, "90.53"),
        ];
        for (part, whole, expected) in vectors {
            assert_eq!(percent(part, whole).as_deref(), Some(expected), "{part}/{whole}");
        }
        assert_eq!(percent(0, 0), None);
        assert_eq!(percent(u64::MAX, u64::MAX).as_deref(), Some("100.00"));
        println!("{} shares checked", vectors.len());
    }
}
