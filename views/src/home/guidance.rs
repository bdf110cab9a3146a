//! What a resident can do now, which surveys are out, and what belongs elsewhere.

use maud::{Markup, html};

use crate::{Frame, links, parts};

/// A published survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyLink {
    /// Its title, in the reader's language.
    pub title: String,
    /// Its address: a [`links::Survey`] or a [`links::ApiSurvey`], printed.
    pub href: String,
}

pub(super) fn can(frame: &Frame) -> Markup {
    let words = frame.words();
    let docs = html! { a href=(links::ApiDocs) { (links::ApiDocs) } };
    html! {
        section aria-labelledby="can" {
            h2 #can { (words.say("home-can-heading")) }
            ul {
                li { (words.say("home-can-meeting")) }
                li { (words.say_with("home-can-paper", &[("office", (&frame.office).into())])) }
                li { (parts::woven(words, "home-can-api", &[], &[("address", post(links::ApiCases))])) }
                li { (parts::woven(words, "home-can-track", &[], &[("address", post(links::ApiTrack))])) }
                li { (parts::woven(words, "home-can-docs", &[], &[("address", docs)])) }
            }
        }
    }
}

/// An address that takes a POST, so following it as a link would lead nowhere.
fn post(address: impl std::fmt::Display) -> Markup {
    html! { code { "POST " (address) } }
}

pub(super) fn surveys(frame: &Frame, surveys: &[SurveyLink]) -> Markup {
    let words = frame.words();
    html! {
        section aria-labelledby="surveys" {
            h2 #surveys { (words.say("home-surveys-heading")) }
            @if surveys.is_empty() {
                p { (words.say("home-surveys-empty")) }
            } @else {
                ul.actions {
                    @for survey in surveys {
                        li { a href=(frame.href(&survey.href)) { (survey.title) } }
                    }
                }
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
                li { (words.say("home-cannot-complaint")) }
                li { (words.say("home-cannot-denunciation")) }
                li { (words.say("home-cannot-emergency")) }
            }
        }
    }
}
