//! Figures as a table for the terminal.

use domain::numbers::{Hundredths, Lang, print_integer, print_percent};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{
    printed::PrintedFigure,
    resolution::{Resolution, ResolutionRow},
};

/// Rows of cells under a header, the first column and the last to the left, the others to the right.
pub fn table(rows: &[Vec<String>]) -> String {
    let width = |cell: &String| cell.graphemes(true).count();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(width).max().unwrap_or(0))
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, widest))| {
            let gap = " ".repeat(widest - width(cell));
            if at == 0 || at + 1 == columns {
                format!("{cell}{gap}")
            } else {
                format!("{gap}{cell}")
            }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

/// The resolution report.
pub fn resolution(report: &Resolution) -> String {
    let header = [
        "key",
        "received",
        "answered",
        "in progress",
        "overdue",
        "excluded",
        "answered %",
        "solved %",
        "on time %",
        "satisfied %",
        "",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    rows.extend(report.rows.iter().map(|row| cells(row, &row.label)));
    rows.push(cells(&report.total, ""));
    let (from, to, as_of) = (report.from, report.to, report.as_of);
    let held: Vec<_> = report.identities.iter().map(|identity| identity.id.as_str()).collect();
    [
        format!("Cases received from {from} to {to} (that day not included), as of {as_of}\n"),
        table(&rows),
        format!("Identities that were tried and hold: {}\n", held.join(" ")),
        printed(&report.printed),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join("\n")
}

/// What an older report printed, beside what is counted here; empty where there is none.
fn printed(figures: &[PrintedFigure]) -> String {
    if figures.is_empty() {
        return String::new();
    }
    let header = ["printed elsewhere", "measure", "printed", "counted", "gap"];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    rows.extend(figures.iter().map(|figure| {
        [&figure.key, &figure.measure, &figure.printed, &figure.counted, &figure.gap]
            .map(String::clone)
            .to_vec()
    }));
    table(&rows)
}

fn cells(row: &ResolutionRow, label: &str) -> Vec<String> {
    let number = |n: u64| print_integer(n, Lang::En);
    let percent = |share: Option<Hundredths>| print_percent(share, Lang::En);
    vec![
        row.key.clone(),
        number(row.received),
        number(row.answered),
        number(row.in_progress),
        number(row.overdue),
        number(row.excluded),
        percent(row.answered_pct),
        percent(row.solved_pct),
        percent(row.on_time_pct),
        percent(row.satisfied_pct),
        label.to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_by_what_is_seen() {
        let rows =
            [["đường", "1", "a"], ["x", "12", "b"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(table(&rows), "đường   1  a\nx      12  b\n");
    }
}
