//! What a type of problem means: where the `type` of a JSON problem leads (RFC 9457 §3.1.1).

use maud::{Markup, Render, html};

use super::Problem;
use crate::Frame;

/// The page that explains a type of problem.
#[derive(Debug, Clone)]
pub struct ExplanationPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The type of problem.
    pub problem: Problem,
}

impl Render for ExplanationPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say(self.problem.title_key());
        self.frame.page(
            &title,
            &html! {
                h1 { (title) }
                p { (words.say_with("problem-type", &[("code", self.problem.code().into())])) }
                (self.problem.next_step(self.frame))
            },
        )
    }
}
