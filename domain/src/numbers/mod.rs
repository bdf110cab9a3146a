//! Numbers as people print and read them, in Vietnamese and in English, and the rounding of
//! shares so that what is printed adds up.
//!
//! Everything is an integer until it is printed: a percentage is a count of its smallest printed
//! unit ([`Hundredths`] of a percent by default), and no float takes part anywhere.

mod groups;
mod lang;
mod parse;
mod percent;
mod print;
mod ratio;
mod shares;

pub use lang::Lang;
pub use parse::{Unreadable, parse_integer};
pub use percent::{Hundredths, Percent, Tenths};
pub use print::{EMPTY, print_integer, print_percent, print_points, print_signed};
pub use ratio::{Ratio, SMALL_BASE};
pub use shares::{NoShares, shares};
