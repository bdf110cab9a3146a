//! What went wrong, for people: the title of the problem, and what to do next. JSON problems
//! (RFC 9457) take their titles from the same keys.

mod catalogue;
mod explanation;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use maud::{Markup, Render, html};

use crate::{Frame, Words, links, parts};
pub use catalogue::Problem;
pub use explanation::ExplanationPage;

/// The page that says what went wrong.
#[derive(Debug, Clone)]
pub struct ProblemPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What went wrong.
    pub problem: Problem,
    /// The HTTP status of the reply.
    pub status: u16,
    /// More about this occurrence, in the reader's language; never a cause from inside the server.
    pub detail: Option<String>,
    /// Each fault, in the reader's language; empty where the problem is not one of single values.
    pub faults: Vec<PlacedFault>,
    /// The request's number in the log, so that staff can find it.
    pub request: Option<String>,
}

/// One fault of what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedFault {
    /// Where, as a program writes it: `?from`, `/text`, a column name.
    pub place: String,
    /// What is wrong there, and what to do.
    pub sentence: String,
}

impl PlacedFault {
    /// The fault in one line. The marks before a parameter or a member are for programs.
    fn line(&self, words: Words) -> Markup {
        let place = self.place.trim_start_matches(['?', '/']);
        if place.is_empty() {
            return html! { (self.sentence) };
        }
        let place = html! { code { (place) } };
        let sentence = html! { (self.sentence) };
        parts::woven(words, "problem-fault", &[], &[("place", place), ("sentence", sentence)])
    }
}

impl Problem {
    /// What to do next, and the way home.
    fn next_step(self, frame: &Frame) -> Markup {
        let words = frame.words();
        html! {
            h2 { (words.say("problem-next-heading")) }
            p { (words.say(self.next_key())) }
            p { a.way href=(frame.href(links::Home)) { (words.say("problem-home")) } }
        }
    }
}

impl Render for ProblemPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say(self.problem.title_key());
        self.frame.page(
            &title,
            &html! {
                h1 { (title) }
                @if let Some(detail) = &self.detail { p.lead { (detail) } }
                @if !self.faults.is_empty() {
                    ul { @for fault in &self.faults { li { (fault.line(words)) } } }
                }
                (self.problem.next_step(self.frame))
                p.soft {
                    (words.say_with("problem-status", &[("status", (&self.status.to_string()).into())]))
                }
                @if let Some(request) = &self.request {
                    p.soft { (words.say_with("problem-request", &[("request", request.into())])) }
                }
            },
        )
    }
}
