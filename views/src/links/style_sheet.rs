//! The style sheet and its address. The address changes with the text, so that a browser may keep
//! what it has for good, on a slow network above all, and never wears an old one.

use std::fmt;

/// The style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StyleSheet;

impl StyleSheet {
    /// Its address without the fingerprint.
    pub const PATH: &'static str = "/assets/style.css";
    /// Its text.
    pub const TEXT: &'static str = include_str!("../../../assets/style.css");

    /// Tells one edition of the text from another: sixteen hexadecimal digits.
    pub fn fingerprint() -> String {
        const FINGERPRINT: u64 = fnv1a(StyleSheet::TEXT.as_bytes());
        format!("{FINGERPRINT:016x}")
    }
}

impl fmt::Display for StyleSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}?v={}", Self::PATH, Self::fingerprint())
    }
}

/// Fowler, Noll and Vo's hash 1a of 64 bits. It only has to differ between editions: nobody gains
/// by making two alike.
const fn fnv1a(bytes: &[u8]) -> u64 {
    let (mut hash, mut at) = (0xcbf2_9ce4_8422_2325, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_those_of_the_published_hash() {
        // Vectors of the authors' test suite (draft-eastlake-fnv, appendix C).
        for (text, hash) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(fnv1a(text.as_bytes()), hash, "{text}");
        }
    }

    #[test]
    fn the_address_names_the_edition() {
        let address = StyleSheet.to_string();
        let fingerprint = address.strip_prefix("/assets/style.css?v=").unwrap();
        assert_eq!(fingerprint.len(), 16);
    }
}
