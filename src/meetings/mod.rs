//! Meetings: public meetings of leaders with residents, and their form ledger.

pub mod import;
pub mod pages;
pub mod store;
pub mod store_raised;
