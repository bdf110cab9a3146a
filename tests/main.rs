//! The whole server, spoken to the way people speak to it: over HTTP and by its commands, on
//! SQLite and on PostgreSQL. One binary, so that it is linked once.
#![cfg(test)]

mod access;
mod account;
mod acts;
mod architecture;
mod books;
mod cases;
mod commands;
mod copies;
mod demo;
mod desk;
mod drafts;
mod faults;
mod figures_open_lists;
mod first_screens;
mod following;
mod letters;
mod meetings;
mod meetings_pages;
mod people;
mod probes;
mod problems;
mod queue;
mod report_pages;
mod reports;
mod sending;
mod sign_in;
mod surveys;
mod surveys_web;
mod town;
mod tracking;
mod units;
