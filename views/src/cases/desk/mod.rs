//! One case on the desk of staff: what it is, what may be done with it, and each of these.

mod act;
mod act_fields;
mod case;
mod entry;
mod entry_page;
mod history;
#[cfg(test)]
pub(crate) mod samples;
mod sender;
#[cfg(test)]
mod tests;

pub use act::{ActPage, Asked, Meanwhile};
pub use case::{CasePage, Deadline, DueLine};
pub use entry::channel;
pub use entry_page::EntryPage;
pub use history::Entry;
pub use sender::SenderPage;
