//! The start of a survey: what it asks, what becomes of the answers, and the ways in.

use domain::surveys::{Definition, parts};
use maud::{Markup, Render, html};

use super::{Length, said, theme};
use crate::Page;
use crate::form::Form;
use crate::links::{self, Step, SurveyStep};
use crate::parts::{Banner, Button, Details, Input, Kind, LabelSize, Weight, Width, buttons};
use crate::{Frame, Words};

/// The start of a survey.
#[derive(Debug, Clone)]
pub struct StartPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form on it: the code, when one was typed.
    pub form: &'a Form,
    /// The survey.
    pub definition: &'a Definition,
    /// How long it is.
    pub length: Length,
    /// Who comes.
    pub welcome: Welcome,
    /// What to tell them first.
    pub notice: Option<Notice>,
    /// The meeting that their answers will belong to.
    pub gathering: Option<Gathering>,
    /// Whether the survey is short enough for one page.
    pub whole: bool,
}

/// Who comes to the start of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Welcome {
    /// Somebody who has not begun.
    Fresh {
        /// Whether everything on one page is offered first.
        whole_first: bool,
    },
    /// Somebody who has.
    Underway {
        /// How many questions are answered.
        answered: usize,
        /// How many are asked.
        shown: usize,
        /// The number of the first part with a question that is not answered.
        next: Option<usize>,
    },
}

/// What to tell those who come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The form that they asked for is not kept here, or no longer.
    Lost,
    /// Their form was not kept any more; what they just sent begins a new one.
    Begun,
    /// Nothing can be kept: the browser takes no cookies.
    NoCookies,
    /// There is no meeting of the code in the address.
    UnknownMeeting,
    /// This browser has forgotten their form.
    Left,
}

/// A meeting, as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// Its code.
    pub code: String,
    /// Where it was held.
    pub place: String,
    /// Its day, printed.
    pub day: String,
}

impl Gathering {
    /// That the answers belong to it.
    pub(super) fn sentence(&self, words: Words) -> String {
        let gaps = [("place", (&self.place).into()), ("day", (&self.day).into())];
        words.say_with("survey-gathering", &gaps)
    }
}

impl Notice {
    const fn key(&self) -> &'static str {
        match self {
            Self::Lost => "survey-notice-lost",
            Self::Begun => "survey-notice-begun",
            Self::NoCookies => "survey-notice-no-cookies",
            Self::UnknownMeeting => "survey-notice-unknown-meeting",
            Self::Left => "survey-notice-left",
        }
    }
}

impl Render for StartPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = said(self.definition.title(), words.lang());
        let body = html! {
            @if let Some(notice) = &self.notice {
                (Banner::important(words, html! { (words.say(notice.key())) }))
            }
            h1 { (title) }
            @match &self.welcome {
                Welcome::Fresh { whole_first } => { (self.about()) (self.begin(*whole_first)) (self.resume()) }
                Welcome::Underway { answered, shown, next } => { (self.underway(*answered, *shown, *next)) }
            }
        };
        let back = Some(links::Surveys.to_string());
        Page { back, form: Some(self.form), ..Page::new(self.frame, title, body) }.render()
    }
}

impl StartPage<'_> {
    fn step(&self, step: Step) -> String {
        SurveyStep { slug: self.definition.slug(), step }.to_string()
    }

    /// What it asks, and what becomes of the answers.
    fn about(&self) -> Markup {
        let words = self.frame.words();
        let lang = words.lang();
        let themes = parts(self.definition)
            .into_iter()
            .map(|part| theme(part.theme, self.definition, words));
        let mut themes: Vec<String> = themes.collect();
        themes.dedup();
        html! {
            p { (self.length.sentence(words)) }
            @if let Some(gathering) = &self.gathering { p { (gathering.sentence(words)) } }
            ul {
                li { (words.say("survey-voluntary")) }
                li { (words.say("survey-anonymous")) }
                li { (words.say("survey-no-answer-needed")) }
            }
            (Details { summary: words.say("survey-themes"), body: html! {
                ol { @for theme in &themes { li { (theme) } } }
            } })
            @if let Some(disclaimer) = self.definition.disclaimer() {
                p.soft { (said(disclaimer, lang)) }
            }
        }
    }

    /// The two ways to begin; the first is the one that fits the reader's screen.
    fn begin(&self, whole_first: bool) -> Markup {
        let words = self.frame.words();
        let part = Button {
            name: Some(("layout", "parts")),
            ..Button::primary(words.say("survey-begin-parts"))
        };
        let whole = Button {
            name: Some(("layout", "whole")),
            ..Button::primary(words.say("survey-begin-whole"))
        };
        let second = |button: Button<'static>| Button { weight: Weight::Secondary, ..button };
        let (first, second) = match (self.whole, whole_first) {
            (true, true) => (whole, Some(second(part))),
            (true, false) => (part, Some(second(whole))),
            (false, _) => (part, None),
        };
        let meeting = self.gathering.as_ref().map(|gathering| gathering.code.as_str());
        self.frame.form(
            links::Survey(self.definition.slug()),
            &self.blank(),
            &html! {
                @if let Some(code) = meeting { input type="hidden" name="meeting" value=(code); }
                (buttons(&html! { (first) @if let Some(second) = second { (second) } }))
            },
        )
    }

    /// A form with the key of this one, without what was typed into another on the page.
    fn blank(&self) -> Form {
        Form { key: self.form.key.clone(), seal: self.form.seal.clone(), ..Form::default() }
    }

    fn resume(&self) -> Markup {
        let words = self.frame.words();
        html! {
            h2 { (words.say("survey-resume-heading")) }
            (self.frame.form(self.step(Step::Continue), self.form, &html! {
                (Input {
                    label: words.say("survey-resume-code"),
                    size: LabelSize::Small,
                    hint: Some(words.say("survey-resume-hint")),
                    kind: Kind::Digits,
                    width: Width::Thirty,
                    autocomplete: Some("off"),
                    ..Input::at(words, self.form, "code")
                })
                (Button::secondary(words.say("survey-resume")))
            }))
        }
    }

    /// The ways on for somebody who has begun.
    fn underway(&self, answered: usize, shown: usize, next: Option<usize>) -> Markup {
        let words = self.frame.words();
        let (answered, shown) = (answered.to_string(), shown.to_string());
        let gaps = [("answered", (&answered).into()), ("shown", (&shown).into())];
        let to = |step| self.frame.href(self.step(step));
        html! {
            p { (words.say("survey-underway")) }
            p { (words.say_with("survey-answered", &gaps)) }
            @if let Some(gathering) = &self.gathering { p { (gathering.sentence(words)) } }
            @match next {
                Some(part) => { (Button::link(words.say("survey-go-on"), to(Step::Part(part)))) }
                None => { (Button::link(words.say("survey-go-check"), to(Step::Check))) }
            }
            ul {
                @if self.whole { li { a href=(to(Step::Whole)) { (words.say("survey-go-whole")) } } }
                @if next.is_some() { li { a href=(to(Step::Check)) { (words.say("survey-go-check")) } } }
                li { a href=(to(Step::Later)) { (words.say("survey-later")) } }
            }
            h2 { (words.say("survey-give-up-heading")) }
            p { (words.say("survey-give-up-hint")) }
            (self.frame.form(self.step(Step::Leave), &self.blank(), &html! {
                (Button { name: Some(("what", "delete")), ..Button::warning(words.say("survey-give-up")) })
            }))
        }
    }
}
