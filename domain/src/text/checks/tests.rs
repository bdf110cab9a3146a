use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::*;

#[test]
fn an_accented_letter_counts_once_however_it_was_typed() {
    assert_eq!(graphemes("Hồi Âm"), 6);
    assert_eq!(graphemes("Ho\u{302}\u{300}i A\u{302}m"), 6);
    assert_eq!(graphemes("👩‍👩‍👧‍👦"), 1);
    assert_eq!(check_text(" Ho\u{302}\u{300}i\r\nA\u{302}m\r", 10), Ok("Hồi\nÂm".to_owned()));
}

#[test]
fn a_text_too_long_is_told_by_how_much() {
    let ok = "ệ".repeat(CASE_TEXT_MAX);
    assert_eq!(check_text(&ok, CASE_TEXT_MAX), Ok(ok.clone()));
    let over = TextFault::TooLong { over: 3, max: CASE_TEXT_MAX };
    assert_eq!(check_text(&format!("{ok}abc"), CASE_TEXT_MAX), Err(over));
}

#[test]
fn blank_is_refused_even_when_something_unseen_stands_in_it() {
    for blank in ["", "  \n\t", "\u{feff}", "\u{200b}\u{200d} \u{2060}", "\u{a0}\u{3000}"] {
        assert_eq!(check_text(blank, 9), Err(TextFault::Empty), "{blank:?}");
    }
}

#[test]
fn what_deceives_or_was_damaged_is_refused_with_its_place() {
    let cases = [
        ("Đường\u{202e}gnỏh", TextFault::Bidirectional { at: 6, point: 0x202e }),
        ("a\u{2066}b", TextFault::Bidirectional { at: 2, point: 0x2066 }),
        ("a\u{200f}b", TextFault::Bidirectional { at: 2, point: 0x200f }),
        ("ab\u{0}", TextFault::Control { at: 3, point: 0 }),
        ("\u{1b}[2J", TextFault::Control { at: 1, point: 0x1b }),
        ("a\u{e0041}", TextFault::Invisible { at: 2, point: 0xe_0041 }),
        ("a\u{3164}", TextFault::Invisible { at: 2, point: 0x3164 }),
        ("Tr\u{fffd}ng", TextFault::Noncharacter { at: 3, point: 0xfffd }),
        ("a\u{1ffff}", TextFault::Noncharacter { at: 2, point: 0x1_ffff }),
        ("a\u{fdd0}", TextFault::Noncharacter { at: 2, point: 0xfdd0 }),
    ];
    for (text, fault) in &cases {
        assert_eq!(check_text(text, 99).as_ref(), Err(fault), "{text:?}");
    }
    println!("{} deceiving texts refused", cases.len());
}

#[test]
fn what_copying_brings_along_is_left_out() {
    assert_eq!(check_text("\u{feff}đường\u{200b} hỏ\u{ad}ng", 99), Ok("đường hỏng".to_owned()));
    assert_eq!(check_text("a\u{200d}b", 99), Ok("ab".to_owned()));
}

#[test]
fn khmer_and_emoji_keep_their_joiners() {
    for text in ["ភ្នំ\u{200b}ពេញ", "ក\u{200c}ខ", "👩\u{200d}🌾"] {
        assert_eq!(check_text(text, 99), Ok(text.to_owned()));
    }
}

#[test]
fn a_joiner_goes_where_composing_moves_another_mark_beside_it() {
    let once = check_text("\u{739}%\u{310}\u{739}\u{200d}\u{4cd}", 99).unwrap();
    assert_eq!(once, "\u{739}%\u{739}\u{310}\u{4cd}");
    assert_eq!(check_text(&once, 99), Ok(once));
}

#[test]
fn marks_piled_on_a_letter_are_refused() {
    let piled = format!("abc{}", "\u{301}".repeat(40));
    assert_eq!(check_text(&piled, 99), Err(TextFault::Stacked { at: 3 }));
}

#[test]
fn a_name_is_one_line_with_single_spaces() {
    assert_eq!(check_name("  Nguyễn  Thị\u{a0}Lan "), Ok("Nguyễn Thị Lan".to_owned()));
    assert_eq!(check_name("Lan\nMai"), Err(TextFault::LineBreak));
    assert_eq!(check_name(&"a".repeat(121)), Err(TextFault::TooLong { over: 1, max: 120 }));
}

proptest! {
    #[test]
    fn a_text_that_passed_passes_again_unchanged(text in ".{0,40}", max in 1usize..40) {
        if let Ok(once) = check_text(&text, max) {
            prop_assert!(is_nfc(&once) && graphemes(&once) <= max && once.trim() == once);
            prop_assert_eq!(check_text(&once, max), Ok(once.clone()));
        }
    }
}
