//! A survey report for a terminal: plain columns.

use domain::{
    numbers::Lang,
    surveys::{OptionResult, Question, QuestionResult, ReportRow},
};

use super::{SurveyResults, in_lang};
use crate::reports::text::table;

/// The report: the scores of each row, what the dimensions are called, and every question with its
/// base and the share of each option.
pub(super) fn of(results: &SurveyResults) -> String {
    let lang = results.lang;
    let report = &results.report;
    let head = format!("{} ({}, version {})", results.title, results.slug, report.version);
    let n = format!("form {}, n = {}", results.form, figure(report.n));
    let labels = results.labels.join("\n");
    let mut text = format!("{head}\n{labels}\n\n{n}\n\n{}", scores(&report.rows));
    text += &dimensions(results);
    for found in &report.questions {
        if let Some(question) = results.survey.definition.question(found.id.as_str()) {
            text += &one_question(question, found, lang);
        }
    }
    text
}

/// A dash where there is no figure.
fn figure<T: ToString>(figure: Option<T>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| figure.to_string())
}

/// One line for each row: its scores from 1 to 10, and their sum.
fn scores(rows: &[ReportRow]) -> String {
    let Some(first) = rows.first() else { return String::new() };
    let numbers = first.dimensions.iter().map(|found| found.dimension.to_string());
    let header = ["key".to_owned(), "n".to_owned()].into_iter().chain(numbers);
    let header = header.chain(["total".to_owned(), String::new()]).collect();
    let lines = rows.iter().map(|ReportRow { key, label, n, dimensions, total }| {
        let scores = dimensions.iter().map(|found| figure(found.score.as_ref()));
        let cells = [key.clone(), figure(*n)].into_iter().chain(scores);
        cells.chain([figure(total.as_ref()), label.clone()]).collect()
    });
    table(&std::iter::once(header).chain(lines).collect::<Vec<_>>())
}

/// What the numbered dimensions are called.
fn dimensions(results: &SurveyResults) -> String {
    let first = results.report.rows.first();
    let shown = first.map(|row| row.dimensions.as_slice()).unwrap_or_default();
    let named = results.survey.definition.dimensions().iter();
    let named = named.filter(|one| shown.iter().any(|found| found.dimension == one.number));
    let lines = named.map(|one| format!("{}  {}\n", one.number, in_lang(&one.text, results.lang)));
    format!("\n{}", lines.collect::<String>())
}

fn one_question(question: &Question, found: &QuestionResult, lang: Lang) -> String {
    let lines: Vec<_> = found.options.iter().map(|option| line(question, option, lang)).collect();
    let (base, blank) = (figure(found.base), figure(found.blank));
    let words = in_lang(question.text(), lang);
    format!("\n{}  {words}\n  base {base}, blank {blank}\n{}", found.id, table(&lines))
}

/// Code, count, share of the base, 95 % interval and words of an option.
fn line(question: &Question, found: &OptionResult, lang: Lang) -> Vec<String> {
    let words = question.option(found.code.as_str()).map(|option| in_lang(&option.text, lang));
    let interval = match (&found.low, &found.high) {
        (Some(low), Some(high)) => format!("{low}–{high} %"),
        (Some(_) | None, Some(_) | None) => figure::<&str>(None),
    };
    let share = found.pct.as_ref().map(|share| format!("{share} %"));
    let words = words.unwrap_or_default().to_owned();
    vec![format!("  {}", found.code), figure(found.count), figure(share), interval, words]
}
