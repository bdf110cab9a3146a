//! A survey report for a terminal: plain columns.

use std::fmt::Write as _;

use domain::surveys::{OptionResult, Question, QuestionResult, ReportRow};

use super::{SurveyResults, in_lang};

/// What is printed where there is no figure.
const NONE: &str = "–";

/// Lines of cells, each column as wide as its widest cell.
#[derive(Default)]
struct Columns(Vec<Vec<String>>);

impl Columns {
    fn line(&mut self, cells: impl IntoIterator<Item = String>) {
        self.0.push(cells.into_iter().collect());
    }

    /// The first `left` columns begin at their left edge, the others end at their right.
    fn print(&self, left: usize) -> String {
        let columns = self.0.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            let cells = self.0.iter().filter_map(|line| line.get(column));
            cells.map(|cell| long(cell)).max().unwrap_or(0)
        };
        let widths: Vec<_> = (0..columns).map(width).collect();
        let mut text = String::new();
        for line in &self.0 {
            let mut printed = String::new();
            for (column, (cell, width)) in line.iter().zip(&widths).enumerate() {
                let gap = " ".repeat(width - long(cell));
                let padded = if column < left { [cell.as_str(), &gap] } else { [gap.as_str(), cell] };
                printed += &(padded.concat() + "  ");
            }
            text += printed.trim_end();
            text.push('\n');
        }
        text
    }
}

/// How wide a cell is: Vietnamese letters are one character each.
fn long(cell: &str) -> usize {
    cell.chars().count()
}

fn figure<T: ToString>(figure: Option<T>) -> String {
    figure.map_or_else(|| NONE.to_owned(), |figure| figure.to_string())
}

pub(super) fn of(results: &SurveyResults) -> String {
    let report = &results.report;
    let mut text = format!("{} ({}, version {})\n", results.title, results.slug, report.version);
    for label in &results.labels {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{label}");
    }
    let _ = writeln!(text, "\nform {}, n = {}\n", results.form, figure(report.n));
    text + &scores(results) + &dimensions(results) + &questions(results)
}

/// One line for each row: its scores from 1 to 10, and their sum.
fn scores(results: &SurveyResults) -> String {
    let rows = &results.report.rows;
    let Some(first) = rows.first() else { return String::new() };
    let mut table = Columns::default();
    let head = ["key", "label", "n"].into_iter().map(str::to_owned);
    let numbers = first.dimensions.iter().map(|found| found.dimension.to_string());
    table.line(head.chain(numbers).chain(["total".to_owned()]));
    for ReportRow { key, label, n, dimensions, total } in rows {
        let scores = dimensions.iter().map(|found| figure(found.score.as_ref()));
        let head = [key.clone(), label.clone(), figure(*n)];
        table.line(head.into_iter().chain(scores).chain([figure(total.as_ref())]));
    }
    table.print(2)
}

/// What the numbered dimensions are called.
fn dimensions(results: &SurveyResults) -> String {
    let shown = results.report.rows.first().map(|row| row.dimensions.as_slice()).unwrap_or_default();
    let mut text = String::from("\n");
    for dimension in results.survey.definition.dimensions() {
        if shown.iter().any(|found| found.dimension == dimension.number) {
            let name = in_lang(&dimension.text, results.lang);
            let _ = writeln!(text, "{}  {name}", dimension.number);
        }
    }
    text
}

/// Every question with its base and the share of each option.
fn questions(results: &SurveyResults) -> String {
    let mut text = String::new();
    for found in &results.report.questions {
        if let Some(question) = results.survey.definition.question(found.id.as_str()) {
            text += &one(results, question, found);
        }
    }
    text
}

fn one(results: &SurveyResults, question: &Question, found: &QuestionResult) -> String {
    let words = in_lang(question.text(), results.lang);
    let mut table = Columns::default();
    for OptionResult { code, count, pct, low, high, .. } in &found.options {
        let option = question.option(code.as_str());
        let label = option.map(|option| in_lang(&option.text, results.lang)).unwrap_or_default();
        let interval = match (low, high) {
            (Some(low), Some(high)) => format!("{low}–{high}"),
            (Some(_) | None, Some(_) | None) => NONE.to_owned(),
        };
        let share = format!("{} %", figure(pct.as_ref()));
        table.line([format!("  {code}"), label.to_owned(), figure(*count), share, interval]);
    }
    let (base, blank) = (figure(found.base), figure(found.blank));
    format!("\n{}  {words}\n  base {base}, blank {blank}\n{}", found.id, table.print(2))
}
