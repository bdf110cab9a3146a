//! What people see: pages, parts of pages, letters and addresses. Values in, markup out.
//!
//! Nothing here asks a database or a clock. A page is a struct with public fields that renders
//! itself inside the [`Frame`]; its words come from `locales/` through [`Words`]; its numbers and
//! dates arrive printed. Samples of every page stand beside it and are kept as snapshots.

pub mod cases;
pub mod dates;
pub mod form;
pub mod home;
pub mod letters;
pub mod links;
pub mod meetings;
pub mod parts;
pub mod people;
pub mod problem;
pub mod reports;
pub mod results;
pub mod staff;
pub mod surveys;
pub mod words;

mod frame;
mod negotiation;
mod number;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod every_page;

pub use domain::numbers::Lang;
pub use frame::{Frame, Page, Staff};
pub use negotiation::{Choice, negotiate};
pub use number::Number;
pub use words::Words;
