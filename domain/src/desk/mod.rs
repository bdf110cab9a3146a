//! The desk: what may be done with a case just now, and by whom.
//!
//! The ledger says what each act needs of a case, the permissions say what a person may do where.
//! Pages must show exactly the acts that both allow. [`open_to`] and [`open_to_sender`] find out by
//! trying: each act is put to the ledger with input that is well formed, and what the ledger would
//! refuse whatever is typed is not offered.

mod act;
mod deadline;
mod scene;
mod trial;

pub use act::{ActName, SenderActName};
pub use deadline::{days_rested, rests};
pub use scene::{Denied, Scene, office_for, open_to, open_to_sender};

#[cfg(test)]
mod tests;
