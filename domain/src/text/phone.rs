//! Vietnamese telephone numbers.

use thiserror::Error;

use super::characters::{is_dash, plain_digit};

/// Why a telephone number is refused. Never holds the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PhoneFault {
    /// Something other than digits, spaces, dots, dashes, brackets and a leading plus.
    #[error("a telephone number has digits, spaces, dots and dashes only")]
    Foreign,
    /// It begins like no Vietnamese number: `0…`, `84…` or `+84…`, then 2, 3, 5, 7, 8 or 9.
    #[error("no Vietnamese telephone number begins like this")]
    UnknownPrefix,
    /// Too short or too long: 10 digits for mobiles, 11 for landlines, the leading zero counted.
    #[error("{digits} digits, where {expected} are expected")]
    WrongLength {
        /// How many digits there are, written with a leading zero.
        digits: usize,
        /// How many a number of its prefix has.
        expected: usize,
    },
}

impl PhoneFault {
    /// The stable name of this refusal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Foreign => "phone-foreign",
            Self::UnknownPrefix => "phone-unknown-prefix",
            Self::WrongLength { .. } => "phone-wrong-length",
        }
    }
}

/// The number as `+84…` (E.164), from any usual spelling: `0912.345.678`, `+84 912 345 678`,
/// `(024) 3 123 4567`, `0084-912-345-678`. Numbering plan in force since 2018: mobiles begin with
/// 03, 05, 07, 08 or 09, landlines with 02.
pub fn check_phone(phone: &str) -> Result<String, PhoneFault> {
    let national = national(phone)?;
    let expected = match national.chars().next() {
        Some('2') => 11,
        Some('3' | '5' | '7' | '8' | '9') => 10,
        _ => return Err(PhoneFault::UnknownPrefix),
    };
    let digits = national.len() + 1;
    if digits != expected {
        return Err(PhoneFault::WrongLength { digits, expected });
    }
    Ok(format!("+84{national}"))
}

/// The digits after the country code or the leading zero.
fn national(phone: &str) -> Result<String, PhoneFault> {
    let phone = phone.trim();
    let (abroad, rest) = match phone.strip_prefix(['+', '＋']) {
        Some(rest) => (true, rest),
        None => (false, phone),
    };
    let mut digits = String::new();
    for c in rest.chars() {
        if let Some(digit) = plain_digit(c) {
            digits.push(char::from(b'0' + digit));
        } else if !(c.is_whitespace() || is_dash(c) || matches!(c, '.' | '(' | ')' | '/')) {
            return Err(PhoneFault::Foreign);
        }
    }
    let with_country = |digits: &str| digits.strip_prefix("84").map(strip_zero);
    let national = if abroad {
        with_country(&digits)
    } else if let Some(rest) = digits.strip_prefix("00") {
        with_country(rest)
    } else if let Some(rest) = digits.strip_prefix('0') {
        Some(rest.to_owned())
    } else {
        with_country(&digits)
    };
    national.ok_or(PhoneFault::UnknownPrefix)
}

/// `+84 (0) 912 …` is how some write it.
fn strip_zero(digits: &str) -> String {
    digits.strip_prefix('0').unwrap_or(digits).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{PhoneFault, check_phone};

    #[test]
    fn every_usual_spelling_gives_the_same_number() {
        let spellings = [
            "0912345678",
            "0912.345.678",
            " 0912 345-678 ",
            "+84912345678",
            "+84 (0) 912 345 678",
            "84 912 345 678",
            "0084912345678",
            "０９１２３４５６７８",
        ];
        for spelling in spellings {
            assert_eq!(check_phone(spelling).as_deref(), Ok("+84912345678"), "{spelling}");
        }
        assert_eq!(check_phone("(024) 3 123 4567").as_deref(), Ok("+842431234567"));
    }

    #[test]
    fn what_is_no_number_is_refused_by_name() {
        let cases = [
            ("", PhoneFault::UnknownPrefix),
            ("912345678", PhoneFault::UnknownPrefix),
            ("+1 202 555 0100", PhoneFault::UnknownPrefix),
            ("0412345678", PhoneFault::UnknownPrefix),
            ("091234567", PhoneFault::WrongLength { digits: 9, expected: 10 }),
            ("02431234567890", PhoneFault::WrongLength { digits: 14, expected: 11 }),
            ("0912 345 678 ext 2", PhoneFault::Foreign),
        ];
        for (phone, fault) in cases {
            assert_eq!(check_phone(phone), Err(fault), "{phone}");
        }
    }
}
