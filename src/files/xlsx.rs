//! Workbooks: the first sheet, its first row the header.

use std::io::Cursor;

use calamine::{Data, DataType as _, Reader as _, Xlsx};

use super::sheet::{Sheet, Unreadable};

/// Reads the first sheet.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let broken = |_| Unreadable::whole("the workbook cannot be opened");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let sheet = book.worksheet_range_at(0).ok_or_else(|| Unreadable::whole("no sheet in it"))?;
    let sheet = sheet.map_err(broken)?;
    // A sheet that begins lower down keeps its own line numbers.
    let first = sheet.start().map_or(1, |(row, _)| row as usize + 1);
    let mut rows = sheet.rows().enumerate().map(|(at, cells)| {
        let cells: Vec<_> = cells.iter().map(text).collect();
        (first + at, cells)
    });
    let (_, columns) = rows.next().ok_or_else(|| Unreadable::whole("the sheet is empty"))?;
    let columns: Vec<_> = trimmed(columns);
    Sheet::new(columns, rows)
}

/// The header without the empty cells behind its last name.
fn trimmed(mut columns: Vec<String>) -> Vec<String> {
    while columns.last().is_some_and(|name| name.trim().is_empty()) {
        columns.pop();
    }
    columns
}

/// A cell as it would stand in a CSV: dates in ISO form, whole numbers without a point.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(_) | Data::DateTimeIso(_) => match cell.as_datetime() {
            Some(at) if at.time() == chrono::NaiveTime::MIN => at.date().to_string(),
            Some(at) => at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            None => cell.to_string(),
        },
        Data::Int(_)
        | Data::Float(_)
        | Data::String(_)
        | Data::Bool(_)
        | Data::DurationIso(_)
        | Data::Error(_)
        | Data::Empty => cell.to_string(),
    }
}
