//! Staff, their roles, and what each may do.
//!
//! A person holds roles, each on a unit and all below it. One function, [`can`], says what that
//! allows; lists ask [`reach`], which is the same rule told as units. What is not allowed is denied.

mod action;
pub mod patience;
mod permission;
mod role;
mod thing;

pub use action::Action;
pub use permission::{Reach, can, reach};
pub use role::{Grant, Person, Role};
pub use thing::{CaseThing, Thing};

ids! {
    /// Names one staff account.
    PersonId,
}

#[cfg(test)]
mod tests;
