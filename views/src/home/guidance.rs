//! What a resident can do now: send, look up, fill in a survey, come to a meeting; and what belongs
//! elsewhere.

use maud::{Markup, html};

use crate::{Frame, links};

/// A published survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyLink {
    /// Its title, in the reader's language.
    pub title: String,
    /// Its address: a [`links::Survey`], printed.
    pub href: String,
}

/// A meeting to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingLink {
    /// Its day, as printed.
    pub day: String,
    /// Where it is held.
    pub place: String,
    /// Its address: a [`links::Meeting`], printed.
    pub href: String,
}

/// The two things that most people come for.
pub(super) fn doors(frame: &Frame) -> Markup {
    let words = frame.words();
    let door = |href: String, drawn: &str, name: String, hint: String| {
        html! {
            li {
                a class="door" href=(href) {
                    svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" { path d=(drawn) {} }
                    span class="door-name" { (name) }
                    span class="door-hint" { (hint) }
                }
            }
        }
    };
    html! {
        ul class="doors" {
            (door(frame.href(links::NewCase), PEN, words.say("home-send"), words.say("home-send-hint")))
            (door(frame.href(links::Track), LENS, words.say("home-track"), words.say("home-track-hint")))
        }
    }
}

/// A pen.
const PEN: &str = "M5 27l2-7L21 6l5 5-14 14zM18 9l5 5M5 27h22";
/// A lens.
const LENS: &str = "M21 13a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM19 19l8 8";

pub(super) fn surveys(frame: &Frame, surveys: &[SurveyLink]) -> Markup {
    let words = frame.words();
    html! {
        section aria-labelledby="surveys" {
            h2 #surveys { (words.say("home-surveys-heading")) }
            @if surveys.is_empty() {
                p { (words.say("home-surveys-empty")) }
            } @else {
                ul class="ways" {
                    @for survey in surveys {
                        li { a href=(frame.href(&survey.href)) { (survey.title) } }
                    }
                }
            }
        }
    }
}

pub(super) fn meetings(frame: &Frame, meetings: &[MeetingLink]) -> Markup {
    let words = frame.words();
    html! {
        section aria-labelledby="meetings" {
            h2 #meetings { (words.say("home-meetings-heading")) }
            @if meetings.is_empty() {
                p { (words.say("home-meetings-empty")) }
            }
            ul class="ways" {
                @for meeting in meetings {
                    li { a href=(frame.href(&meeting.href)) { (meeting.day) " · " (meeting.place) } }
                }
                li { a href=(frame.href(links::Meetings)) { (words.say("home-meetings-all")) } }
            }
        }
    }
}

pub(super) fn other_ways(frame: &Frame) -> Markup {
    let words = frame.words();
    html! {
        section aria-labelledby="other" {
            h2 #other { (words.say("home-other-heading")) }
            ul {
                li { (words.say("home-other-meeting")) }
                li { (words.say_with("home-other-paper", &[("office", (&frame.office).into())])) }
            }
        }
    }
}

pub(super) fn cannot(frame: &Frame) -> Markup {
    let words = frame.words();
    html! {
        section aria-labelledby="cannot" {
            h2 #cannot { (words.say("home-cannot-heading")) }
            ul {
                li { (words.say("home-cannot-emergency")) }
                li { (words.say("home-cannot-complaint")) }
                li { (words.say("home-cannot-denunciation")) }
            }
        }
    }
}
