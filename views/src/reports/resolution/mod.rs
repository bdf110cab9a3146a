//! The resolution report of staff: what was asked, the official table, the identities that were
//! tried, the flow of the period, and what older reports printed beside what is counted.

mod flow;
mod identities;
mod printed;
mod table;

use maud::{Markup, Render, html};

use super::definitions;
use crate::form::Form;
use crate::frame::Page;
use crate::{Frame, links, parts};
pub use flow::{Cell, FlowLine};
pub use identities::{Broken, Held, Refused};
pub use printed::{OlderReport, PrintedRow};
pub use table::{ResolutionRow, ResolutionTable};

/// The page of the resolution report.
#[derive(Debug, Clone)]
pub struct ResolutionPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was asked: `unit`, `group_by`, `from`, `until`, `as_of`.
    pub form: &'a Form,
    /// The units that the reader may ask about: code and name.
    pub units: Vec<(String, String)>,
    /// The groupings: word and name.
    pub groupings: Vec<(String, String)>,
    /// What there is to show.
    pub shown: Shown,
    /// Whether a figure of an older report was just entered.
    pub done: bool,
    /// Where figures of an older report about the same are entered; `None`: not by this reader, or not
    /// beside this table.
    pub enter_printed: Option<String>,
    /// Older reports whose figures were entered, each with the address of the same question.
    pub older: Vec<OlderReport>,
}

/// What there is to show.
#[derive(Debug, Clone)]
pub enum Shown {
    /// Nothing: what was asked cannot be understood.
    Nothing,
    /// Figures that reconcile.
    Table(Box<ResolutionTable>),
    /// Figures that do not reconcile, and so are not shown.
    Refused(Refused),
}

impl Render for ResolutionPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let heading = words.say("report-title");
        let body = html! {
            @if self.done {
                (parts::Banner::done(words, html! { (words.say("printed-done")) }))
            }
            h1 { (heading) }
            (self.question())
            @match &self.shown {
                Shown::Nothing => {}
                Shown::Table(table) => (table.markup(self.frame)),
                Shown::Refused(refused) => (refused.markup(words)),
            }
            (definitions::section(words))
            (printed::older(self.frame, self.enter_printed.as_deref(), &self.older))
        };
        Page { form: Some(self.form), wide: true, ..Page::new(self.frame, &heading, body) }.render()
    }
}

impl ResolutionPage<'_> {
    /// An ordinary form that asks with GET: what was asked is the address, to keep and to send.
    fn question(&self) -> Markup {
        let (words, form) = (self.frame.words(), self.form);
        let day = |name, label: &str, hint: &str| parts::Input {
            label: words.say(label),
            hint: Some(words.say(hint)),
            kind: parts::Kind::Code,
            width: parts::Width::Ten,
            ..parts::Input::at(words, form, name)
        };
        html! {
            div.filters { form method="get" action=(links::StaffResolution) novalidate {
                @if self.frame.choice.by_address {
                    input type="hidden" name="lang" value=(self.frame.choice.lang);
                }

                    @if self.units.len() > 1 {
                        (parts::Select {
                            label: words.say("report-unit"),
                            options: self.units.clone(),
                            ..parts::Select::at(words, form, "unit")
                        })
                    }
                    (parts::Select {
                        label: words.say("report-group-by"),
                        options: self.groupings.clone(),
                        ..parts::Select::at(words, form, "group_by")
                    })
                    (day("from", "report-from", "report-day-hint"))
                    (day("until", "report-until", "report-day-hint"))
                    (day("as_of", "report-as-of", "report-as-of-hint"))
                (parts::Button::primary(words.say("report-show")))
            } }
        }
    }
}
