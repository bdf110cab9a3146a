//! Backup and restore: everything in one portable file, the same for both databases.
//!
//! The file is a ZIP with `manifest.json`, `tables/TABLE.ndjson` (one JSON object a row, columns
//! as they are, generated ones left out) and `secret.key`, without which receipts and one-time
//! keys would be dead. It must therefore be guarded like the database and the key together.
//!
//! A backup reads one snapshot, a page at a time, so it costs no more memory for a million rows
//! and works beside a running server. A restore verifies the whole file first, and fills an empty
//! database in one transaction.

mod archive;
mod commands;
mod fill;
mod manifest;
mod refused;
mod rows;
mod tables;
#[cfg(test)]
mod tests;
mod write;

pub use commands::{make, restore};
pub use refused::Refused;
