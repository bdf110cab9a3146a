//! What comes over the wire, read with care, and problems written back.

mod answer;
mod body;
mod key;
mod members;
mod name;
pub mod problem;
mod query;
mod reader;
mod reading;

pub use answer::{answered, given_before};
pub use body::{Body, LARGEST};
pub use key::SentKey;
pub use members::Members;
pub use name::Name;
pub use query::Query;
pub use reader::Reader;
pub use reading::Reading;
