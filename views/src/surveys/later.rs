//! The code by which a form is taken up again, and how.

use maud::{Markup, Render, html};

use crate::Frame;
use crate::Page;
use crate::form::Form;
use crate::links::{self, Step, SurveyStep};
use crate::parts::{Button, Inset, buttons};

/// The code of a form that is not finished.
#[derive(Debug, Clone)]
pub struct LaterPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form that leaves this browser.
    pub form: &'a Form,
    /// The survey, by its name in addresses.
    pub slug: &'a str,
    /// The code, in groups of three.
    pub code: String,
    /// The last day on which it is kept, printed.
    pub until: String,
    /// The address of the survey's start, as it is typed by hand.
    pub address: String,
}

impl Render for LaterPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say("survey-later-title");
        let start = links::Survey(self.slug).to_string();
        let leave = SurveyStep { slug: self.slug, step: Step::Leave };
        let body = html! {
            h1 { (title) }
            p { (words.say("survey-later-code")) }
            (Inset(html! { p.code { (self.code) } }))
            p { (words.say("survey-later-keep")) }
            h2 { (words.say("survey-later-how")) }
            ol {
                li { (words.say_with("survey-later-open", &[("address", (&self.address).into())])) }
                li { (words.say("survey-later-type")) }
            }
            p { (words.say_with("survey-later-until", &[("day", (&self.until).into())])) }
            p { (words.say("survey-later-secret")) }
            (self.frame.form(leave, self.form, &html! {
                (buttons(&html! {
                    (Button::link(words.say("survey-later-go-on"), self.frame.href(&start)))
                    (Button::secondary(words.say("survey-leave")))
                }))
            }))
            p.soft { (words.say("survey-leave-hint")) }
        };
        Page { back: Some(start.clone()), ..Page::new(self.frame, &title, body) }.render()
    }
}
