//! What people answered in a survey: eight scores, and the distribution of every question. The
//! public sees no small cell; staff see every one, and the rows by unit, meeting and mode.

mod dimensions;
mod groups;
mod list;
mod question;

use maud::{Markup, Render, html};

use super::Tab;
use super::results::tabs;
use crate::frame::Page;
use crate::{Frame, Number, links, parts};
pub use dimensions::{DimensionRow, Interval};
pub use groups::GroupRow;
pub use list::{SurveyReportsPage, SurveyStanding};
pub use question::{Counted, OptionRow, QuestionTable};

/// The page of one survey's results.
#[derive(Debug, Clone)]
pub struct SurveyPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// Who reads it.
    pub audience: Audience,
    /// What stands at the head of the form.
    pub title: String,
    /// What the figures must not be taken for.
    pub labels: Vec<String>,
    /// The edition of the form, as printed.
    pub version: String,
    /// Its editions, to choose from.
    pub versions: Vec<Tab>,
    /// The short form and the long one.
    pub forms: Vec<Tab>,
    /// How many people answered; `None` where they are too few to tell.
    pub n: Option<Number>,
    /// The instant of the count, as printed, in the office's zone.
    pub as_of: String,
    /// The scores.
    pub dimensions: Vec<DimensionRow>,
    /// Their sum, as printed.
    pub total: Option<String>,
    /// The questions.
    pub questions: Vec<QuestionTable>,
}

/// Who reads the results.
#[derive(Debug, Clone)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Staff, who see small cells and rows.
    Staff {
        /// What the rows can be.
        groupings: Vec<Tab>,
        /// What they are called, in the head of the table.
        grouping: String,
        /// The rows; none without a grouping.
        rows: Vec<GroupRow>,
    },
}

impl Render for SurveyPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let heading = words.say_with("survey-results-title", &[("survey", (&self.title).into())]);
        let body = html! {
            h1 { (heading) }
            @for label in &self.labels { (parts::Warning { words, text: label.clone() }) }
            (tabs(self.frame, &words.say("survey-results-form"), &self.forms))
            (tabs(self.frame, &words.say("survey-results-version"), &self.versions))
            p {
                @match &self.n {
                    Some(n) => (words.say_with("survey-results-n", &[
                        ("count", crate::words::Arg::Count(n.value)),
                        ("shown", (&n.printed).into()),
                        ("version", (&self.version).into()),
                    ])),
                    None => (words.say("survey-results-few")),
                } " "
                (words.say_with("home-as-of", &[("as_of", (&self.as_of).into())]))
            }
            @if self.n.as_ref().is_some_and(|n| n.value == 0) {
                p { (words.say("survey-results-empty")) }
            } @else {
                (dimensions::section(words, &self.dimensions, self.total.as_deref()))
                @if let Audience::Staff { groupings, grouping, rows } = &self.audience {
                    (groups::section(self.frame, groupings, grouping, rows, &self.dimensions))
                }
                (self.question_tables())
            }
            (self.method())
        };
        let back = match self.audience {
            Audience::Public => links::Results.to_string(),
            Audience::Staff { .. } => links::StaffSurveys.to_string(),
        };
        Page { back: Some(back), wide: true, ..Page::new(self.frame, &heading, body) }.render()
    }
}

impl SurveyPage<'_> {
    fn question_tables(&self) -> Markup {
        let words = self.frame.words();
        html! {
            section aria-labelledby="questions" {
                h2 #questions { (words.say("survey-results-questions")) }
                p { (words.say("survey-results-share-rule")) }
                @if matches!(self.audience, Audience::Public) {
                    p { (words.say("survey-results-small")) }
                }
                @for question in &self.questions { (question.markup(words)) }
            }
        }
    }

    /// What the numbers are, and what they are not.
    fn method(&self) -> Markup {
        let words = self.frame.words();
        let body = html! {
            p { (words.say("survey-results-method-sample")) }
            p { (words.say("survey-results-method-score")) }
            p { (words.say("survey-results-method-interval")) }
            p { (words.say("survey-results-method-mode")) }
        };
        html! { (parts::Details { summary: words.say("survey-results-method"), body }) }
    }
}
