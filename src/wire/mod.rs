//! What comes over the wire, read with care, and problems written back.

mod answer;
mod body;
pub mod cookie;
pub mod day;
pub mod described;
pub mod form;
mod key;
mod members;
mod name;
pub mod origin;
pub mod problem;
mod query;
mod reader;
mod reading;

pub use answer::{answered, given_before, or_given_before, private};
pub use body::{Body, LARGEST};
pub use form::Sent;
pub use key::{KeyHeader, SentKey};
pub use members::Members;
pub use name::{Name, Names};
pub use query::Query;
pub use reader::Reader;
pub use reading::Reading;
