//! The public page of a meeting.

use maud::{Markup, Render, html};

use super::{Counted, Facts, Raised, flag, recorded};
use crate::Frame;
use crate::frame::Page;
use crate::links::{MeetingDoor, Meetings};
use crate::parts::{Button, Row, SummaryList};

/// What everybody may know of a meeting.
#[derive(Debug)]
pub struct MeetingPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// What it is.
    pub facts: Facts,
    /// What was counted.
    pub counted: Counted,
    /// What was raised there, and what became of it.
    pub raised: Raised,
}

impl Render for MeetingPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, facts) = (self.frame, self.frame.words(), &self.facts);
        let title = facts.title();
        let body = html! {
            h1 { (facts.kind) }
            (SummaryList(facts.rows(words)))
            @if !facts.is_coming { (self.people_and_forms()) (self.opinions()) }
            h2 { (words.say("met-have-your-say")) }
            p { (words.say(if facts.is_coming { "met-say-there" } else { "met-say-after" })) }
            (Button::link(words.say("met-open-door"), frame.href(MeetingDoor(&facts.code))))
        };
        let back = Some(Meetings.to_string());
        Page { back, ..Page::new(frame, &title, body) }.render()
    }
}

impl MeetingPage<'_> {
    fn people_and_forms(&self) -> Markup {
        let (words, counted) = (self.frame.words(), &self.counted);
        let row = |key: &str, count: &Option<String>| {
            Row::new(words.say(key), recorded(words, count.as_ref()))
        };
        html! {
            h2 { (words.say("met-people-and-forms")) }
            (SummaryList(vec![
                row("met-attended", &counted.attended),
                row("met-speakers", &counted.speakers),
                row("met-handed-out", &counted.handed_out),
                row("met-returned", &counted.returned),
            ]))
            @for one in &counted.flags { p.soft { (words.say(flag(*one))) } }
        }
    }

    fn opinions(&self) -> Markup {
        let (frame, words, raised) = (self.frame, self.frame.words(), &self.raised);
        html! {
            h2 { (words.say("met-opinions")) }
            @if raised.received.count.value == 0 { p { (words.say("met-no-opinions")) } }
            @else {
                p { (words.say("met-opinions-what")) }
                (SummaryList(vec![
                    Row::new(words.say("met-raised"), raised.received.link(frame)),
                    Row::new(words.say("class-answered"), raised.answered.link(frame)),
                    Row::new(words.say("class-in_progress"), raised.in_progress.link(frame)),
                    Row::new(words.say("class-excluded"), raised.excluded.link(frame)),
                ]))
            }
        }
    }
}
