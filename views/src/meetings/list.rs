//! Lists of meetings: for everybody, and for staff by their reach.

use domain::numbers::EMPTY;
use maud::{Markup, Render, html};

use super::{Counted, Facts, Listing};
use crate::Frame;
use crate::frame::Page;
use crate::links::{Meeting, Meetings, StaffMeeting, StaffNewMeeting};
use crate::parts::{Button, Column, Narrow, Table};

/// A meeting in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What it is.
    pub facts: Facts,
    /// What was counted.
    pub counted: Counted,
    /// The opinions raised there.
    pub raised: Listing,
}

/// A year of meetings that a reader can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// Which.
    pub year: i32,
    /// Whether it is the one shown.
    pub shown: bool,
}

/// The public meetings: those to come, then those of a year.
#[derive(Debug)]
pub struct MeetingsPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// Those to come, the next one first.
    pub coming: Vec<Listed>,
    /// The years that had meetings, the latest first.
    pub years: Vec<Year>,
    /// Those of the year shown, the latest first.
    pub past: Vec<Listed>,
}

impl Render for MeetingsPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say("meetings-title");
        let body = html! {
            h1 { (title) }
            p.lead { (words.say("meetings-what")) }
            @if self.coming.is_empty() { p { (words.say("meetings-none-coming")) } }
            @else { h2 { (words.say("meetings-coming")) } (lines(frame, &self.coming)) }
            @if let Some(year) = self.years.iter().find(|year| year.shown) {
                h2 { (caption(frame, year.year)) }
                (lines(frame, &self.past))
                (years(frame, &self.years, &Meetings.to_string()))
            } @else { p { (words.say("meetings-none")) } }
        };
        frame.page(&title, &body)
    }
}

/// Meetings as people on a phone read them: a few lines for each, and nothing that nobody counted.
fn lines(frame: &Frame, meetings: &[Listed]) -> Markup {
    let words = frame.words();
    let count = |key: &str, n: &Option<String>| {
        n.as_ref().map(|n| format!("{}: {n} · ", words.say(key))).unwrap_or_default()
    };
    html! {
        ul class="govuk-list govuk-list--spaced" {
            @for Listed { facts, counted, raised } in meetings {
                li {
                    a href=(frame.href(Meeting(&facts.code))) { (facts.day) } br;
                    (facts.kind) br;
                    (facts.place) br;
                    span.soft {
                        (count("met-attended", &counted.attended))
                        (count("met-speakers", &counted.speakers))
                        (words.say("met-raised")) ": " (raised.link(frame))
                    }
                }
            }
        }
    }
}

/// The meetings within the reach of a member of staff.
#[derive(Debug)]
pub struct StaffMeetingsPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// Those to come, the next one first.
    pub coming: Vec<Listed>,
    /// The years that had meetings, the latest first.
    pub years: Vec<Year>,
    /// Those of the year shown, the latest first.
    pub past: Vec<Listed>,
    /// Whether the reader may plan one.
    pub may_plan: bool,
}

impl Render for StaffMeetingsPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say("meetings-title");
        let body = html! {
            h1 { (title) }
            @if self.may_plan {
                (Button::link(words.say("met-plan"), frame.href(StaffNewMeeting)))
            }
            @if self.coming.is_empty() && self.years.is_empty() {
                p { (words.say("meetings-staff-none")) }
            }
            @if !self.coming.is_empty() { (table(frame, words.say("meetings-coming"), &self.coming)) }
            @if let Some(year) = self.years.iter().find(|year| year.shown) {
                (table(frame, caption(frame, year.year), &self.past))
                (years(frame, &self.years, &crate::links::StaffMeetings.to_string()))
            }
        };
        Page { wide: true, ..Page::new(frame, &title, body) }.render()
    }
}

fn caption(frame: &Frame, year: i32) -> String {
    frame.words().say_with("meetings-year", &[("year", (&year.to_string()).into())])
}

fn table(frame: &Frame, caption: String, meetings: &[Listed]) -> Markup {
    let words = frame.words();
    let columns = vec![
        Column::text(words.say("met-day")),
        Column::text(words.say("met-meeting")),
        Column::number(words.say("met-attended")),
        Column::number(words.say("met-speakers")),
        Column::number(words.say("met-raised")),
    ];
    let rows = meetings.iter().map(|meeting| row(frame, meeting)).collect();
    let has_gaps =
        meetings.iter().any(|one| one.counted.attended.is_none() || one.counted.speakers.is_none());
    html! {
        (Table { caption, columns, rows, total: None, narrow: Narrow::Lines })
        @if has_gaps { p.soft { (words.say("met-dash")) } }
    }
}

fn row(frame: &Frame, meeting: &Listed) -> Vec<Markup> {
    let Listed { facts, counted, raised } = meeting;
    let words = frame.words();
    let href = frame.href(StaffMeeting(&facts.code));
    let count = |n: &Option<String>| html! { (n.as_deref().unwrap_or(EMPTY)) };
    vec![
        html! { a href=(href) { (facts.day) } },
        html! {
            (facts.kind) br;
            span.soft {
                (facts.unit) ". " (facts.place)
                @if let Some(chair) = &facts.chair {
                    ". " (words.say_with("met-chaired-by", &[("chair", chair.into())]))
                }
            }
        },
        count(&counted.attended),
        count(&counted.speakers),
        raised.link(frame),
    ]
}

/// The other years, as links.
fn years(frame: &Frame, years: &[Year], list: &str) -> Markup {
    let words = frame.words();
    if years.len() < 2 {
        return Markup::default();
    }
    html! {
        nav aria-label=(words.say("meetings-years")) {
            p {
                (words.say("meetings-years")) ": "
                @for (n, year) in years.iter().enumerate() {
                    @if n > 0 { " · " }
                    @if year.shown { strong aria-current="page" { (year.year) } }
                    @else { a href=(frame.href(format!("{list}?year={}", year.year))) { (year.year) } }
                }
            }
        }
    }
}
