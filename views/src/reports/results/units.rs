//! The results by unit: a table whose rows each have a bar.

use maud::{Markup, html};

use super::{OfficeFigures, tabs};
use crate::{
    Frame, parts,
    reports::{Opened, Share},
};

/// The figures of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRow {
    /// The unit.
    pub name: String,
    /// Answered and in progress.
    pub counted: Opened,
    /// Answered.
    pub answered: Opened,
    /// In progress.
    pub in_progress: Opened,
    /// In progress, overdue.
    pub overdue: Opened,
    /// Answered of counted.
    pub share: Share,
}

impl OfficeFigures {
    /// One row for each unit, and all of them.
    pub(super) fn unit_table(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        let most = self.units.iter().map(|row| row.counted.count.value).max().unwrap_or(0);
        let columns = [
            "figure-counted",
            "class-answered",
            "class-in_progress",
            "results-of-which-overdue",
            "results-answered-share",
        ];
        html! {
            section aria-labelledby="units" {
                h2 #units { (words.say("results-units")) }
                p { (words.say("results-units-rule")) }
                (tabs(frame, &words.say("results-order"), &self.orders))
                (parts::Legend { words })
                table.figures.lines {
                    caption { (words.say("results-units-caption")) }
                    thead {
                        tr {
                            th scope="col" { (words.say("grouping-unit")) }
                            @for key in columns { th scope="col" { (words.say(key)) } }
                        }
                    }
                    tbody { @for row in &self.units { (row.line(frame, Some(most))) } }
                    tfoot { (self.total.line(frame, None)) }
                }
            }
        }
    }
}

impl UnitRow {
    /// One row; on a narrow screen each cell becomes a line that names its column. `most`: the
    /// longest bar of the table, for a row that has one.
    fn line(&self, frame: &Frame, most: Option<u64>) -> Markup {
        let words = frame.words();
        let cells = [
            ("figure-counted", &self.counted),
            ("class-answered", &self.answered),
            ("class-in_progress", &self.in_progress),
            ("results-of-which-overdue", &self.overdue),
        ];
        html! {
            tr {
                th scope="row" {
                    (self.name)
                    @if let Some(whole) = most { (self.bar(whole)) }
                }
                @for (key, opened) in cells {
                    td data-label=(words.say(key)) { (opened.link(frame)) }
                }
                td data-label=(words.say("results-answered-share")) { (self.share.markup()) }
            }
        }
    }

    /// The numbers of the row as a bar. It says nothing by itself: they stand beside it.
    fn bar(&self, whole: u64) -> parts::Share {
        let overdue = self.overdue.count.value;
        let in_time = self.in_progress.count.value.saturating_sub(overdue);
        let (answered, label) = (self.answered.count.value, String::new());
        parts::Share { answered, in_time, overdue, whole, label }
    }
}
