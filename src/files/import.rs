//! What an import gives: so many rows taken in, or every bad row by line, column and reason.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::Context as _;
use views::Words;

use super::{RowFault, Unreadable};
use crate::error::Error;

/// How an import went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Rows that are new.
    pub added: usize,
    /// Rows that were there already, as they stand in the file.
    pub already: usize,
}

/// Why nothing at all was imported.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The file is no table.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Some of its rows cannot be taken.
    #[error("{} faults", .0.len())]
    Rows(Vec<RowFault>),
    /// Something else went wrong on the way.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl Refused {
    /// One line for each bad row, and what became of the import.
    pub fn lines(&self, words: Words) -> String {
        let mut lines = String::new();
        let Self::Rows(faults) = self else {
            return format!("error: {self}; nothing was imported");
        };
        for RowFault { line, column, fault } in faults {
            let reason = fault.sentence(words);
            // Writing to a string does not fail.
            let _ = writeln!(lines, "line {line}, column {column}: {reason}");
        }
        lines + &format!("error: {} faults; nothing was imported", faults.len())
    }
}

/// The bytes of a file to import.
///
/// # Errors
/// When it cannot be read.
pub fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Everything that is right, or everything that is wrong.
pub fn all_or_nothing<T>(
    rows: impl IntoIterator<Item = Result<T, Vec<RowFault>>>,
) -> Result<Vec<T>, Refused> {
    let (mut right, mut wrong) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Ok(row) => right.push(row),
            Err(faults) => wrong.extend(faults),
        }
    }
    if wrong.is_empty() { Ok(right) } else { Err(Refused::Rows(wrong)) }
}
