//! What stands under every page: the other pages, whose they are, and what they are for.

use maud::{Markup, html};

use super::Frame;
use crate::links;

pub(super) fn foot(frame: &Frame) -> Markup {
    let words = frame.words();
    let ways = [
        (frame.href(links::NewCase), words.say("home-send")),
        (frame.href(links::Track), words.say("home-track")),
        (frame.href(links::Surveys), words.say("footer-surveys")),
        (frame.href(links::Meetings), words.say("footer-meetings")),
        (frame.href(links::Results), words.say("footer-results")),
        (links::ApiDocs.to_string(), words.say("footer-api")),
    ];
    html! {
        footer class="foot" {
            div class="govuk-width-container" {
                nav aria-label=(words.say("footer-navigation")) {
                    ul {
                        @for (href, text) in ways { li { a href=(href) { (text) } } }
                        @if frame.staff.is_none() {
                            li { a href=(frame.href(links::SignIn)) { (words.say("footer-sign-in")) } }
                        }
                    }
                }
                p { strong { (frame.office) } }
                p { (words.say("footer-about")) }
            }
        }
    }
}
