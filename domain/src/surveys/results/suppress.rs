//! What the public may not see: cells of 1 to 9 people, and whatever would give one away.
//!
//! Where cells add up to a number that is shown, hiding one alone hides nothing. So the cells of
//! a whole are hidden in ascending order until at least two are hidden and they hold ten people
//! together, or none is left: then neither one of them nor their sum is a small cell.
//!
//! - **Options of a one-choice question** add up to its base. Ticks of a many-choice question do
//!   not, but those who ticked an option and those who did not do.
//! - **The base** is shown with the number of responses, so the number of people without a valid
//!   answer is known, as every response rate needs it; how they divide into blank, 97, 98, 99,
//!   invalid and not asked is a whole.
//! - **A routed question** was put to those who ticked certain options of another. Where some cell
//!   of the other is hidden, so is how many the routed one was put to.
//! - **Rows of a table** add up to the report. A row that must be hidden is hidden with its
//!   scores; a row hidden for its sake likewise, since a score known on both sides of a
//!   subtraction is as good as a count.

use super::question::{OptionResult, QuestionResult};
use super::report::{ReportRow, SurveyReport};
use crate::surveys::condition::Condition;
use crate::surveys::definition::{Asks, Definition, Question};

/// The smallest number of people that a public cell may speak of, other than none.
pub const SMALLEST_PUBLIC_CELL: u64 = 10;

const fn is_small(count: u64) -> bool {
    0 < count && count < SMALLEST_PUBLIC_CELL
}

/// Which cells of a whole to hide when their sum is shown.
///
/// Empty cells go last: they would hide a cell from arithmetic, but hold nobody to hide among.
pub(super) fn hidden(cells: &[u64]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..cells.len()).collect();
    order.sort_by_key(|&index| (cells[index] == 0, cells[index], index));
    let mut hidden = vec![false; cells.len()];
    let (mut count, mut people) = (0, 0);
    if cells.iter().any(|&cell| is_small(cell)) {
        for index in order {
            let enough = count >= 2 && people >= SMALLEST_PUBLIC_CELL;
            if enough && !is_small(cells[index]) {
                break;
            }
            hidden[index] = true;
            count += 1;
            people += cells[index];
        }
    }
    hidden
}

pub(super) fn report(mut report: SurveyReport, definition: &Definition) -> SurveyReport {
    let everyone_is_few = report.n.is_some_and(is_small);
    rows(&mut report.rows);
    for result in &mut report.questions {
        if everyone_is_few { hide_question(result) } else { question(result, definition) }
    }
    routed(&mut report.questions, definition);
    if everyone_is_few {
        report.n = None;
    }
    report
}

fn rows(rows: &mut [ReportRow]) {
    let counts: Vec<u64> = rows.iter().map(|row| row.n.unwrap_or(0)).collect();
    for (row, hide) in rows.iter_mut().zip(hidden(&counts)) {
        for dimension in &mut row.dimensions {
            if hide || dimension.n.is_some_and(is_small) {
                dimension.suppress();
            }
        }
        if hide {
            row.n = None;
        }
        if hide || row.dimensions.iter().any(|dimension| dimension.suppressed) {
            row.total = None;
        }
    }
}

fn question(result: &mut QuestionResult, definition: &Definition) {
    let base = result.base.unwrap_or(0);
    if is_small(base) {
        return hide_question(result);
    }
    let counts: Vec<u64> = result.options.iter().map(|option| option.count.unwrap_or(0)).collect();
    let one_choice =
        definition.question(result.id.as_str()).is_some_and(|question| match question.asks() {
            Asks::Single(_) | Asks::Likert5(_) => true,
            Asks::Multi { .. }
            | Asks::MultiCount { .. }
            | Asks::Integer { .. }
            | Asks::AmountVnd(_)
            | Asks::Text { .. }
            | Asks::Date => false,
        });
    let hide = if one_choice {
        hidden(&counts)
    } else {
        counts
            .iter()
            .map(|&count| is_small(count) || is_small(base.saturating_sub(count)))
            .collect()
    };
    for (option, _) in result.options.iter_mut().zip(hide).filter(|(_, hide)| *hide) {
        option.suppress();
    }
    let standings: Vec<u64> = unanswered(result).iter().map(|cell| cell.unwrap_or(0)).collect();
    for (cell, _) in
        unanswered(result).into_iter().zip(hidden(&standings)).filter(|(_, hide)| *hide)
    {
        *cell = None;
    }
}

/// The counts of people without a valid answer.
fn unanswered(result: &mut QuestionResult) -> [&mut Option<u64>; 6] {
    [
        &mut result.blank,
        &mut result.not_asked,
        &mut result.invalid,
        &mut result.not_applicable,
        &mut result.dont_know,
        &mut result.no_answer,
    ]
}

fn hide_question(result: &mut QuestionResult) {
    result.base = None;
    result.options.iter_mut().for_each(OptionResult::suppress);
    hide_unanswered(result);
}

fn hide_unanswered(result: &mut QuestionResult) {
    for cell in unanswered(result) {
        *cell = None;
    }
}

/// Hides how many a question was put to where that is a sum of hidden cells. Conditions name
/// earlier questions only, so one pass in the order of asking reaches every question.
fn routed(results: &mut [QuestionResult], definition: &Definition) {
    let mut hiding: Vec<String> = Vec::new();
    for result in results {
        let question = definition.question(result.id.as_str());
        let condition = question.and_then(Question::show_if);
        let names = condition.map(Condition::names).unwrap_or_default();
        if names.iter().any(|(name, _)| hiding.iter().any(|id| id == name.as_str())) {
            hide_unanswered(result);
        }
        let is_hidden = |option: &OptionResult| option.suppressed;
        if result.options.iter().any(is_hidden) || unanswered(result).iter().any(|c| c.is_none()) {
            hiding.push(result.id.to_string());
        }
    }
}
