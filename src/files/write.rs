//! Tables written row by row, so that a large one costs no more memory than a small one.

use std::{borrow::Cow, io::Write};

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use rust_xlsxwriter::{Format as CellFormat, Workbook};
use serde_json::{Map, Value};

use super::Cell;

/// The kinds of file that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// UTF-8 with a byte order mark, so that Excel reads the Vietnamese.
    Csv,
    /// A workbook with one sheet and a frozen header.
    Xlsx,
    /// An array of objects.
    Json,
}

/// A table on its way out.
pub struct TableWriter<W: Write + Send> {
    columns: Vec<String>,
    out: Out<W>,
    written: u32,
}

enum Out<W: Write + Send> {
    Csv(Box<csv::Writer<W>>),
    Json(W),
    Xlsx(Box<Workbook>, W),
}

impl<W: Write + Send> TableWriter<W> {
    /// Begins a table with these columns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(format: Format, columns: &[&str], mut out: W) -> Result<Self> {
        let names: Vec<String> = columns.iter().map(|name| (*name).to_owned()).collect();
        let out = match format {
            Format::Csv => {
                out.write_all("\u{feff}".as_bytes())?;
                let mut writer = csv::WriterBuilder::new()
                    .terminator(csv::Terminator::CRLF) // RFC 4180
                    .from_writer(out);
                writer.write_record(columns)?;
                Out::Csv(Box::new(writer))
            }
            Format::Json => {
                out.write_all(b"[")?;
                Out::Json(out)
            }
            Format::Xlsx => {
                let mut book = Workbook::new();
                let sheet = book.add_worksheet_with_constant_memory()?;
                sheet.set_freeze_panes(1, 0)?;
                let bold = CellFormat::new().set_bold();
                for (at, name) in (0..).zip(columns) {
                    sheet.write_string_with_format(0, at, *name, &bold)?;
                }
                Out::Xlsx(Box::new(book), out)
            }
        };
        Ok(Self { columns: names, out, written: 0 })
    }

    /// Writes one row: a cell for each column.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, cells: Vec<Cell<'_>>) -> Result<()> {
        self.written += 1;
        match &mut self.out {
            Out::Csv(writer) => {
                for cell in &cells {
                    writer.write_field(csv_cell(cell).as_bytes())?;
                }
                writer.write_record(None::<&[u8]>)?;
            }
            Out::Json(out) => {
                let cells = cells.into_iter().map(Value::from);
                let object: Map<_, _> = self.columns.iter().cloned().zip(cells).collect();
                out.write_all(if self.written == 1 { b"\n" } else { b",\n" })?;
                serde_json::to_writer(out, &object)?;
            }
            Out::Xlsx(book, _) => {
                let sheet = book.worksheet_from_index(0)?;
                for (at, cell) in (0..).zip(&cells) {
                    match cell.number().filter(|number| number.abs() < 1 << 53) {
                        #[expect(clippy::cast_precision_loss, reason = "below 2^53 it is exact")]
                        Some(number) => sheet.write_number(self.written, at, number as f64)?,
                        None => sheet.write_string(self.written, at, fitting(&cell.text()))?,
                    };
                }
            }
        }
        Ok(())
    }

    /// Ends the table.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> Result<()> {
        match self.out {
            Out::Csv(mut writer) => writer.flush()?,
            Out::Json(mut out) => {
                out.write_all(b"\n]\n")?;
                out.flush()?;
            }
            Out::Xlsx(mut book, mut out) => {
                let bytes = book.save_to_buffer().context("the workbook cannot be made")?;
                out.write_all(&bytes)?;
                out.flush()?;
            }
        }
        Ok(())
    }
}

/// As much of a text as a cell of a workbook holds; what was cut off is said at its end.
fn fitting(text: &str) -> String {
    const MOST: usize = 32_767;
    if text.encode_utf16().count() <= MOST {
        return text.to_owned();
    }
    let mut left = MOST - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain(['…']).collect()
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
/// injection); numbers stay as they are.
fn csv_cell<'a>(cell: &'a Cell<'_>) -> Cow<'a, str> {
    match cell {
        Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            Cow::Owned(format!("'{text}"))
        }
        other => other.text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(format: Format) -> Vec<u8> {
        let mut out = Vec::new();
        let mut table = TableWriter::new(format, &["reference", "n", "note"], &mut out).unwrap();
        table.row(vec!["HA-19-000001-4".into(), (-3_i64).into(), "=1+1".into()]).unwrap();
        table.row(vec!["Hồi, Âm".into(), Cell::Empty, "a\nb".into()]).unwrap();
        table.finish().unwrap();
        out
    }

    #[test]
    fn a_csv_opens_in_excel_and_holds_no_formula() {
        let text = String::from_utf8(written(Format::Csv)).unwrap();
        assert_eq!(
            text,
            "\u{feff}reference,n,note\r\nHA-19-000001-4,-3,'=1+1\r\n\"Hồi, Âm\",,\"a\nb\"\r\n"
        );
    }

    #[test]
    fn what_is_written_is_read_back() {
        for format in [Format::Xlsx, Format::Json] {
            let ending = if format == Format::Xlsx { "t.xlsx" } else { "t.json" };
            let sheet = super::super::read_sheet(ending.as_ref(), &written(format)).unwrap();
            assert_eq!(sheet.rows.len(), 2);
            assert_eq!(sheet.rows[0].cell("n"), "-3");
            assert_eq!(sheet.rows[0].cell("note"), "=1+1");
            assert_eq!(sheet.rows[1].cell("reference"), "Hồi, Âm");
        }
    }
}
