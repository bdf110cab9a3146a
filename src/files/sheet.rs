//! A table read from a file, and what is wrong with it, by line and column.

use std::{collections::BTreeMap, fmt};

use crate::error::Fault;

/// A table: a header and rows of text cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The names of the columns, as the header has them, trimmed.
    pub columns: Vec<String>,
    /// The rows below it; wholly empty ones are left out.
    pub rows: Vec<Row>,
}

/// One row, with the line on which it begins, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the file.
    pub line: usize,
    cells: BTreeMap<String, String>,
}

/// One thing wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The name of the column, or a pointer into it.
    pub column: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// Why a file cannot be read as a table at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Unreadable {
    /// The line, counted from 1; `None`: the file as a whole.
    pub line: Option<usize>,
    /// The column; `None`: the line as a whole.
    pub column: Option<String>,
    /// What is wrong, for the operator.
    pub why: String,
}

impl Unreadable {
    /// The file as a whole.
    pub fn whole(why: impl Into<String>) -> Self {
        Self { line: None, column: None, why: why.into() }
    }

    /// One line of it.
    pub fn line(line: usize, why: impl Into<String>) -> Self {
        Self { line: Some(line), column: None, why: why.into() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}")?;
            if let Some(column) = &self.column {
                write!(f, ", column {column}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.why)
    }
}

impl Sheet {
    /// A table from its header and its rows, each with its line and its cells in header order.
    ///
    /// # Errors
    /// When a column has no name or stands twice, or a row has more cells than the header.
    pub fn new(
        columns: Vec<String>,
        rows: impl IntoIterator<Item = (usize, Vec<String>)>,
    ) -> Result<Self, Unreadable> {
        let columns: Vec<_> = columns.iter().map(|name| name.trim().to_owned()).collect();
        for (at, name) in columns.iter().enumerate() {
            if name.is_empty() {
                let why = format!("the {}. column of the header has no name", at + 1);
                return Err(Unreadable::line(1, why));
            }
            if columns[..at].contains(name) {
                return Err(Unreadable::line(1, format!("the column {name} stands twice")));
            }
        }
        let mut read = Vec::new();
        for (line, cells) in rows {
            if cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
                let why = format!("more than the {} cells of the header", columns.len());
                return Err(Unreadable::line(line, why));
            }
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            read.push(Row { line, cells: columns.iter().cloned().zip(cells).collect() });
        }
        Ok(Self { columns, rows: read })
    }

    /// Whether every column is one of `known`, and every one of `needed` is there.
    ///
    /// # Errors
    /// Names the first that is not.
    pub fn expect_columns(&self, known: &[&str], needed: &[&str]) -> Result<(), Unreadable> {
        let unknown = self.columns.iter().find(|name| !known.contains(&name.as_str()));
        if let Some(name) = unknown {
            return Err(Unreadable {
                line: Some(1),
                column: Some(name.clone()),
                why: format!("no such column; the columns are {}", known.join(",")),
            });
        }
        match needed.iter().find(|name| !self.columns.iter().any(|column| column == *name)) {
            Some(name) => Err(Unreadable {
                line: Some(1),
                column: Some((*name).to_owned()),
                why: "this column is missing".to_owned(),
            }),
            None => Ok(()),
        }
    }
}

impl Row {
    /// A row from its cells by column.
    pub fn new(line: usize, cells: BTreeMap<String, String>) -> Self {
        Self { line, cells }
    }

    /// The cell under `column`, trimmed; empty when the column or the cell is missing.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The cell under `column` when something stands in it.
    pub fn filled(&self, column: &str) -> Option<&str> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty())
    }

    /// The cells under these columns, in their order; empty where there is none.
    pub fn fields(&self, columns: &[&str]) -> Vec<&str> {
        columns.iter().map(|column| self.cell(column)).collect()
    }

    /// A fault in this row.
    pub fn fault(&self, column: &str, fault: Fault) -> RowFault {
        RowFault { line: self.line, column: column.to_owned(), fault }
    }
}
