//! The public results: what the office has answered, by unit and by month, and its surveys.

mod months;
mod units;

use maud::{Markup, Render, html};

use super::{Opened, Share, definitions};
use crate::{Frame, links};
pub use months::MonthRow;
pub use units::UnitRow;

/// The page of results for everybody.
#[derive(Debug, Clone)]
pub struct ResultsPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The periods to choose from.
    pub periods: Vec<Tab>,
    /// The instant of the count, as printed, in the office's zone.
    pub as_of: String,
    /// The figures; `None` where no case was received in the period.
    pub figures: Option<Box<OfficeFigures>>,
    /// The surveys whose results can be read.
    pub surveys: Vec<Tab>,
}

/// A choice among addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// What it leads to.
    pub name: String,
    /// Its address.
    pub href: String,
    /// Whether it is this page.
    pub is_here: bool,
}

/// What was counted of the whole office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeFigures {
    /// Everything that came in.
    pub received: Opened,
    /// Out of the count.
    pub excluded: Opened,
    /// Answered, and what part that is of the counted.
    pub answered: (Opened, Share),
    /// In progress, likewise.
    pub in_progress: (Opened, Share),
    /// Of those, overdue.
    pub overdue: (Opened, Share),
    /// One row for each unit that owns cases, in the order that was asked for.
    pub units: Vec<UnitRow>,
    /// All of them.
    pub total: UnitRow,
    /// The orders that the units can be put in.
    pub orders: Vec<Tab>,
    /// Month by month.
    pub months: Vec<MonthRow>,
    /// All months.
    pub all_months: MonthRow,
    /// The largest number of a month, as printed.
    pub most_in_a_month: String,
}

impl Render for ResultsPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let heading = words.say("results-title");
        self.frame.page(
            &heading,
            &html! {
                h1 { (heading) }
                (tabs(self.frame, &words.say("results-periods"), &self.periods))
                @match &self.figures {
                    Some(figures) => {
                        p {
                            (words.say_with("home-as-of", &[("as_of", (&self.as_of).into())])) " "
                            (words.say("home-open-list"))
                        }
                        (figures.numbers(self.frame))
                        (definitions::section(words))
                        (figures.unit_table(self.frame))
                        (figures.trend(self.frame))
                    }
                    None => {
                        p { (words.say("results-empty")) }
                        p { (words.say("results-empty-next")) }
                    }
                }
                (self.survey_links())
            },
        )
    }
}

/// A choice among addresses, the present one told but not linked.
pub(super) fn tabs(frame: &Frame, label: &str, tabs: &[Tab]) -> Markup {
    html! {
        @if tabs.len() > 1 {
            nav.tabs aria-label=(label) {
                span.soft { (label) ": " }
                ul {
                    @for tab in tabs {
                        li {
                            @if tab.is_here { strong aria-current="true" { (tab.name) } }
                            @else { a href=(frame.href(&tab.href)) { (tab.name) } }
                        }
                    }
                }
            }
        }
    }
}

impl ResultsPage<'_> {
    fn survey_links(&self) -> Markup {
        let words = self.frame.words();
        html! {
            section aria-labelledby="surveys" {
                h2 #surveys { (words.say("results-surveys")) }
                @if self.surveys.is_empty() {
                    p { (words.say("results-surveys-empty")) }
                } @else {
                    ul.actions {
                        @for survey in &self.surveys {
                            li { a href=(self.frame.href(&survey.href)) { (survey.name) } }
                        }
                    }
                }
                p.actions { a href=(self.frame.href(links::Meetings)) { (words.say("results-meetings")) } }
            }
        }
    }
}

impl OfficeFigures {
    /// The four numbers, and what was left out of them.
    fn numbers(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        let parts = [
            ("class-answered", &self.answered),
            ("class-in_progress", &self.in_progress),
            ("figure-overdue", &self.overdue),
        ];
        html! {
            dl.numbers {
                div {
                    dt { (words.say("figure-received")) }
                    dd { (self.received.link(frame)) }
                    @if self.excluded.count.value > 0 {
                        dd.soft { (words.say("results-of-which-excluded")) " " (self.excluded.link(frame)) }
                    }
                }
                @for (key, (opened, share)) in parts {
                    div {
                        dt { (words.say(key)) }
                        dd { (opened.link(frame)) }
                        dd.soft { (share.markup()) }
                    }
                }
            }
        }
    }
}
