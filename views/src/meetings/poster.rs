//! The poster of a meeting: one sheet to hang at the door, its QR code and the address in words.

use maud::{Markup, Render, html};

use super::Facts;
use crate::Frame;
use crate::frame::Page;
use crate::links::StaffMeeting;
use crate::parts::Qr;

/// The poster.
#[derive(Debug)]
pub struct PosterPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// The meeting.
    pub facts: Facts,
    /// Where the QR code leads: the server's own address and the meeting's door.
    pub address: String,
}

impl Render for PosterPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words, facts) = (self.frame, self.frame.words(), &self.facts);
        let title = words.say_with("poster-title", &[("code", (&facts.code).into())]);
        let short = self.address.split("://").last().unwrap_or_default();
        let body = html! {
            p.no-print { (words.say("poster-print")) }
            div.poster {
                h1 { (facts.kind) }
                p.lead { (facts.day) br; (facts.place) }
                h2 { (words.say("poster-call")) }
                (Qr { text: self.address.clone(), label: words.say("poster-qr") })
                p.lead { (words.say("poster-type")) " " strong { (short) } }
                ol {
                    li { (words.say("poster-survey")) }
                    li { (words.say("poster-opinion")) }
                }
                p { (words.say("poster-free")) }
            }
        };
        let back = Some(StaffMeeting(&facts.code).to_string());
        Page { back, ..Page::new(frame, &title, body) }.render()
    }
}
