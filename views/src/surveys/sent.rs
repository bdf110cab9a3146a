//! What was sent: the receipt, and what it is good for.

use maud::{Markup, Render, html};

use super::said;
use crate::Frame;
use crate::links;
use crate::parts::Panel;
use domain::surveys::Definition;

/// The page after sending.
#[derive(Debug, Clone)]
pub struct SurveySentPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The survey.
    pub definition: &'a Definition,
    /// The receipt, in groups of three; `None` for those who come back later.
    pub receipt: Option<String>,
}

impl Render for SurveySentPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = match self.receipt {
            Some(_) => words.say("survey-sent-title"),
            None => words.say("survey-sent-nothing-title"),
        };
        let survey = said(self.definition.title(), words.lang());
        self.frame.page(
            &title,
            &html! {
                @match &self.receipt {
                    Some(receipt) => {
                        (Panel { title: title.clone(), body: html! {
                            (words.say("survey-sent-receipt")) br; strong.code { (receipt) }
                        } })
                        p { (words.say_with("survey-sent-survey", &[("survey", survey.into())])) }
                        h2 { (words.say("survey-sent-use-heading")) }
                        p { (words.say("survey-sent-proof")) }
                        p { (words.say("survey-sent-anonymous")) }
                        p { (words.say("survey-sent-keep")) }
                        h2 { (words.say("survey-sent-next-heading")) }
                        p { (words.say("survey-sent-results")) }
                        p { (words.say("survey-sent-case")) }
                    }
                    None => {
                        h1 { (title) }
                        p { (words.say("survey-sent-nothing")) }
                    }
                }
                ul {
                    @if self.receipt.is_some() {
                        li { a href=(self.frame.href(links::NewCase)) { (words.say("survey-sent-new-case")) } }
                    } @else {
                        li {
                            a href=(self.frame.href(links::Survey(self.definition.slug()))) {
                                (words.say("survey-sent-start"))
                            }
                        }
                    }
                    li { a href=(self.frame.href(links::Surveys)) { (words.say("survey-sent-others")) } }
                    li { a href=(self.frame.href(links::Home)) { (words.say("survey-home")) } }
                }
            },
        )
    }
}
