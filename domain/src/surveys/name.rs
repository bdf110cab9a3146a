//! The names a definition gives to its questions and options. They stand in every answer, so
//! that all of them share one text.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// Makes a checked name that can be looked up by plain text.
macro_rules! names {
    ($($(#[$meta:meta])* $name:ident if $fits:expr,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name, or `None` when it is not one.
            pub fn new(name: &str) -> Option<Self> {
                let fits: fn(&str) -> bool = $fits;
                fits(name).then(|| Self(name.into()))
            }

            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

names! {
    /// Names a question in every version of its survey: `[a-z][a-z0-9_]{0,31}`.
    QuestionId if |name| {
        let rest = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        name.len() <= 32 && name.starts_with(|c: char| c.is_ascii_lowercase()) && name.bytes().all(rest)
    },
    /// Names an option within its question: `[A-Za-z0-9_]{1,16}`. It holds no space, because
    /// several codes share one CSV cell with spaces between them.
    OptionCode if |name| {
        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
        (1..=16).contains(&name.len()) && name.bytes().all(fits)
    },
}

#[cfg(test)]
mod tests {
    use super::{OptionCode, QuestionId};

    #[test]
    fn a_question_id_is_a_short_lower_case_word() {
        for good in ["q1", "a", "dm_7", &"x".repeat(32)] {
            assert!(QuestionId::new(good).is_some(), "{good}");
        }
        for bad in ["", "1q", "_q", "Q1", "q-1", "q 1", "qé", &"x".repeat(33)] {
            assert!(QuestionId::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn an_option_code_fits_a_csv_cell() {
        for good in ["0", "97", "a", "A_1", &"x".repeat(16)] {
            assert!(OptionCode::new(good).is_some(), "{good}");
        }
        for bad in ["", "a b", "a,b", "#98", "é", &"x".repeat(17)] {
            assert!(OptionCode::new(bad).is_none(), "{bad}");
        }
    }
}
