//! Where the last link of every letter about a case leads: no more of them.

use maud::{Markup, Render, html};

use crate::Frame;
use crate::form::Form;
use crate::links::{CasePage, StopLetters};
use crate::parts::{Button, Panel};

/// How far the stopping is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopping {
    /// It waits for the button.
    Asks,
    /// No letters are sent any more.
    Stopped,
}

/// The page on which letters about a case are stopped.
#[derive(Debug)]
pub struct StopPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// The form with nothing in it but a button.
    pub form: &'a Form,
    /// The secret of the link.
    pub token: &'a str,
    /// The case's public number.
    pub reference: &'a str,
    /// Whether the reader sent the case.
    pub is_sender: bool,
    /// How far it is.
    pub stands: Stopping,
}

impl Render for StopPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let gaps = [("reference", self.reference.into())];
        let goes_on = words.say(match (self.is_sender, self.stands) {
            (true, _) => "stop-case-goes-on",
            (false, Stopping::Asks) => "stop-address-goes",
            (false, Stopping::Stopped) => "stop-address-gone",
        });
        let (title, body) = match self.stands {
            Stopping::Asks => {
                let title = words.say_with("stop-title", &gaps);
                let button = html! { (Button::primary(words.say("stop-button"))) };
                let body = html! {
                    h1 { (title) }
                    p { (goes_on) }
                    (frame.form(StopLetters(self.token), self.form, &button))
                };
                (title, body)
            }
            Stopping::Stopped => {
                let title = words.say("stop-done");
                let body = html! {
                    (Panel { title: title.clone(), body: html! { (self.reference) } })
                    p { (goes_on) }
                    p { a href=(frame.href(CasePage(self.reference))) { (words.say_with("follow-case", &gaps)) } }
                };
                (title, body)
            }
        };
        frame.page(&title, &body)
    }
}
