//! Calendars and deadlines: which days are worked, and by when an answer is due.
//!
//! - [`Day`], [`Calendar`]: the days that differ from a plain week
//! - [`Rule`], [`choose`]: how long an office has, as rows with their legal ground
//! - [`due`]: the due date, and why, day by day (case ledger §3.9)
//! - [`Left`], [`Urgency`]: how much time is left until it

mod day;
mod due;
mod left;
mod rule;
mod table;

pub use day::{Day, DayStatus, DayType};
pub use due::{Deadline, Line, Pause, Reading, due};
pub use left::{Left, SOON, Urgency};
pub use rule::{DayUnit, Matter, Rule, Step, Term, choose};
pub use table::{Calendar, CalendarFault, Nature};

#[cfg(test)]
mod tests;
