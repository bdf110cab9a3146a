//! The surveys whose answers staff may read.

use maud::{Markup, Render, html};

use crate::{Frame, Number, links, parts};

/// The page that lists them.
#[derive(Debug, Clone)]
pub struct SurveyReportsPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The surveys.
    pub surveys: Vec<SurveyStanding>,
}

/// One survey, and how much was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyStanding {
    /// What stands at the head of its form.
    pub title: String,
    /// Where its figures are.
    pub href: String,
    /// Its newest edition, as printed.
    pub version: String,
    /// How many people answered it.
    pub n: Number,
}

impl Render for SurveyReportsPage<'_> {
    fn render(&self) -> Markup {
        let (frame, words) = (self.frame, self.frame.words());
        let heading = words.say("survey-reports-title");
        frame.page(&heading, &html! {
            h1 { (heading) }
            @if self.surveys.is_empty() {
                p { (words.say("survey-reports-empty")) }
            } @else {
                (parts::Warning { words, text: words.say("survey-not-a-sample") })
                table.figures {
                    caption { (words.say("survey-reports-caption")) }
                    thead {
                        tr {
                            th scope="col" { (words.say("survey-reports-survey")) }
                            th scope="col" { (words.say("survey-results-version")) }
                            th scope="col" { (words.say("survey-results-people")) }
                        }
                    }
                    tbody {
                        @for survey in &self.surveys {
                            tr {
                                th scope="row" { a href=(frame.href(&survey.href)) { (survey.title) } }
                                td { (survey.version) }
                                td { (survey.n) }
                            }
                        }
                    }
                }
            }
            p.actions { a href=(frame.href(links::StaffResolution)) { (words.say("report-title")) } }
        })
    }
}
