//! Where the size of the text is chosen.

use std::fmt;

use super::address::Query;

/// Where a reader chooses the size of the text, and which page they go back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextSize {
    /// Larger than usual.
    pub larger: bool,
    /// The page they came from.
    pub back: String,
}

impl TextSize {
    /// Its address without the choice.
    pub const PATH: &'static str = "/text-size";
    /// The word of the larger size, in the address and in the cookie.
    pub const LARGER: &'static str = "larger";
    /// The word of the usual size.
    pub const USUAL: &'static str = "usual";
}

impl fmt::Display for TextSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::PATH)?;
        let mut query = Query::after(f);
        query.pair("size", Some(if self.larger { Self::LARGER } else { Self::USUAL }))?;
        query.pair("back", Some(&self.back))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_one_value_of_the_query() {
        let link = TextSize { larger: true, back: "/cases?unit=1&lang=en".to_owned() };
        assert_eq!(link.to_string(), "/text-size?size=larger&back=%2Fcases%3Funit%3D1%26lang%3Den");
    }
}
