//! Where the link of a confirmation letter leads.

use maud::{Markup, Render, html};

use crate::Frame;
use crate::form::Form;
use crate::links::{CasePage, ConfirmFollowing, FollowCase};
use crate::parts::{Button, Panel};

/// How far a confirmation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirming {
    /// It waits for the button.
    Asks,
    /// The address is confirmed.
    Confirmed,
    /// It was confirmed, and the reader wants no more letters since.
    Left,
    /// It was not confirmed in time.
    TooLate,
}

/// The page behind the link of a confirmation letter.
#[derive(Debug)]
pub struct ConfirmPage<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// The form with nothing in it but a button.
    pub form: &'a Form,
    /// The secret of the link.
    pub token: &'a str,
    /// The case's public number.
    pub reference: &'a str,
    /// How far it is.
    pub stands: Confirming,
}

impl Render for ConfirmPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let gaps = [("reference", self.reference.into())];
        let case = html! {
            p { a href=(frame.href(CasePage(self.reference))) { (words.say_with("follow-case", &gaps)) } }
        };
        let (title, body) = match self.stands {
            Confirming::Asks => {
                let title = words.say_with("follow-title", &gaps);
                let button = html! { (Button::primary(words.say("follow-confirm"))) };
                let body = html! {
                    h1 { (title) }
                    p { (words.say("follow-confirm-what")) }
                    (frame.form(ConfirmFollowing(self.token), self.form, &button))
                };
                (title, body)
            }
            Confirming::Confirmed => {
                let title = words.say("follow-confirmed");
                let body = html! {
                    (Panel { title: title.clone(), body: html! { (self.reference) } })
                    p { (words.say("follow-confirmed-what")) }
                    (case)
                };
                (title, body)
            }
            Confirming::Left => {
                let title = words.say("follow-left");
                (
                    title.clone(),
                    html! { h1 { (title) } p { (words.say("follow-again")) } (self.again()) (case) },
                )
            }
            Confirming::TooLate => {
                let title = words.say("follow-too-late");
                (
                    title.clone(),
                    html! { h1 { (title) } p { (words.say("follow-again")) } (self.again()) (case) },
                )
            }
        };
        frame.page(&title, &body)
    }
}

impl ConfirmPage<'_> {
    fn again(&self) -> Markup {
        let address = self.frame.href(FollowCase(self.reference));
        html! { (Button::link(self.frame.words().say("follow-ask-again"), address)) }
    }
}
