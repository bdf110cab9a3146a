//! A number that opens its list, and a percentage beside what it is of.

use maud::{Markup, html};

use crate::{Frame, Number};

/// One number and the list behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// How many cases.
    pub count: Number,
    /// Address of the list of exactly that many cases: a [`crate::links::CaseList`], printed.
    pub href: String,
}

/// A percentage with its numerator and its denominator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// As printed, with its sign: `88,36 %`; a dash on an empty base.
    pub percent: String,
    /// How many are the part.
    pub part: Number,
    /// How many are the whole.
    pub base: Number,
}

impl Opened {
    /// The number as a link to its list.
    pub(super) fn link(&self, frame: &Frame) -> Markup {
        html! { a href=(frame.href(&self.href)) { (self.count) } }
    }
}

impl Share {
    /// The percentage, and small beside it the two numbers it comes from.
    pub(super) fn markup(&self) -> Markup {
        html! {
            (self.percent)
            @if self.base.value > 0 { " " small { (self.part) "/" (self.base) } }
        }
    }
}
