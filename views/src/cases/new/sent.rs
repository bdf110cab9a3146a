//! What the sender must keep: the receipt of a case.

use maud::{Markup, Render, html};

use super::forgetting;
use crate::form::Form;
use crate::frame::Page;
use crate::parts::{Button, Panel, Qr, Warning, woven};
use crate::{Frame, links};

/// The page after sending: reference and receipt, what happens next and by when.
pub struct SentPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form that leads to the case: its receipt is in it, never in an address.
    pub form: &'a Form,
    /// The public number.
    pub reference: String,
    /// The receipt, in six groups of three.
    pub receipt: String,
    /// The receipt's digits, nothing between.
    pub digits: String,
    /// How people reach the server, without a slash at the end.
    pub base_url: String,
    /// The last day for an answer, printed; `None`: no rule holds.
    pub due_on: Option<String>,
    /// Whether the sender can be reached.
    pub reachable: bool,
    /// Whether they gave an e-mail address.
    pub by_email: bool,
}

impl Render for SentPage<'_> {
    fn render(&self) -> Markup {
        let frame = self.frame;
        let words = frame.words();
        let title = words.say("sent-title");
        let body = html! {
            (Panel { title: title.clone(), body: html! {
                (words.say("sent-receipt")) br;
                strong class="receipt" { (in_halves(&self.receipt)) }
            } })
            p { (woven(words, "sent-reference", &[], &[("reference", html! { strong { (self.reference) } })])) }
            (Warning { words, text: words.say(if self.reachable { "sent-keep" } else { "sent-keep-only" }) })
            p class="no-print" { (words.say("sent-how-to-keep")) }
            (self.qr())
            (self.next())
            div class="no-print" {
                (frame.form(links::Track, self.form, &html! {
                    input type="hidden" name="receipt" value=(self.digits);
                    (Button::primary(words.say("sent-look")))
                }))
            }
            (forgetting(frame, "sent-kept-here", "sent-forget"))
        };
        Page::new(frame, &title, body).render()
    }
}

impl SentPage<'_> {
    fn qr(&self) -> Markup {
        let words = self.frame.words();
        let door = format!("{}{}", self.base_url, links::TrackDoor);
        html! {
            h2 { (words.say("sent-qr")) }
            p { (words.say("sent-qr-lead")) }
            p { (Qr { text: format!("{door}#{}", self.digits), label: words.say("sent-qr-label") }) }
            p { (woven(words, "sent-by-hand", &[], &[("address", html! { strong { (door) } })])) }
        }
    }

    fn next(&self) -> Markup {
        let words = self.frame.words();
        html! {
            h2 { (words.say("sent-next")) }
            ol {
                li { (words.say("sent-next-sorted")) }
                @match &self.due_on {
                    Some(day) => li { (words.say_with("sent-next-answer", &[("day", day.into())])) }
                    None => li { (words.say("sent-next-answer-undated")) }
                }
                @if self.by_email { li { (words.say("sent-next-email")) } }
                li { (words.say("sent-next-back")) }
            }
            h2 { (words.say("sent-ask")) }
            p { (words.say_with("sent-ask-where", &[("office", self.frame.office.as_str().into())])) }
        }
    }
}

/// The six groups so that a narrow screen breaks them in the middle and nowhere else.
fn in_halves(receipt: &str) -> String {
    let groups: Vec<&str> = receipt.split(' ').collect();
    let halves = groups.chunks(3).map(|half| half.join("\u{a0}"));
    halves.collect::<Vec<_>>().join(" ")
}
