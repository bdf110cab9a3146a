//! The two languages that people read here, and the marks each puts into a number.

words! {
    /// A language of pages, letters and files.
    Lang {
        /// Vietnamese: `1.060`, `90,53 %`. The default.
        Vi = "vi",
        /// English: `1,060`, `90.53%`.
        En = "en",
    }
}

#[expect(clippy::derivable_impls, reason = "`words!` writes the enum, so no variant can be marked")]
impl Default for Lang {
    fn default() -> Self {
        Self::Vi
    }
}

impl Lang {
    /// The mark between thousands.
    pub const fn thousands(self) -> char {
        match self {
            Self::Vi => '.',
            Self::En => ',',
        }
    }

    /// The mark before the decimals.
    pub const fn decimal(self) -> char {
        match self {
            Self::Vi => ',',
            Self::En => '.',
        }
    }

    /// What closes a percentage. Vietnamese sets a no-break space (U+00A0) before the sign.
    pub const fn percent_sign(self) -> &'static str {
        match self {
            Self::Vi => "\u{a0}%",
            Self::En => "%",
        }
    }
}
