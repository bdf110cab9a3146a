//! What comes over the wire, read with care, and problems written back.

mod answer;
mod body;
mod key;
mod members;
pub mod problem;
mod query;
mod reader;

pub use answer::answered;
pub use body::{Body, LARGEST};
pub use key::SentKey;
pub use members::Members;
pub use query::Query;
pub use reader::Reader;
