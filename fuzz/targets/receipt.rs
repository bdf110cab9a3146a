//! What somebody types for a receipt, or for the reference of a case.
//!
//! What is read prints as something that is read the same, in every way it is printed; and one wrong
//! digit makes it none.
#![no_main]

use domain::cases::{Receipt, Reference};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|typed: &str| {
    if let Ok(receipt) = Receipt::parse(typed) {
        known_again(receipt);
    }
    if let Ok(reference) = typed.parse::<Reference>() {
        let printed = reference.to_string();
        assert_eq!(printed.parse::<Reference>().as_ref(), Ok(&reference));
        assert_eq!(printed.to_lowercase().parse::<Reference>().as_ref(), Ok(&reference));
        let end = printed.len() - 1;
        for wrong in others(&printed[end..]) {
            let mistyped = format!("{}{wrong}", &printed[..end]);
            assert!(mistyped.parse::<Reference>().is_err(), "{mistyped}");
        }
    }
    // Any number makes a receipt; here those that the text is.
    let mut bytes = typed.bytes();
    let receipt = Receipt::draw(|| bytes.by_ref().take(8).fold(0, |n, b| n << 8 | u64::from(b)));
    known_again(receipt);
});

fn known_again(receipt: Receipt) {
    let digits = receipt.digits();
    assert_eq!(digits.len(), 18);
    assert!(
        Receipt::parse(&digits) == Ok(receipt) && Receipt::parse(&receipt.grouped()) == Ok(receipt)
    );
    for at in 0..digits.len() {
        for wrong in others(&digits[at..=at]) {
            let mistyped = format!("{}{wrong}{}", &digits[..at], &digits[at + 1..]);
            assert!(Receipt::parse(&mistyped).is_err(), "a wrong digit is not seen");
        }
    }
    for at in 1..digits.len() {
        let mut swapped = digits.clone().into_bytes();
        swapped.swap(at - 1, at);
        let swapped = String::from_utf8(swapped).unwrap();
        assert!(swapped == digits || Receipt::parse(&swapped).is_err(), "an exchange is not seen");
    }
}

/// Every other digit.
fn others(digit: &str) -> impl Iterator<Item = char> {
    ('0'..='9').filter(move |other| !digit.starts_with(*other))
}
