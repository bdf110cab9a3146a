//! The public results: what the office has answered, by unit and by month, and its surveys.

use maud::{Markup, Render, html};

use super::chart::Lines;
use super::{Opened, Share, definitions};
use crate::{Frame, links, parts};

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

    fn unit_table(&self, frame: &Frame) -> Markup {
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

    fn trend(&self, frame: &Frame) -> Markup {
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
