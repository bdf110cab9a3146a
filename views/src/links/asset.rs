//! What pages load, and its addresses. An address changes with what it leads to, so that a browser
//! may keep what it has for good, on a slow network above all, and never uses an old one.

use std::fmt;

/// A file that pages load.
#[derive(Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its address without the fingerprint.
    pub path: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub text: &'static str,
    fingerprint: u64,
}

impl Asset {
    /// The style sheet.
    pub const STYLE: &'static Self = &Self::new(
        "/assets/style.css",
        "text/css; charset=utf-8",
        include_str!("../../../assets/style.css"),
    );
    /// The script that spares a few steps where scripts run. No page needs it.
    pub const SCRIPT: &'static Self = &Self::new(
        "/assets/page.js",
        "text/javascript; charset=utf-8",
        include_str!("../../../assets/page.js"),
    );
    /// The icon.
    pub const ICON: &'static Self =
        &Self::new("/assets/icon.svg", "image/svg+xml", include_str!("../../../assets/icon.svg"));
    /// All of them.
    pub const ALL: [&'static Self; 3] = [Self::STYLE, Self::SCRIPT, Self::ICON];

    const fn new(path: &'static str, kind: &'static str, text: &'static str) -> Self {
        Self { path, kind, text, fingerprint: fnv1a(text.as_bytes()) }
    }

    /// Tells one edition from another: sixteen hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", self.fingerprint)
    }
}

impl fmt::Display for Asset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}?v={}", self.path, self.fingerprint())
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
    fn an_address_names_the_edition() {
        for asset in Asset::ALL {
            let address = asset.to_string();
            let fingerprint = address.strip_prefix(&format!("{}?v=", asset.path)).unwrap();
            assert_eq!(fingerprint.len(), 16);
        }
    }
}
