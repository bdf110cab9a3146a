//! Files that people bring and take away: CSV, XLSX and JSON.

mod cell;
mod csv;
pub mod import;
mod json;
pub mod keys;
mod sheet;
mod write;
mod xlsx;

use std::path::Path;

pub use cell::Cell;
pub use json::{JsonRow, rows as json_rows};
pub use sheet::{Row, RowFault, Sheet, Unreadable};
pub use write::{Format, TableWriter};

/// The kinds of file that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Comma, semicolon or tab separated, UTF-8.
    Csv,
    /// A workbook; its first sheet is read.
    Xlsx,
    /// An array of objects.
    Json,
}

impl Kind {
    /// By the bytes where they tell (a workbook is a ZIP), else by the name's ending.
    ///
    /// # Errors
    /// When it is none of the three.
    pub fn of(path: &Path, bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.starts_with(b"PK\x03\x04") {
            return Ok(Self::Xlsx);
        }
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "txt" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            "xlsx" => Err(Unreadable::whole("this is no .xlsx workbook")),
            "xls" => Err(Unreadable::whole("save the .xls workbook as .xlsx first")),
            _ => Err(Unreadable::whole("the file must end in .csv, .xlsx or .json")),
        }
    }
}

/// Reads a table with a header row, from any of the three kinds.
///
/// # Errors
/// When the file cannot be read as a table at all; single bad cells are for the reader of rows.
pub fn read_sheet(path: &Path, bytes: &[u8]) -> Result<Sheet, Unreadable> {
    match Kind::of(path, bytes)? {
        Kind::Csv => csv::read(bytes),
        Kind::Xlsx => xlsx::read(bytes),
        Kind::Json => json::sheet(bytes),
    }
}
