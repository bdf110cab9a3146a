//! What people see: pages, parts of pages, letters and addresses. Values in, markup out.
//!
//! Nothing here asks a database or a clock. A page is a struct with public fields that renders
//! itself inside the [`Frame`]; its words come from `locales/` through [`Words`]; its numbers and
//! dates arrive printed. Samples of every page stand beside it and are kept as snapshots.

pub mod dates;
pub mod home;
pub mod letters;
pub mod links;
pub mod problem;
pub mod results;
pub mod words;

mod frame;
mod negotiation;
mod number;
mod parts;

#[cfg(test)]
mod every_page;

pub use domain::numbers::Lang;
pub use frame::Frame;
pub use negotiation::{Choice, negotiate};
pub use number::Number;
pub use words::Words;
