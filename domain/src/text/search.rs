//! What a text is found by, and how a search is read. Both are words without accents, so that
//! whoever types “duong hong” finds “Đường hỏng”.

use std::collections::HashSet;

use unicode_normalization::char::is_combining_mark;

use super::{fold, is_dash, plain_digit};
use crate::cases::Reference;

/// The most letters of a word that are looked at.
const LONGEST: usize = 40;
/// What the word for a reference begins with, so that no number in a text is taken for one.
const REFERENCE: &str = "ref";

/// Everything that a case is found by, in one line: a word for its reference, then each word of
/// its texts once.
pub fn found_by<'a>(reference: &str, texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut known = HashSet::new();
    let mut line = reference_word(reference);
    for word in texts.into_iter().flat_map(words) {
        if known.insert(word.clone()) {
            line.push(' ');
            line.push_str(&word);
        }
    }
    line
}

/// The words of a text, folded. Signs part them and are no words.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c));
    let found = parts.filter(|part| part.contains(char::is_alphanumeric));
    found.map(|word| word.chars().take(LONGEST).collect()).collect()
}

fn reference_word(reference: &str) -> String {
    let letters = reference.chars().filter(char::is_ascii_alphanumeric);
    format!("{REFERENCE}{}", letters.map(|c| c.to_ascii_lowercase()).collect::<String>())
}

/// What somebody seeks: all of these words, the last of them perhaps not typed to its end; or the
/// case whose reference begins so. The words hold letters, digits and marks of letters only: no
/// quote and no operator comes through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// The words that must all be found; none where only signs were typed.
    pub words: Vec<String>,
    /// The beginning of the word for a reference; `None` for what cannot be one.
    pub reference: Option<String>,
}

impl Sought {
    /// How long a search may be, in characters as people count them.
    pub const MAX: usize = 200;

    /// Reads what was typed; `None` where nothing was.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        (!typed.is_empty()).then(|| Self { words: words(typed), reference: reference(typed) })
    }
}

/// The word for a reference, or for its beginning, however it was typed.
fn reference(typed: &str) -> Option<String> {
    if let Ok(whole) = typed.parse::<Reference>() {
        return Some(reference_word(&whole.to_string()));
    }
    let digit = |c| plain_digit(c).map_or(c, |digit| char::from(b'0' + digit));
    let plain: String = typed.chars().map(digit).collect();
    let belongs = |c: char| c.is_ascii_alphanumeric() || is_dash(c) || matches!(c, '.' | '_');
    let is_one = plain.chars().all(belongs) && plain.contains(|c: char| c.is_ascii_digit());
    is_one.then(|| reference_word(&plain))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sought(typed: &str) -> (Vec<String>, Option<String>) {
        let sought = Sought::read(typed).unwrap();
        (sought.words, sought.reference)
    }

    #[test]
    fn a_case_is_found_by_its_reference_and_each_word_once() {
        let line = found_by("HA-26-000001-5", ["Đường hỏng, ĐƯỜNG (thôn 5)", "Sẽ sửa đường."]);
        assert_eq!(line, "refha260000015 duong hong thon 5 se sua");
    }

    #[test]
    fn a_search_is_words_without_accents_and_signs() {
        assert_eq!(sought("  Đường   hỏng ").0, ["duong", "hong"]);
        assert_eq!(sought("\"a\" OR * NOT b'; DROP--").0, ["a", "or", "not", "b", "drop"]);
        assert_eq!(sought("!?*"), (vec![], None));
        assert_eq!(Sought::read(" \u{a0} "), None);
    }

    #[test]
    fn a_reference_is_known_however_it_is_typed_and_by_its_beginning() {
        let whole = Some("refha260000015".to_owned());
        for typed in ["HA-26-000001-5", "ha-26-1-5", "ha–26–000001–5"] {
            assert_eq!(sought(typed).1, whole, "{typed}");
        }
        assert_eq!(sought("HA-26-0000").1.as_deref(), Some("refha260000"));
        assert_eq!(sought("đường 26").1, None);
        assert_eq!(sought("HA").1, None, "a word without any digit is a word");
    }

    #[test]
    fn a_very_long_word_is_cut_on_both_sides_alike() {
        let long = "x".repeat(3_000);
        let line = found_by("HA-26-000001-5", [long.as_str()]);
        assert!(line.ends_with(&format!(" {}", sought(&long).0[0])), "{}", line.len());
    }

    proptest! {
        #[test]
        fn no_sign_comes_through(typed in "\\PC{0,60}") {
            let Some(sought) = Sought::read(&typed) else { return Ok(()) };
            for word in sought.words.iter().chain(&sought.reference) {
                prop_assert!(word.chars().all(|c| c.is_alphanumeric() || is_combining_mark(c)));
                prop_assert!(word.contains(char::is_alphanumeric));
            }
        }

        #[test]
        fn what_was_written_is_found_by_its_own_words(text in "[ -~À-ỹĐđ]{0,60}") {
            let line = found_by("HA-26-000001-5", [text.as_str()]);
            let known: HashSet<_> = line.split(' ').collect();
            let own = Sought::read(&text).map_or_else(Vec::new, |sought| sought.words);
            prop_assert!(own.iter().all(|word| known.contains(word.as_str())));
        }
    }
}
