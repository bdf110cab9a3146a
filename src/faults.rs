//! The refusals of the office's rules, as faults at their places with what their sentences mention.

use domain::text::{ColumnFault, FieldFault, TextFault};

use crate::error::Fault;

/// A refused text at its place.
pub fn text(at: impl Into<String>, fault: &TextFault) -> Fault {
    match fault {
        TextFault::Empty => Fault::new(at, "empty"),
        TextFault::TooLong { over, max } => {
            Fault::new(at, "too-long").with("over", over).with("max", max)
        }
        TextFault::LineBreak => Fault::new(at, "line-break"),
        TextFault::Control { .. } => Fault::new(at, "control-character"),
        TextFault::Bidirectional { .. } => Fault::new(at, "bidi-character"),
        TextFault::Invisible { at: place, .. } => {
            Fault::new(at, "invisible-character").with("at", place)
        }
        TextFault::Noncharacter { at: place, .. } => {
            Fault::new(at, "damaged-character").with("at", place)
        }
        TextFault::Stacked { at: place } => Fault::new(at, "too-many-marks").with("at", place),
    }
}

/// A refused field at its place.
pub fn field(at: impl Into<String>, fault: &FieldFault) -> Fault {
    match fault {
        FieldFault::Empty => Fault::new(at, "missing"),
        FieldFault::NotADate { .. } => Fault::new(at, "bad-date"),
        FieldFault::NotACount { .. } => Fault::new(at, "bad-number"),
        FieldFault::UnknownWord(unknown) => Fault::new(at, "unknown-word")
            .with("word", &unknown.word)
            .with("known", unknown.known.join(", ")),
        FieldFault::Code(_) => Fault::new(at, "bad-code"),
        FieldFault::Text(fault) => text(at, fault),
        FieldFault::NotAfter { other } => Fault::new(at, "not-after").with("other", other),
        FieldFault::MoreThan { other } => Fault::new(at, "more-than").with("other", other),
        FieldFault::Mismatch { other } => Fault::new(at, "mismatch").with("other", other),
        FieldFault::Repeated { given } => Fault::new(at, "field-repeated").with("word", given),
    }
}

/// A refused field at its column.
pub fn column(fault: &ColumnFault) -> Fault {
    field(fault.column, &fault.fault)
}
