//! The first screen of staff. Who holds several roles sees the part of each, what presses first.

mod decide;
mod keeping;
mod meetings;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
mod units;
mod work;

use maud::{Markup, Render, html};

use crate::cases::queue::QueueRow;
use crate::frame::Page;
use crate::links::{self, StaffCase};
use crate::words::Arg;
use crate::{Frame, Number};
pub use decide::{Decide, DecideRow, Waiting};
pub use keeping::Keeping;
pub use meetings::{MeetingRow, MeetingsPart, Reckoned};
pub use units::{UnitRow, UnitsTable};
pub use work::{Fresh, Work};

/// The first screen.
#[derive(Debug, Clone)]
pub struct StaffHomePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What waits for a decision; for leaders and officers.
    pub decide: Option<Decide>,
    /// The reader's own work; for officers.
    pub work: Option<Work>,
    /// The figures of their units; for leaders.
    pub units: Vec<UnitsTable>,
    /// Meetings; for organizers.
    pub meetings: Option<MeetingsPart>,
    /// Accounts, units and mail; for the admin.
    pub keeping: Option<Keeping>,
    /// Whether the ways to the reports are shown; for auditors.
    pub audit: bool,
}

impl Render for StaffHomePage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say("staff-home-title");
        let body = html! {
            h1 { (title) }
            @if let Some(decide) = &self.decide { (decide.section(frame)) }
            @if let Some(work) = &self.work { (work.section(frame)) }
            @for table in &self.units { (table.section(frame)) }
            @if let Some(meetings) = &self.meetings { (meetings.section(frame)) }
            @if let Some(keeping) = &self.keeping { (keeping.section(frame)) }
            @if self.audit { (audit(frame)) }
            @if self.is_bare() { p { (words.say("staff-home-no-role")) } }
        };
        Page { wide: true, ..Page::new(frame, &title, body) }.render()
    }
}

impl StaffHomePage<'_> {
    /// Whether the reader holds no role that has a part here.
    fn is_bare(&self) -> bool {
        let parts = [
            self.decide.is_some(),
            self.work.is_some(),
            !self.units.is_empty(),
            self.meetings.is_some(),
            self.keeping.is_some(),
            self.audit,
        ];
        !parts.contains(&true)
    }
}

/// The ways to what an auditor reads.
fn audit(frame: &Frame) -> Markup {
    let words = frame.words();
    let ways = [
        ("staff-audit-resolution", links::StaffResolution.to_string()),
        ("staff-audit-surveys", links::StaffSurveys.to_string()),
        ("staff-audit-meetings", links::StaffMeetings.to_string()),
        ("staff-audit-cases", links::StaffCases.to_string()),
    ];
    html! {
        section aria-labelledby="audit" {
            h2 #audit { (words.say("staff-audit-heading")) }
            ul { @for (key, href) in ways { li { a href=(frame.href(href)) { (words.say(key)) } } } }
        }
    }
}

/// The gaps of a sentence that counts.
fn counted(number: &Number) -> [(&str, Arg<'_>); 2] {
    [("count", Arg::Count(number.value)), ("shown", (&number.printed).into())]
}

/// A link to the whole list, where only its beginning is shown.
fn the_rest(frame: &Frame, total: &Number, shown: usize, href: &str) -> Markup {
    let more = total.value > shown as u64;
    html! {
        @if more {
            p { a href=(frame.href(href)) {
                (frame.words().say_with("staff-see-all", &counted(total)))
            } }
        }
    }
}

/// The reference of a case, leading to it.
fn reference(frame: &Frame, row: &QueueRow) -> Markup {
    html! { a href=(frame.href(StaffCase(&row.reference))) { (crate::parts::unbroken(&row.reference)) } }
}
