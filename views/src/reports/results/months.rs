//! The results month by month: two lines, and the table that they are drawn of.

use maud::{Markup, html};

use super::OfficeFigures;
use crate::{
    Frame, parts,
    reports::{Opened, chart::Lines},
};

/// What came in in a month, and what was answered in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthRow {
    /// The month, as printed.
    pub name: String,
    /// Received in it.
    pub received: Opened,
    /// Answered in it.
    pub answered: Opened,
}

impl OfficeFigures {
    /// What came in and what was answered, as lines and as a table.
    pub(super) fn trend(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        let names = [words.say("results-trend-received"), words.say("results-trend-answered")];
        let sentence = words.say_with(
            "results-trend-sentence",
            &[
                ("received", (&self.all_months.received.count.printed).into()),
                ("answered", (&self.all_months.answered.count.printed).into()),
            ],
        );
        html! {
            section aria-labelledby="trend" {
                h2 #trend { (words.say("results-trend")) }
                p { (sentence) }
                @if let [first, .., last] = self.months.as_slice() {
                    (self.lines(&sentence, [&names[0], &names[1]], [&first.name, &last.name]))
                }
                (parts::Details {
                    summary: words.say("results-trend-table"),
                    body: self.month_table(frame, &names),
                })
            }
        }
    }

    /// The same lines twice: words shrink with a drawing, so a telephone gets one of its own.
    fn lines(&self, label: &str, names: [&str; 2], ends: [&str; 2]) -> Markup {
        let points: Vec<_> = self
            .months
            .iter()
            .map(|month| [month.received.count.value, month.answered.count.value])
            .collect();
        let (most, points) = (self.most_in_a_month.as_str(), points.as_slice());
        html! {
            @for (width, class) in [(720, "wide-only"), (360, "narrow-only")] {
                (Lines { label, names, ends, most, points, width, class }.markup())
            }
        }
    }

    fn month_table(&self, frame: &Frame, names: &[String; 2]) -> Markup {
        let words = frame.words();
        html! {
            table.figures {
                caption { (words.say("results-trend-caption")) }
                thead {
                    tr {
                        th scope="col" { (words.say("grouping-month")) }
                        @for name in names { th scope="col" { (name) } }
                    }
                }
                tbody { @for month in &self.months { (month.line(frame)) } }
                tfoot { (self.all_months.line(frame)) }
            }
        }
    }
}

impl MonthRow {
    fn line(&self, frame: &Frame) -> Markup {
        html! {
            tr {
                th scope="row" { (self.name) }
                td { (self.received.link(frame)) }
                td { (self.answered.link(frame)) }
            }
        }
    }
}
