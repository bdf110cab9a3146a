//! The official table: one row for each unit, field, month…, and the total they add up to.

use maud::{Markup, html};

use super::{FlowLine, Held, PrintedRow, flow, identities, printed};
use crate::reports::{Opened, Share};
use crate::{Frame, Words};

/// Figures that reconcile, ready to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolutionTable {
    /// The unit that it is about, with the units below it.
    pub unit: String,
    /// The first and the last day of the period, as printed.
    pub period: (String, String),
    /// The instant of the count, as printed, in the office's zone.
    pub as_of: String,
    /// The day on which it is looked at, as printed.
    pub printed_on: String,
    /// What the rows are.
    pub grouping: String,
    /// The rows.
    pub rows: Vec<ResolutionRow>,
    /// All of them.
    pub total: ResolutionRow,
    /// Rated of answered: the base of what is said of satisfaction.
    pub response: Share,
    /// What happened in the period.
    pub flow: Vec<FlowLine>,
    /// What older reports printed about the same.
    pub printed: Vec<PrintedRow>,
    /// The identities that were tried, all of which hold.
    pub held: Vec<Held>,
}

/// One row of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolutionRow {
    /// What it is about.
    pub name: String,
    /// Counted and excluded.
    pub received: Opened,
    /// Out of the count.
    pub excluded: Opened,
    /// Answered and in progress.
    pub counted: Opened,
    /// Answered.
    pub answered: Opened,
    /// In progress.
    pub in_progress: Opened,
    /// In progress, overdue.
    pub overdue: Opened,
    /// Answered of counted.
    pub answered_share: Share,
    /// Answered with the matter solved, of counted.
    pub solved_share: Share,
    /// Answered by the due day, of answered and overdue.
    pub on_time_share: Share,
    /// Satisfied of those who rated.
    pub satisfied_share: Share,
}

impl ResolutionTable {
    pub(super) fn markup(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            section aria-labelledby="figures" {
                h2 #figures { (words.say_with("report-heading", &[("unit", (&self.unit).into())])) }
                p {
                    (words.say_with("report-period", &[
                        ("from", (&self.period.0).into()),
                        ("until", (&self.period.1).into()),
                    ])) " "
                    (words.say_with("home-as-of", &[("as_of", (&self.as_of).into())])) " "
                    span.no-print { (words.say("home-open-list")) }
                }
                p.on-paper { (words.say_with("report-printed-on", &[("day", (&self.printed_on).into())])) }
                @if self.total.received.count.value == 0 {
                    p { (words.say("report-empty")) }
                } @else {
                    (self.table(frame))
                    p { (words.say_with("report-response", &[
                        ("percent", (&self.response.percent).into()),
                        ("part", (&self.response.part.printed).into()),
                        ("base", (&self.response.base.printed).into()),
                    ])) }
                }
            }
            (printed::section(words, &self.printed))
            (flow::section(frame, &self.flow))
            (identities::section(words, &self.held))
        }
    }

    fn table(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            div.scroll role="region" aria-labelledby="figures-rows" tabindex="0" {
                table.figures {
                    caption #figures-rows { (words.say_with("report-caption", &[("grouping", (&self.grouping).into())])) }
                    thead {
                        tr {
                            th scope="col" { (self.grouping) }
                            @for name in columns(words) { th scope="col" { (name) } }
                        }
                    }
                    tbody { @for row in &self.rows { (row.line(frame)) } }
                    tfoot { (self.total.line(frame)) }
                }
            }
        }
    }
}

/// What the columns are called.
fn columns(words: Words) -> [String; 10] {
    [
        words.say("figure-received"),
        words.say("class-excluded"),
        words.say("figure-counted"),
        words.say("class-answered"),
        words.say("class-in_progress"),
        words.say("results-of-which-overdue"),
        words.say("report-answered-pct"),
        words.say("report-solved-pct"),
        words.say("report-on-time-pct"),
        words.say("report-satisfied-pct"),
    ]
}

impl ResolutionRow {
    fn line(&self, frame: &Frame) -> Markup {
        let figures = [
            &self.received,
            &self.excluded,
            &self.counted,
            &self.answered,
            &self.in_progress,
            &self.overdue,
        ];
        let shares =
            [&self.answered_share, &self.solved_share, &self.on_time_share, &self.satisfied_share];
        html! {
            tr {
                th scope="row" { (self.name) }
                @for figure in figures { td { (figure.link(frame)) } }
                @for share in shares { td { (share.markup()) } }
            }
        }
    }
}
