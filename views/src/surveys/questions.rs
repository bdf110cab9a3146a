//! Questions of a survey to be answered: those of one part, or all of them on one page.

use domain::surveys::{Definition, Part};
use maud::{Markup, Render, html};

use super::question::{AskedQuestion, Asking};
use super::{said, theme};
use crate::Frame;
use crate::Page;
use crate::form::Form;
use crate::links::{Step, SurveyStep};
use crate::parts::{Banner, Button, buttons};

/// Questions to be answered.
#[derive(Debug, Clone)]
pub struct QuestionsPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What the fields hold, and what is wrong.
    pub form: &'a Form,
    /// The survey.
    pub definition: &'a Definition,
    /// How much of it is on the page.
    pub cut: Cut,
    /// What is asked, part by part.
    pub parts: Vec<AskedPart<'a>>,
    /// Whether the reader came from their answers and goes back there.
    pub checking: bool,
    /// Where the way back leads.
    pub back: String,
}

/// How much of a survey is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// One part of so many.
    Part {
        /// Its number.
        number: usize,
        /// How many there are.
        of: usize,
    },
    /// All of it.
    Whole,
}

/// A part, and those of its questions that are asked.
#[derive(Debug, Clone)]
pub struct AskedPart<'a> {
    /// The part.
    pub part: Part<'a>,
    /// Its questions.
    pub asked: Vec<AskedQuestion<'a>>,
}

impl Render for QuestionsPage<'_> {
    fn render(&self) -> Markup {
        let title = self.title();
        let body = html! {
            (self.opened())
            (self.heading())
            p { (self.frame.words().say("survey-skip-hint")) }
            (self.frame.form(self.action(), self.form, &self.fields()))
        };
        let back = Some(self.back.clone());
        Page { back, form: Some(self.form), ..Page::new(self.frame, &title, body) }.render()
    }
}

impl QuestionsPage<'_> {
    fn action(&self) -> String {
        let step = match self.cut {
            Cut::Part { number, .. } => Step::Part(number),
            Cut::Whole => Step::Whole,
        };
        SurveyStep { slug: self.definition.slug(), step }.to_string()
    }

    /// “Part 3 of 10”; `None` on the page that holds everything.
    fn progress(&self) -> Option<String> {
        match self.cut {
            Cut::Whole => None,
            Cut::Part { number, of } => {
                let (number, of) = (number.to_string(), of.to_string());
                let gaps = [("number", (&number).into()), ("of", (&of).into())];
                Some(self.frame.words().say_with("survey-progress", &gaps))
            }
        }
    }

    fn name(&self) -> String {
        let words = self.frame.words();
        match (self.cut, self.parts.first()) {
            (Cut::Part { .. }, Some(first)) => theme(first.part.theme, self.definition, words),
            (Cut::Part { .. } | Cut::Whole, _) => {
                said(self.definition.title(), words.lang()).to_owned()
            }
        }
    }

    fn title(&self) -> String {
        match self.progress() {
            Some(progress) => format!("{progress}: {}", self.name()),
            None => self.name(),
        }
    }

    fn heading(&self) -> Markup {
        html! {
            @if let Some(progress) = self.progress() {
                p class="govuk-caption-l" { (progress) }
            }
            h1 { (self.name()) }
        }
    }

    /// What an answer just given has opened.
    fn opened(&self) -> Markup {
        let words = self.frame.words();
        let asked = self.parts.iter().flat_map(|part| &part.asked);
        let opened: Vec<_> = asked.filter(|asked| asked.opened).collect();
        if opened.is_empty() {
            return html! {};
        }
        (Banner::important(
            words,
            html! {
                (words.say("survey-opened")) " "
                @for (at, asked) in opened.iter().enumerate() {
                    @if at > 0 { ", " }
                    a class="govuk-notification-banner__link" href={ "#" (asked.question.id()) } {
                        (words.say_with("survey-question", &[("number", (&asked.number.to_string()).into())]))
                    }
                }
            },
        ))
        .render()
    }

    fn fields(&self) -> Markup {
        let words = self.frame.words();
        html! {
            input type="hidden" name="asked" value=(self.asked_ids());
            @for part in &self.parts {
                @if self.cut == Cut::Whole && !part.asked.is_empty() {
                    h2 { (theme(part.part.theme, self.definition, words)) }
                }
                @for asked in &part.asked { (self.asking(*asked).markup()) }
            }
            (self.ways_on())
        }
    }

    /// Which questions the page puts: one that is left empty here is blank, others stay as they are.
    fn asked_ids(&self) -> String {
        let asked = self.parts.iter().flat_map(|part| &part.asked);
        asked.map(|asked| asked.question.id().as_str()).collect::<Vec<_>>().join(" ")
    }

    fn asking<'q>(&'q self, asked: AskedQuestion<'q>) -> Asking<'q> {
        let (words, form) = (self.frame.words(), self.form);
        Asking { words, form, definition: self.definition, asked }
    }

    fn ways_on(&self) -> Markup {
        let words = self.frame.words();
        let later =
            Button { name: Some(("go", "later")), ..Button::secondary(words.say("survey-later")) };
        let on = if self.checking {
            Button {
                name: Some(("go", "check")),
                ..Button::primary(words.say("survey-back-to-check"))
            }
        } else {
            Button { name: Some(("go", "next")), ..Button::primary(words.say("survey-continue")) }
        };
        buttons(&html! { (on) (later) })
    }
}
