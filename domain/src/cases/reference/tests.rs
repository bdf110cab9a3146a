use proptest::prelude::*;

use super::*;

fn reference(unit: &str, year: i32, number: u32) -> Reference {
    Reference::new(unit.parse().unwrap(), year, NonZeroU32::new(number).unwrap())
}

#[test]
fn a_reference_is_printed_with_six_digits_or_more() {
    assert_eq!(reference("LC", 2026, 4217).to_string(), "LC-26-004217-8");
    assert!(reference("00004", 2030, 1_234_567).to_string().starts_with("00004-30-1234567-"));
}

#[test]
fn the_check_digit_is_that_of_damm() {
    // The published example: 572 has the check digit 4.
    assert_eq!(check_digit("572"), 4);
    for (c, row) in DAMM.iter().enumerate() {
        assert_eq!(row[c], 0, "the check digit of what is checked is 0");
        for (a, b) in (0..10).flat_map(|a| (0..a).map(move |b| (a, b))) {
            let after = |x: usize, y: usize| DAMM[usize::from(row[x])][y];
            assert_ne!(row[a], row[b], "a wrong digit");
            assert_ne!(after(a, b), after(b, a), "an exchange");
        }
    }
}

#[test]
fn it_is_read_however_it_is_typed() {
    for typed in ["lc-26-004217-8", " LC–26–4217–8 ", "Lc-２６-004217-8"] {
        assert_eq!(typed.parse(), Ok(reference("LC", 2026, 4217)), "{typed}");
    }
    let inner = reference("LC-VP.1", 2026, 7);
    assert_eq!(inner.to_string().parse(), Ok(inner));
}

#[test]
fn what_is_no_reference_is_refused_by_name() {
    let parse = |typed: &str| typed.parse::<Reference>().map_err(|fault| fault.code());
    for typed in ["", "LC", "LC-26-004217", "LC-2026-004217-8", "LC-26-0004217-8", "LC-26-000000-1"]
    {
        assert_eq!(parse(typed), Err("reference-shape"), "{typed}");
    }
    for typed in ["LC-26-+04217-8", "-26-004217-8", "L C-26-004217-8", "LC-26-99999999999-8"] {
        assert_eq!(parse(typed), Err("reference-shape"), "{typed}");
    }
    assert_eq!(parse("LC-26-004218-8"), Err("reference-wrong-check"));
}

fn any_reference() -> impl Strategy<Value = Reference> {
    ("[A-Z0-9]{1,5}(-[A-Z0-9]{1,4})?", 2000..2100, 1u32..20_000_000)
        .prop_map(|(unit, year, number)| reference(&unit, year, number))
}

proptest! {
    #[test]
    fn what_is_printed_is_read(reference in any_reference()) {
        let printed = reference.to_string();
        prop_assert_eq!(printed.parse(), Ok(reference.clone()));
        prop_assert_eq!(printed.to_lowercase().parse(), Ok(reference));
    }

    #[test]
    fn every_wrong_digit_is_caught(reference in any_reference()) {
        let right = reference.to_string().into_bytes();
        for at in (0..right.len()).filter(|at| right[*at].is_ascii_digit()) {
            for digit in (b'0'..=b'9').filter(|digit| *digit != right[at]) {
                let mut wrong = right.clone();
                wrong[at] = digit;
                prop_assert!(String::from_utf8(wrong).unwrap().parse::<Reference>().is_err());
            }
        }
    }

    #[test]
    fn every_exchange_of_neighbouring_digits_is_caught(reference in any_reference()) {
        let right = reference.to_string().into_bytes();
        let places: Vec<_> = (0..right.len()).filter(|at| right[*at] != b'-').collect();
        for pair in places.windows(2) {
            let (one, other) = (right[pair[0]], right[pair[1]]);
            if one != other && one.is_ascii_digit() && other.is_ascii_digit() {
                let mut wrong = right.clone();
                wrong.swap(pair[0], pair[1]);
                prop_assert!(String::from_utf8(wrong).unwrap().parse::<Reference>().is_err());
            }
        }
    }
}
