//! Text as a search sees it.

use unicode_normalization::UnicodeNormalization;

/// Lower case without accents, `đ` as `d`: “Đường Hỏng” and “duong hong” fold to the same. Only the
/// marks of Latin letters (U+0300–U+036F) go; vowels of Khmer are marks too and stay.
pub fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).map(plain).nfc().collect()
}

fn plain(c: char) -> char {
    match c {
        'đ' => 'd',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::fold;

    #[test]
    fn people_find_words_without_typing_accents() {
        assert_eq!(fold("Đường ĐẤT, Quyết Thắng"), "duong dat, quyet thang");
        assert_eq!(fold("ĐƯỜNG"), fold("đu\u{31b}o\u{31b}\u{300}ng"));
        assert_eq!(fold("ភ្នំ"), "ភ្នំ");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "[ -~À-ỹĐđ]{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
