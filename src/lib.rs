//! The server: hears requests, keeps the books, sends the post.

pub mod app;
pub mod books;
pub mod cases;
pub mod clock;
pub mod config;
pub mod error;
pub mod faults;
pub mod files;
pub mod home;
pub mod journal;
pub mod mail;
pub mod meetings;
pub mod office;
pub mod people;
pub mod random;
pub mod secrets;
pub mod surveys;
pub mod wire;
