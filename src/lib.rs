//! The server: hears requests, keeps the books, sends the post.

pub mod app;
pub mod books;
pub mod cases;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod error;
pub mod export;
pub mod faults;
pub mod files;
pub mod health;
pub mod home;
pub mod jobs;
pub mod journal;
pub mod mail;
pub mod meetings;
pub mod metrics;
pub mod office;
pub mod people;
pub mod random;
pub mod reports;
pub mod secrets;
pub mod serve;
pub mod surveys;
pub mod wire;
