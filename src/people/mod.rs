//! People: staff accounts and the roles they hold; units and their tree.

pub mod accounts;
pub mod commands;
mod passwords;
pub mod unit_import;
pub mod units;
