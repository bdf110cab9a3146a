//! Meetings: the public list and page of each, the door behind its QR code, and for staff its
//! equations, the form that plans or changes it, and its poster.

mod door;
mod edit;
mod equations;
mod list;
mod meeting;
mod poster;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

pub use door::{DoorPage, DoorSurvey, NoDoorPage};
pub use edit::{Differs, Edited, MeetingForm};
pub use equations::{Equations, StaffMeetingPage};
pub use list::{Listed, MeetingsPage, StaffMeetingsPage, Year};
pub use meeting::MeetingPage;
pub use poster::PosterPage;

use domain::meetings::FormFlag;
use maud::{Markup, html};

use crate::parts::{Row, Tag, Tone};
use crate::{Frame, Number, Words};

/// What a meeting is: said on every page about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Its code.
    pub code: String,
    /// What sort of meeting it is, in words.
    pub kind: String,
    /// The unit that holds it.
    pub unit: String,
    /// Its day, printed long.
    pub day: String,
    /// Whether that day is still to come, or today.
    pub is_coming: bool,
    /// Where it is held.
    pub place: String,
    /// Who chairs it; `None`: not recorded.
    pub chair: Option<String>,
}

/// What was counted at a meeting, printed; `None`: nobody recorded it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// How many people came.
    pub attended: Option<String>,
    /// How many forms were handed out.
    pub handed_out: Option<String>,
    /// How many forms came back.
    pub returned: Option<String>,
    /// How many people spoke.
    pub speakers: Option<String>,
    /// What in it is unlikely.
    pub flags: Vec<FormFlag>,
}

/// A number and the list of exactly that many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// How many.
    pub count: Number,
    /// The address of the list.
    pub href: String,
}

impl Listing {
    /// The number as a link to its list.
    fn link(&self, frame: &Frame) -> Markup {
        html! { a href=(frame.href(&self.href)) { (self.count) } }
    }
}

/// What became of the opinions raised at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// All of them.
    pub received: Listing,
    /// Answered.
    pub answered: Listing,
    /// Not answered yet.
    pub in_progress: Listing,
    /// Not counted.
    pub excluded: Listing,
}

impl Facts {
    /// What a page about it is called.
    pub(crate) fn title(&self) -> String {
        format!("{}, {}", self.kind, self.day)
    }

    /// The facts, one under the other.
    fn rows(&self, words: Words) -> Vec<Row> {
        let mut rows = vec![
            Row::new(words.say("met-day"), html! { (self.day) " " (when(words, self)) }),
            Row::new(words.say("met-place"), html! { (self.place) }),
            Row::new(words.say("met-unit"), html! { (self.unit) }),
        ];
        rows.push(Row::new(words.say("met-chair"), recorded(words, self.chair.as_ref())));
        rows.push(Row::new(words.say("met-code"), html! { code { (self.code) } }));
        rows
    }
}

/// A value, or that nobody recorded it: that is never zero.
fn recorded(words: Words, value: Option<&String>) -> Markup {
    html! {
        @if let Some(value) = value { (value) }
        @else { span.soft { (words.say("met-not-recorded")) } }
    }
}

/// Key of what is unlikely in a form ledger.
const fn flag(flag: FormFlag) -> &'static str {
    match flag {
        FormFlag::ReturnedEqualsAttended => "met-flag-returned-equals-attended",
        FormFlag::MoreHandedOutThanAttended => "met-flag-more-handed-out",
    }
}

/// Whether the meeting is still to come.
fn when(words: Words, facts: &Facts) -> Markup {
    let (text, tone) = if facts.is_coming {
        (words.say("met-coming"), Tone::Plain)
    } else {
        (words.say("met-held"), Tone::Grey)
    };
    html! { (Tag { text, tone }) }
}
