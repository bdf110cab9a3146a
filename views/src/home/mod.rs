//! The home page: what the office has answered, what a resident can do, what is not for here.

mod figures;
mod guidance;
#[cfg(test)]
pub(crate) mod samples;
mod start;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use maud::{Markup, Render, html};

use crate::Frame;
pub use figures::{Figure, Figures, Share};
pub use guidance::{MeetingLink, SurveyLink};
pub use start::Start;

/// The home page.
#[derive(Debug, Clone)]
pub struct HomePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What it tells.
    pub told: Arc<Told>,
}

/// What the home page tells every reader of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What there is to count.
    pub standing: Standing,
    /// Published surveys, in the order to print.
    pub surveys: Vec<SurveyLink>,
    /// The next meetings, in the order to print.
    pub meetings: Vec<MeetingLink>,
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
        let body = match &self.told.standing {
            Standing::Empty(start @ Start::NoUnits) => html! {
                h1 { (frame.office) }
                (start.section(frame))
            },
            Standing::Empty(start @ Start::NoCases { .. }) => self.open(&start.section(frame)),
            Standing::Counted(figures) => self.open(&figures.section(frame)),
        };
        frame.page(&frame.office, &body)
    }
}

impl HomePage<'_> {
    /// The page of an office that takes cases.
    fn open(&self, standing: &Markup) -> Markup {
        let frame = self.frame;
        html! {
            h1 { (frame.words().say("home-heading")) }
            (guidance::doors(frame))
            (standing)
            (guidance::surveys(frame, &self.told.surveys))
            (guidance::meetings(frame, &self.told.meetings))
            (guidance::cannot(frame))
            (guidance::other_ways(frame))
        }
    }
}
