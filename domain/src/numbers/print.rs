//! Printing whole numbers and percentages.

use super::{Lang, Percent};

/// What stands for a percentage of nothing.
pub const EMPTY: &str = "–";

/// A whole number with a mark between thousands: vi `1.060`, en `1,060`.
pub fn print_integer(number: u64, lang: Lang) -> String {
    group(u128::from(number), lang)
}

/// A difference with its sign: `+1`, `−8` (U+2212), and a bare `0`.
pub fn print_signed(number: i128, lang: Lang) -> String {
    format!("{}{}", sign(number), group(number.unsigned_abs(), lang))
}

/// A difference of two percentages in hundredths of a point, with its sign: vi `−0,01`. Without a
/// percent sign: a difference of two shares is not a share.
pub fn print_points(hundredths: i128, lang: Lang) -> String {
    let size = hundredths.unsigned_abs();
    let whole = group(size / 100, lang);
    format!("{}{whole}{}{:02}", sign(hundredths), lang.decimal(), size % 100)
}

/// A percentage for people: vi `90,53 %`, en `90.53%`, and [`EMPTY`] for `None`, which is the
/// share of an empty base.
pub fn print_percent<const D: u32>(percent: Option<Percent<D>>, lang: Lang) -> String {
    percent.map_or_else(|| EMPTY.to_owned(), |percent| percent.print(lang))
}

/// `+`, `−` or nothing before zero.
const fn sign(number: i128) -> &'static str {
    match number {
        0 => "",
        1.. => "+",
        ..0 => "\u{2212}",
    }
}

/// Decimal digits, three by three from the right.
pub(super) fn group(number: u128, lang: Lang) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(lang.thousands());
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::Hundredths;

    #[test]
    fn a_thousand_and_sixty_people_came() {
        assert_eq!(print_integer(1_060, Lang::Vi), "1.060");
        assert_eq!(print_integer(1_060, Lang::En), "1,060");
        assert_eq!(print_integer(999, Lang::Vi), "999");
        assert_eq!(print_integer(u64::MAX, Lang::En), "18,446,744,073,709,551,615");
    }

    #[test]
    fn a_gap_carries_its_sign() {
        assert_eq!(print_signed(1, Lang::Vi), "+1");
        assert_eq!(print_signed(-8, Lang::Vi), "−8");
        assert_eq!(print_signed(0, Lang::Vi), "0");
        assert_eq!(print_signed(-1_822, Lang::En), "−1,822");
        assert_eq!(print_points(-1, Lang::Vi), "−0,01");
        assert_eq!(print_points(123_456, Lang::En), "+1,234.56");
    }

    #[test]
    fn the_share_of_nothing_is_a_dash() {
        assert_eq!(print_percent::<2>(None, Lang::Vi), "–");
        assert_eq!(print_percent(Some(Hundredths::new(9_053)), Lang::Vi), "90,53\u{a0}%");
    }
}
