//! What an import gives: so many rows taken in, or every bad row by line, column and reason.

use std::{fs, path::Path};

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
    #[error("{} faults in the file", .0.len())]
    Rows(Vec<RowFault>),
    /// Something else went wrong on the way.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl Refused {
    /// Tells every bad row on a line of its own, and gives what became of the import.
    pub fn told(self, words: Words) -> anyhow::Error {
        if let Self::Rows(faults) = &self {
            for RowFault { line, column, fault } in faults {
                eprintln!("line {line}, column {column}: {}", fault.sentence(words));
            }
        }
        anyhow::anyhow!("{self}; nothing was imported")
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
