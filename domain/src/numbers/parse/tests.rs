//! Tests of reading numbers: what the source reports contain, what is refused, and round trips.

use proptest::prelude::*;

use super::*;
use crate::numbers::{Hundredths, Tenths, print_integer};

#[test]
fn whole_numbers_of_the_source_reports_are_read() {
    let written = [
        ("1.665", 1_665),
        ("1665", 1_665),
        ("140. 683", 140_683),
        ("03", 3),
        ("1.089", 1_089),
        ("3076", 3_076),
        ("169.055", 169_055),
        ("1.060", 1_060),
        ("0", 0),
        ("1 665", 1_665),
        ("1\u{a0}234\u{a0}567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("18446744073709551615", u64::MAX),
    ];
    for (text, number) in written {
        assert_eq!(parse_integer(text, Lang::Vi), Ok(number), "{text}");
    }
    println!("{} written whole numbers read", written.len());
}

#[test]
fn percentages_of_the_source_reports_are_read() {
    let written = [
        ("27,78%", 2_778),
        ("18.52%", 1_852),
        ("90,52 %", 9_052),
        ("90,52\u{a0}%", 9_052),
        ("99,94", 9_994),
        ("80%", 8_000),
        ("100%", 10_000),
        ("70,4 %", 7_040),
        ("27, 78 %", 2_778),
        ("1.234,56 %", 123_456),
        ("1,234.56%", 123_456),
    ];
    for (text, units) in written {
        assert_eq!(Hundredths::parse(text), Ok(Hundredths::new(units)), "{text}");
    }
    println!("{} written percentages read", written.len());
}

#[test]
fn what_is_not_surely_a_whole_number_is_refused_by_name() {
    use Unreadable::{Ambiguous, BadGroups, Empty, NotANumber, NotWhole, TooLarge};
    let refused = [
        ("", Empty),
        (" \u{a0}", Empty),
        ("mười", NotANumber),
        ("-3", NotANumber),
        ("1O", NotANumber),
        ("1..665", NotANumber),
        (".665", NotANumber),
        ("665.", NotANumber),
        ("١٢", NotANumber),
        ("1,665", Ambiguous),
        ("0.123", Ambiguous),
        ("1234.567", Ambiguous),
        ("1.234,567", BadGroups),
        ("12.34.567", BadGroups),
        ("12 34", BadGroups),
        ("18.52", NotWhole),
        ("27,78", NotWhole),
        ("27,78%", NotWhole),
        ("100 %", NotWhole),
        ("18446744073709551616", TooLarge),
    ];
    for (text, why) in refused {
        assert_eq!(parse_integer(text, Lang::Vi), Err(why), "{text}");
    }
    assert_eq!(parse_integer("1.665", Lang::En), Err(Ambiguous));
    assert_eq!(parse_integer("1,665", Lang::En), Ok(1_665));
    println!("{} whole numbers refused", refused.len() + 1);
}

#[test]
fn what_is_not_surely_a_percentage_is_refused_by_name() {
    use Unreadable::{Ambiguous, BadGroups, Empty, NotANumber, TooFine, TooLarge};
    let refused = [
        ("", Empty),
        ("%", Empty),
        ("90,5%%", NotANumber),
        ("–", NotANumber),
        ("90,%", NotANumber),
        ("1.665%", Ambiguous),
        ("90,525%", Ambiguous),
        ("0,125%", TooFine),
        ("90,5263%", TooFine),
        ("1.234,567%", TooFine),
        ("90 52%", BadGroups),
        ("1 234,5%", BadGroups),
        ("12.34,5%", BadGroups),
        ("1.234.567%", BadGroups),
        ("42949673%", TooLarge),
    ];
    for (text, why) in refused {
        assert_eq!(Hundredths::parse(text), Err(why), "{text}");
    }
    println!("{} percentages refused", refused.len());
}

#[test]
fn every_refusal_has_its_own_code() {
    use Unreadable::{Ambiguous, BadGroups, Empty, NotANumber, NotWhole, TooFine, TooLarge};
    let all = [Empty, NotANumber, Ambiguous, BadGroups, NotWhole, TooFine, TooLarge];
    let codes: std::collections::BTreeSet<_> = all.iter().map(|why| why.code()).collect();
    assert_eq!(codes.len(), all.len());
}

fn lang() -> impl Strategy<Value = Lang> {
    prop_oneof![Just(Lang::Vi), Just(Lang::En)]
}

proptest! {
    #[test]
    fn a_printed_whole_number_reads_back(
        number in prop_oneof![any::<u64>(), 0..10_000_u64],
        lang in lang(),
    ) {
        prop_assert_eq!(parse_integer(&print_integer(number, lang), lang), Ok(number));
    }

    #[test]
    fn a_printed_percentage_reads_back(
        units in prop_oneof![any::<u32>(), 0..=10_000_u32],
        lang in lang(),
    ) {
        let (two, one) = (Hundredths::new(units), Tenths::new(units));
        prop_assert_eq!(Hundredths::parse(&two.print(lang)), Ok(two));
        prop_assert_eq!(Tenths::parse(&one.print(lang)), Ok(one));
        prop_assert_eq!(two.to_string().parse(), Ok(two));
        prop_assert_eq!(one.to_string().parse(), Ok(one));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9., %\u{a0}–a]{0,12}", lang in lang()) {
        // Read twice, and in the other language's print, it is the same number.
        if let Ok(number) = parse_integer(&text, lang) {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits.parse(), Ok(number));
        }
        if let Ok(percent) = Hundredths::parse(&text) {
            prop_assert_eq!(Hundredths::parse(&percent.print(lang)), Ok(percent));
        }
    }
}
