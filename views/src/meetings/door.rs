//! Where the QR code of a meeting leads: two choices, or what to do when the code is none.

use maud::{Markup, Render, html};

use super::Facts;
use crate::Frame;
use crate::links::{Meeting, Meetings, NewCase};
use crate::parts::{Button, Inset};

/// A survey that can be filled at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorSurvey {
    /// Its title.
    pub title: String,
    /// Where it is filled, the meeting named.
    pub href: String,
}

/// What somebody at a meeting can do with their telephone.
#[derive(Debug)]
pub struct DoorPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// The meeting.
    pub facts: Facts,
    /// What can be filled there.
    pub surveys: Vec<DoorSurvey>,
}

impl Render for DoorPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, facts) = (self.frame, self.frame.words(), &self.facts);
        let title = words.say("door-title");
        let say = frame.href(format!("{NewCase}?meeting={}", facts.code));
        let body = html! {
            h1 { (title) }
            (Inset(html! { (facts.kind) br; (facts.day) br; (facts.place) }))
            @for survey in &self.surveys {
                h2 { (words.say("door-survey")) }
                p { (survey.title) ". " (words.say("door-survey-what")) }
                (Button::link(words.say("door-survey-open"), frame.href(&survey.href)))
            }
            h2 { (words.say("door-opinion")) }
            p { (words.say("door-opinion-what")) }
            (Button::link(words.say("door-opinion-open"), say))
            p { a href=(frame.href(Meeting(&facts.code))) { (words.say("door-meeting")) } }
        };
        frame.page(&title, &body)
    }
}

/// No meeting has this code.
#[derive(Debug)]
pub struct NoDoorPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
}

impl Render for NoDoorPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let title = words.say("door-none-title");
        let body = html! {
            h1 { (title) }
            p { (words.say("door-none-what")) }
            (Button::link(words.say("door-none-opinion"), frame.href(NewCase)))
            p { a href=(frame.href(Meetings)) { (words.say("door-none-meetings")) } }
        };
        frame.page(&title, &body)
    }
}
