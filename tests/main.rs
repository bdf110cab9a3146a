//! The whole server, spoken to the way people speak to it: over HTTP and by its commands, on
//! SQLite and on PostgreSQL. One binary, so that it is linked once.
#![cfg(test)]

mod architecture;
mod books;
mod cases;
mod commands;
mod demo;
mod letters;
mod meetings;
mod problems;
mod reports;
mod surveys;
mod town;
mod units;
