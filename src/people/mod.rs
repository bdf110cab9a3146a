//! People: staff accounts and the roles they hold, how they sign in; units and their tree.

pub mod accounts;
mod clerk;
pub mod commands;
pub mod guard;
pub mod invitations;
pub mod pages;
mod passwords;
mod session;
pub mod store;
pub mod unit_import;
pub mod units;

pub use clerk::Clerk;
