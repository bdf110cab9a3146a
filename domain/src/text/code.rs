//! The short codes that units and meetings are known by, in files, addresses and on paper.

use thiserror::Error;

/// Why something is not a code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CodeFault {
    /// Nothing is given.
    #[error("the code is missing")]
    Empty,
    /// Longer than a code may be.
    #[error("“{given}” is longer than {max} characters")]
    TooLong {
        /// What was given.
        given: String,
        /// The most it may have.
        max: usize,
    },
    /// Other characters than a code has.
    #[error("“{given}” has other characters than A–Z, 0–9 and inner - . _")]
    Foreign {
        /// What was given.
        given: String,
    },
}

impl CodeFault {
    /// The stable name of this refusal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "code-empty",
            Self::TooLong { .. } => "code-too-long",
            Self::Foreign { .. } => "code-foreign",
        }
    }
}

/// Trims, and refuses what is no code: ASCII letters and digits, with `-`, `.` and `_` inside.
/// Leading zeros are part of a code (official commune codes have them).
pub(crate) fn check_code(given: &str, max: usize) -> Result<&str, CodeFault> {
    let code = given.trim();
    let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    if code.is_empty() {
        Err(CodeFault::Empty)
    } else if code.len() > max {
        Err(CodeFault::TooLong { given: code.to_owned(), max })
    } else if code.chars().all(inner)
        && code.starts_with(|c: char| c.is_ascii_alphanumeric())
        && code.ends_with(|c: char| c.is_ascii_alphanumeric())
    {
        Ok(code)
    } else {
        Err(CodeFault::Foreign { given: code.to_owned() })
    }
}

/// Makes a code of one kind of thing, of so many characters at most. It keeps its spelling and is compared without regard to case,
/// as people type it.
macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $max:literal,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name(String);

        impl $name {
            /// The code as it was given.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The code as it is compared and stored for look-up: upper case.
            pub fn upper(&self) -> String {
                self.0.to_ascii_uppercase()
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text::CodeFault;

            fn from_str(given: &str) -> Result<Self, Self::Err> {
                $crate::text::check_code(given, $max).map(|code| Self(code.to_owned()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0.eq_ignore_ascii_case(&other.0)
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.upper().cmp(&other.upper())
            }
        }

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.upper().hash(state);
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
                code.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    use super::{CodeFault, check_code};

    #[test]
    fn official_codes_keep_their_leading_zeros() {
        assert_eq!(check_code(" 00004 ", 20), Ok("00004"));
        assert_eq!(check_code("LC-VP.1", 20), Ok("LC-VP.1"));
    }

    #[test]
    fn what_is_no_code_is_refused_by_name() {
        assert_eq!(check_code(" ", 4), Err(CodeFault::Empty));
        assert_eq!(check_code("12345", 4).map_err(|f| f.code()), Err("code-too-long"));
        for given in ["xã", "-LC", "LC-", "L C", "L/C"] {
            assert_eq!(check_code(given, 9).map_err(|f| f.code()), Err("code-foreign"), "{given}");
        }
    }
}
