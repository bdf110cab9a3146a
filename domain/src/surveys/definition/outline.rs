//! The parts around the questions: texts, dimensions and the names of missing answers.

use crate::surveys::Missing;

/// The same words in Vietnamese and in English. Neither is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// Tiếng Việt.
    pub vi: String,
    /// English.
    pub en: String,
}

/// What a missing answer is called on the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingText {
    /// Which one.
    pub missing: Missing,
    /// Its words.
    pub text: Bilingual,
}

/// A field of governance scored from 1 to 10 (chỉ số nội dung).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Its number on the form, from 1.
    pub number: u32,
    /// Its name.
    pub text: Bilingual,
}

/// A part of a dimension (nội dung thành phần).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubDimension {
    /// Its id, as `1.1`.
    pub id: String,
    /// The number of its dimension.
    pub dimension: u32,
    /// Its name.
    pub text: Bilingual,
}
