//! People: staff accounts and the roles they hold; units and their tree.

pub mod accounts;
mod passwords;
pub mod unit_import;
pub mod units;
