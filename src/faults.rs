//! The refusals of the office's rules, as faults at their places with what their sentences mention.

use domain::text::{ColumnFault, FieldFault, TextFault};

use crate::error::Fault;

/// A refused text at its place.
pub fn text(at: impl Into<String>, fault: &TextFault) -> Fault {
    let found = Fault::of(at, fault.code(), fault);
    match fault {
        TextFault::TooLong { over, max } => found.with("over", over).with("max", max),
        TextFault::Control { at, .. }
        | TextFault::Bidirectional { at, .. }
        | TextFault::Invisible { at, .. }
        | TextFault::Noncharacter { at, .. }
        | TextFault::Stacked { at } => found.with("at", at),
        TextFault::Empty | TextFault::LineBreak => found,
    }
}

/// A refused field at its place.
pub fn field(at: impl Into<String>, fault: &FieldFault) -> Fault {
    match fault {
        FieldFault::Text(fault) => text(at, fault),
        FieldFault::UnknownWord(unknown) => Fault::of(at, fault.code(), fault)
            .with("word", &unknown.word)
            .with("known", unknown.known.join(", ")),
        FieldFault::NotADate { given }
        | FieldFault::NotACount { given }
        | FieldFault::Repeated { given } => Fault::of(at, fault.code(), fault).with("word", given),
        FieldFault::NotAfter { other }
        | FieldFault::MoreThan { other }
        | FieldFault::Mismatch { other } => Fault::of(at, fault.code(), fault).with("other", other),
        FieldFault::Empty | FieldFault::Code(_) => Fault::of(at, fault.code(), fault),
    }
}

/// A refused field at its column.
pub fn column(fault: &ColumnFault) -> Fault {
    field(fault.column, &fault.fault)
}
