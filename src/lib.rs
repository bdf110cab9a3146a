//! The server: hears requests, keeps the books, sends the post.

pub mod books;
pub mod clock;
pub mod config;
pub mod error;
pub mod files;
pub mod journal;
pub mod mail;
pub mod random;
pub mod secrets;
