//! How a long text begins.

use unicode_segmentation::UnicodeSegmentation as _;

/// The first words of a text in one line, `most` characters at most as people count them, with “…”
/// where more follows. A single word longer than that is cut.
pub fn beginning(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.grapheme_indices(true).nth(most) else { return line };
    let head = &line[..cut];
    // A word that the cut goes through is left out, unless it is the only one.
    let whole =
        if line[cut..].starts_with(' ') { head.len() } else { head.rfind(' ').unwrap_or(cut) };
    let kept = head[..whole].trim_end_matches([' ', ',', '.', ';', ':', '-', '–']);
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_text_stays_as_it_is_in_one_line() {
        assert_eq!(beginning("Đường hỏng.\n\nXin sửa.", 40), "Đường hỏng. Xin sửa.");
        assert_eq!(beginning("Đường hỏng", 10), "Đường hỏng");
    }

    #[test]
    fn a_long_text_ends_with_a_whole_word() {
        assert_eq!(beginning("Đường hỏng nặng", 12), "Đường hỏng…");
        assert_eq!(beginning("Đường hỏng, nặng", 11), "Đường hỏng…");
        assert_eq!(beginning("Đường hỏng nặng", 10), "Đường hỏng…");
        assert_eq!(beginning("Đườngdàiquá", 5), "Đường…");
    }

    #[test]
    fn a_character_of_several_marks_is_never_torn() {
        let stacked = "e\u{302}\u{301}e\u{302}\u{301}e\u{302}\u{301}";
        assert_eq!(beginning(stacked, 2), "e\u{302}\u{301}e\u{302}\u{301}…");
    }

    proptest! {
        #[test]
        fn it_is_never_longer_than_asked_for(text in "\\PC{0,80}", most in 1_usize..40) {
            let length = beginning(&text, most).graphemes(true).count();
            prop_assert!(length <= most + 1);
        }
    }
}
