//! What goes wrong around the server: it is killed, its database goes away, the disk fills, the
//! clock is set back, people are slow. Each time the program itself is driven, people keep what they
//! were told, and in the end everything that was told is in the books, once.
//!
//! How often and how long is small, so that it is told with all other stories; for the real thing
//! the environment says more: `HOIAM_KILLS`, `HOIAM_STOPS`, `HOIAM_IDLE`.

mod broken;
mod clock;
pub mod crowd;
mod database;
mod disk;
mod drain;
mod gate;
mod kills;
pub mod machine;
mod mail;
mod oversized;
pub mod postmaster;
mod slow;
pub mod wire;

use crate::{commands::hoiam::Hoiam, town::UNITS};

/// An office with units and a survey, its books in this database.
pub fn office(url: &str) -> Hoiam {
    furnish(Hoiam::new().with("HOIAM_DATABASE_URL", url))
}

/// Puts units and a survey into the books of a program.
pub fn furnish(hoiam: Hoiam) -> Hoiam {
    hoiam.write("units.csv", UNITS);
    hoiam.write("papi-local.json", include_str!("../../assets/surveys/papi-local.json"));
    hoiam.run(&["unit", "import", "units.csv"]).well();
    hoiam.run(&["survey", "publish", "papi-local.json"]).well();
    hoiam
}

/// Which of the two databases an address names.
pub fn name_of(url: &str) -> &'static str {
    if url.starts_with("sqlite:") { "SQLite" } else { "PostgreSQL" }
}
