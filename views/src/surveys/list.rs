//! The list of published surveys.

use maud::{Markup, Render, html};

use crate::{Frame, Number, Words, links};

/// The list of published surveys.
#[derive(Debug, Clone)]
pub struct SurveysPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The surveys, in the order to print.
    pub surveys: Vec<ListedSurvey>,
}

/// A survey on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSurvey {
    /// Its name in addresses.
    pub slug: String,
    /// Its title, in the reader's language.
    pub title: String,
    /// What it must not be taken for, in the reader's language.
    pub disclaimer: Option<String>,
    /// How long it is.
    pub length: Length,
}

/// How long a survey is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Length {
    /// How many questions it has.
    pub questions: Number,
    /// How many minutes it takes, about.
    pub minutes: Number,
}

impl Length {
    /// In a sentence.
    pub(super) fn sentence(&self, words: Words) -> String {
        let gaps = [
            ("questions", (&self.questions.printed).into()),
            ("minutes", (&self.minutes.printed).into()),
        ];
        words.say_with("survey-length", &gaps)
    }
}

impl Render for SurveysPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say("surveys-title");
        self.frame.page(
            &title,
            &html! {
                h1 { (title) }
                @if self.surveys.is_empty() {
                    p { (words.say("surveys-empty")) }
                    p { (words.say("surveys-empty-next")) }
                } @else {
                    p { (words.say("surveys-purpose")) }
                    @for survey in &self.surveys { (self.one(survey)) }
                    p { (words.say("surveys-open-to")) }
                }
            },
        )
    }
}

impl SurveysPage<'_> {
    fn one(&self, survey: &ListedSurvey) -> Markup {
        let words = self.frame.words();
        let start = self.frame.href(links::Survey(&survey.slug));
        html! {
            section {
                h2 { a href=(start) { (survey.title) } }
                p { (survey.length.sentence(words)) }
                @if let Some(disclaimer) = &survey.disclaimer {
                    p.soft { (disclaimer) }
                }
            }
        }
    }
}
