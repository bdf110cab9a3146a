//! One file per table: a portrait of it, without logic. Only stores read them.

pub mod calendar_day;
pub mod case;
pub mod counter;
pub mod deadline_rule;
pub mod event;
pub mod field;
pub mod grant;
pub mod import_key;
pub mod journal;
pub mod level;
pub mod meeting;
pub mod one_time_key;
pub mod one_time_link;
pub mod outbox;
pub mod person;
pub mod printed_figure;
pub mod response;
pub mod sender;
pub mod standing;
pub mod survey;
pub mod tally;
pub mod text;
pub mod unit;
pub mod unit_change;
