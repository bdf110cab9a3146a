//! The receipt of a case (mã tra cứu): the secret its sender holds.
//!
//! Sixteen random digits and two check digits after ISO 7064 MOD 97-10, printed as six groups of
//! three. Digits only: they are read over the telephone and typed on any keyboard. The check digits
//! catch every wrong digit and every exchange of two digits, neighbours or one apart, before anyone
//! is asked. The books keep an HMAC of [`Receipt::digits`], never the digits.

use std::fmt;

use thiserror::Error;

use crate::text::{is_dash, plain_digit};

/// Random digits, as a bound: they number from 0 to one less.
const BODIES: u64 = 10_000_000_000_000_000;
/// The greatest multiple of `BODIES` that fits; draws from it on would favour small numbers.
const FAIR: u64 = u64::MAX / BODIES * BODIES;
const DIGITS: usize = 18;

/// A receipt. It cannot be shown or written to a log by accident: there is no `Display`, and `Debug`
/// hides the digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    body: u64,
}

/// Why something is no receipt. Never holds what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReceiptFault {
    /// Something other than digits, spaces and dashes.
    #[error("a receipt has digits only")]
    Foreign,
    /// Not eighteen digits.
    #[error("a receipt has 18 digits, not {digits}")]
    WrongLength {
        /// How many there are.
        digits: usize,
    },
    /// The check digits do not fit: something is mistyped.
    #[error("a digit is mistyped")]
    WrongCheck,
}

impl ReceiptFault {
    /// The stable name of this refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Foreign => "receipt-foreign",
            Self::WrongLength { .. } => "receipt-wrong-length",
            Self::WrongCheck => "receipt-wrong-check",
        }
    }
}

impl Receipt {
    /// A receipt from uniform random numbers, each as likely as any other. Asks for another number
    /// in the rare case (1 in 2,739) that one lies in the uneven end of its range.
    pub fn draw(mut random: impl FnMut() -> u64) -> Self {
        loop {
            let drawn = random();
            if drawn < FAIR {
                return Self { body: drawn % BODIES };
            }
        }
    }

    /// The receipt that somebody typed, in any spacing, with dashes, in full-width digits.
    pub fn parse(typed: &str) -> Result<Self, ReceiptFault> {
        let (mut number, mut digits) = (0_u64, 0);
        for c in typed.chars() {
            if let Some(digit) = plain_digit(c) {
                digits += 1;
                number = number.wrapping_mul(10).wrapping_add(digit.into());
            } else if !(c.is_whitespace() || is_dash(c)) {
                return Err(ReceiptFault::Foreign);
            }
        }
        if digits != DIGITS {
            return Err(ReceiptFault::WrongLength { digits });
        }
        let receipt = Self { body: number / 100 };
        if receipt.number() == number { Ok(receipt) } else { Err(ReceiptFault::WrongCheck) }
    }

    /// The eighteen digits, nothing between: what the books' HMAC is taken of.
    pub fn digits(&self) -> String {
        format!("{:018}", self.number())
    }

    /// The digits as people read them: `482 019 377 564 120 908`.
    pub fn grouped(&self) -> String {
        let digits = self.digits();
        (0..DIGITS).step_by(3).map(|at| &digits[at..at + 3]).collect::<Vec<_>>().join(" ")
    }

    /// Body and check digits as one number; it leaves 1 when divided by 97.
    const fn number(self) -> u64 {
        let shifted = self.body * 100;
        shifted + 98 - shifted % 97
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receipt(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn receipt(body: u64) -> Receipt {
        Receipt::draw(|| body)
    }

    #[test]
    fn a_receipt_is_printed_in_six_groups_and_hidden_from_logs() {
        let shown = receipt(4_820_193_775_641_209);
        assert_eq!(shown.grouped(), "482 019 377 564 120 908");
        assert_eq!(format!("{shown:?}"), "Receipt(hidden)");
        assert_eq!(receipt(0).grouped(), "000 000 000 000 000 098");
    }

    #[test]
    fn it_is_read_however_it_is_typed() {
        let receipt = receipt(4_820_193_775_641_209);
        for typed in [
            "482019377564120908",
            " 482-019-377-564-120-908\n",
            "4820 1937 7564 1209 08",
            "482\u{a0}019–377 564 120 908",
            "４８２０１９３７７５６４１２０９０８",
        ] {
            assert_eq!(Receipt::parse(typed), Ok(receipt), "{typed}");
        }
    }

    #[test]
    fn what_is_no_receipt_is_refused_by_name() {
        let parse = |typed: &str| Receipt::parse(typed).map_err(ReceiptFault::code);
        assert_eq!(parse("482 019 377 564 120 9O8"), Err("receipt-foreign"));
        assert_eq!(parse(""), Err("receipt-wrong-length"));
        assert_eq!(parse(&"9".repeat(40)), Err("receipt-wrong-length"));
        assert_eq!(parse("482 019 377 564 120 907"), Err("receipt-wrong-check"));
        // 01 and 98 are the same modulo 97; only one of them is written.
        assert_eq!(parse("000 000 000 000 000 001"), Err("receipt-wrong-check"));
    }

    #[test]
    fn a_draw_from_the_uneven_end_is_drawn_again() {
        let mut draws = [u64::MAX, FAIR, FAIR - 1].into_iter();
        let receipt = Receipt::draw(|| draws.next().unwrap());
        assert_eq!(receipt.body, BODIES - 1);
        assert_eq!(draws.next(), None);
        assert_eq!(FAIR % BODIES, 0);
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read(body in 0..BODIES) {
            prop_assert_eq!(Receipt::parse(&receipt(body).grouped()), Ok(receipt(body)));
            prop_assert_eq!(Receipt::parse(&receipt(body).digits()), Ok(receipt(body)));
        }

        #[test]
        fn every_wrong_digit_is_caught(body in 0..BODIES) {
            let right = receipt(body).digits().into_bytes();
            for at in 0..DIGITS {
                for digit in (b'0'..=b'9').filter(|digit| *digit != right[at]) {
                    let mut wrong = right.clone();
                    wrong[at] = digit;
                    let wrong = String::from_utf8(wrong).unwrap();
                    prop_assert_eq!(Receipt::parse(&wrong), Err(ReceiptFault::WrongCheck));
                }
            }
        }

        #[test]
        fn every_exchange_of_neighbours_or_of_digits_one_apart_is_caught(body in 0..BODIES) {
            let right = receipt(body).digits().into_bytes();
            for (at, apart) in (0..DIGITS).flat_map(|at| [(at, 1), (at, 2)]) {
                if at + apart < DIGITS && right[at] != right[at + apart] {
                    let mut wrong = right.clone();
                    wrong.swap(at, at + apart);
                    let wrong = String::from_utf8(wrong).unwrap();
                    prop_assert_eq!(Receipt::parse(&wrong), Err(ReceiptFault::WrongCheck));
                }
            }
        }
    }
}
