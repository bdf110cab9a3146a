//! The meetings before and behind an organizer, with what was entered of them.

use maud::{Markup, Render as _, html};

use crate::links::{self, StaffMeeting};
use crate::parts::{Column, Narrow, Table, Tag, Tone};
use crate::{Frame, Number};

/// An organizer's meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingsPart {
    /// Those to come, today's first.
    pub next: Vec<MeetingRow>,
    /// Those that were held, the last first.
    pub last: Vec<MeetingRow>,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// Its code.
    pub code: String,
    /// Its day, as printed.
    pub day: String,
    /// Where it is held.
    pub place: String,
    /// The unit that holds it.
    pub unit: String,
    /// The cases entered of what was said there.
    pub opinions: Number,
    /// Address of the queue of exactly these.
    pub opinions_href: String,
    /// The forms that came back; `None`: not counted.
    pub returned: Option<Number>,
    /// The forms entered.
    pub entered: Number,
    /// How what was entered stands to what was counted there.
    pub reckoned: Reckoned,
    /// Where an opinion is entered; `None` before the day.
    pub enter: Option<String>,
}

/// How what was entered stands to what was counted at the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reckoned {
    /// As many forms and as many opinions as there were.
    Even,
    /// Something is still to be entered, or too much was.
    Uneven,
    /// Not everything was counted there.
    Unknown,
}

impl Reckoned {
    const fn tag(self) -> (&'static str, Tone) {
        match self {
            Self::Even => ("staff-meeting-even", Tone::Good),
            Self::Uneven => ("staff-meeting-uneven", Tone::Warn),
            Self::Unknown => ("staff-meeting-unknown", Tone::Grey),
        }
    }
}

impl MeetingsPart {
    pub(super) fn section(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            section aria-labelledby="meetings" {
                h2 #meetings { (words.say("staff-meetings-heading")) }
                @if self.next.is_empty() {
                    p { (words.say("staff-meetings-none-next")) }
                } @else {
                    (coming(frame, &self.next))
                }
                @if self.last.is_empty() {
                    p { (words.say("staff-meetings-none-last")) }
                } @else {
                    (held(frame, &self.last))
                }
                p { a href=(frame.href(links::StaffMeetings)) { (words.say("staff-meetings-all")) } }
            }
        }
    }
}

fn coming(frame: &Frame, rows: &[MeetingRow]) -> Markup {
    let words = frame.words();
    let columns = [
        "staff-meeting-code",
        "staff-meeting-day",
        "staff-meeting-place",
        "queue-unit",
        "staff-next",
    ];
    let row = |row: &MeetingRow| {
        vec![
            code(frame, row),
            html! { (row.day) },
            html! { (row.place) },
            html! { (row.unit) },
            enter(frame, row),
        ]
    };
    html! {
        (Table {
            caption: words.say("staff-meetings-next"),
            columns: columns.iter().map(|key| Column::text(words.say(key))).collect(),
            rows: rows.iter().map(row).collect(),
            total: None,
            narrow: Narrow::Lines,
        })
    }
}

fn held(frame: &Frame, rows: &[MeetingRow]) -> Markup {
    let words = frame.words();
    let text = |key: &str| Column::text(words.say(key));
    let number = |key: &str| Column::number(words.say(key));
    let row = |row: &MeetingRow| {
        let (reckoned, tone) = row.reckoned.tag();
        vec![
            code(frame, row),
            html! { (row.day) },
            html! { (row.place) },
            html! { a href=(frame.href(&row.opinions_href)) { (row.opinions) } },
            html! {
                @if let Some(returned) = &row.returned {
                    (returned)
                } @else {
                    (words.say("staff-not-counted"))
                }
            },
            html! { (row.entered) },
            Tag { text: words.say(reckoned), tone }.render(),
            enter(frame, row),
        ]
    };
    html! {
        (Table {
            caption: words.say("staff-meetings-last"),
            columns: vec![
                text("staff-meeting-code"),
                text("staff-meeting-day"),
                text("staff-meeting-place"),
                number("staff-meeting-opinions"),
                number("staff-meeting-returned"),
                number("staff-meeting-entered"),
                text("staff-meeting-reckoned"),
                text("staff-next"),
            ],
            rows: rows.iter().map(row).collect(),
            total: None,
            narrow: Narrow::Lines,
        })
    }
}

fn code(frame: &Frame, row: &MeetingRow) -> Markup {
    html! { a href=(frame.href(StaffMeeting(&row.code))) { (row.code) } }
}

fn enter(frame: &Frame, row: &MeetingRow) -> Markup {
    let words = frame.words();
    html! {
        @if let Some(href) = &row.enter {
            a href=(frame.href(href)) {
                (words.say("staff-meeting-enter"))
                span class="govuk-visually-hidden" { " " (row.code) }
            }
        } @else {
            span.soft { (words.say("staff-meeting-not-yet")) }
        }
    }
}
