//! The home page: what the office has answered, what a resident can do, what is not for here.

mod figures;
mod guidance;
#[cfg(test)]
pub(crate) mod samples;
mod start;
#[cfg(test)]
mod tests;

use maud::{Markup, Render, html};

use crate::Frame;
pub use figures::{Figure, Figures, Share};
pub use guidance::SurveyLink;
pub use start::Start;

/// The home page.
#[derive(Debug, Clone)]
pub struct HomePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What there is to count.
    pub standing: Standing,
    /// Published surveys, in the order to print.
    pub surveys: Vec<SurveyLink>,
}

/// What there is to count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Cases, and their figures.
    Counted(Box<Figures>),
    /// Nothing yet: a fresh installation.
    Empty(Start),
}

impl Render for HomePage<'_> {
    fn render(&self) -> Markup {
        let frame = self.frame;
        frame.page(
            &frame.office,
            &html! {
                h1 { (frame.office) }
                @match &self.standing {
                    Standing::Counted(figures) => (figures.section(frame)),
                    Standing::Empty(start) => (start.section(frame)),
                }
                (guidance::can(frame))
                (guidance::surveys(frame, &self.surveys))
                (guidance::cannot(frame))
            },
        )
    }
}
