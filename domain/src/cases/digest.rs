//! Fingerprints: what the ledger keeps of a text, and what links one event to the next.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// Makes a SHA-256 value that is printed, and kept in JSON, as 64 lower-case hexadecimal digits.
macro_rules! fingerprints {
    ($($(#[$meta:meta])* $name:ident,)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub [u8; 32]);

        impl $name {
            /// Reads 64 lower-case hexadecimal digits; `None` for anything else.
            pub fn from_hex(hex: &str) -> Option<Self> {
                from_hex(hex).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(&to_hex(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let hex = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                Self::from_hex(&hex).ok_or_else(|| D::Error::custom("not 64 lower-case hex digits"))
            }
        }
    )+};
}

fingerprints! {
    /// What an event keeps of a text: `SHA-256(salt ‖ text)`. Text and salt live elsewhere; once
    /// both are erased nobody can tell, or guess and confirm, what was written, and the chain
    /// stays valid (case ledger §3.8).
    TextDigest,
    /// The hash of one event together with all events of its case before it.
    Link,
}

impl TextDigest {
    /// The digest of `text` under a random `salt` of its own. The salt has a fixed length, so no
    /// two pairs of salt and text run together into the same bytes.
    pub fn of(salt: &[u8; 32], text: &str) -> Self {
        Self(Sha256::new().chain_update(salt).chain_update(text).finalize().into())
    }
}

impl Link {
    /// What the first event of a case is linked to.
    pub fn origin(case: &super::CaseRef) -> Self {
        Self(Sha256::new().chain_update("hoiam:").chain_update(case.as_str()).finalize().into())
    }

    /// The link of an event, given in canonical form, that follows this one.
    #[must_use]
    pub fn followed_by(self, canonical: &str) -> Self {
        Self(Sha256::new().chain_update(self.0).chain_update(canonical).finalize().into())
    }
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn to_hex(bytes: &[u8; 32]) -> String {
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}

fn from_hex(hex: &str) -> Option<[u8; 32]> {
    let half = |digit: u8| {
        DIGITS.iter().position(|known| *known == digit).and_then(|value| u8::try_from(value).ok())
    };
    let (pairs, rest) = hex.as_bytes().as_chunks::<2>();
    let bytes: Option<Vec<u8>> =
        pairs.iter().map(|[high, low]| Some(half(*high)? << 4 | half(*low)?)).collect();
    if rest.is_empty() { bytes?.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_hash_of_salt_and_text() {
        let digest = TextDigest::of(&[0; 32], "");
        // SHA-256 of 32 zero bytes.
        let known = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925";
        assert_eq!(digest.to_string(), known);
        assert_eq!(TextDigest::from_hex(known), Some(digest));
    }

    #[test]
    fn the_same_words_under_another_salt_look_unrelated() {
        assert_ne!(TextDigest::of(&[1; 32], "Đường hỏng"), TextDigest::of(&[2; 32], "Đường hỏng"));
    }

    #[test]
    fn only_sixty_four_lower_case_digits_are_read() {
        for bad in ["", "00", &"0".repeat(63), &"0".repeat(65), &"A".repeat(64), &"g".repeat(64)] {
            assert_eq!(TextDigest::from_hex(bad), None, "{bad}");
        }
    }
}
