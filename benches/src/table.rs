//! Tables in Markdown.

use std::time::Duration;

/// A table that is printed row by row.
pub struct Table {
    columns: usize,
}

impl Table {
    /// Prints the heading.
    pub fn begin(title: &str, columns: &[&str]) -> Self {
        println!("\n### {title}\n");
        let table = Self { columns: columns.len() };
        table.row(columns);
        let line: Vec<_> =
            (0..columns.len()).map(|at| if at == 0 { "---" } else { "--:" }).collect();
        table.row(&line);
        table
    }

    /// Prints a row.
    pub fn row<S: AsRef<str>>(&self, cells: &[S]) {
        debug_assert_eq!(cells.len(), self.columns, "a row is as broad as its heading");
        let cells: Vec<_> = cells.iter().map(AsRef::as_ref).collect();
        println!("| {} |", cells.join(" | "));
    }
}

/// Milliseconds, to the microsecond.
pub fn ms(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64() * 1000.0)
}

/// A share of a duration, to the microsecond, in milliseconds.
#[expect(clippy::cast_precision_loss, reason = "a figure of three digits")]
pub fn ms_each(time: Duration, among: u64) -> String {
    format!("{:.3}", time.as_secs_f64() * 1000.0 / among.max(1) as f64)
}

/// So many in a second.
#[expect(clippy::cast_precision_loss, reason = "a figure of three digits")]
pub fn per_second(n: u64, time: Duration) -> f64 {
    n as f64 / time.as_secs_f64()
}

/// Megabytes, to a tenth.
#[expect(clippy::cast_precision_loss, reason = "a figure of three digits")]
pub fn megabytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1e6)
}
