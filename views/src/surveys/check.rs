//! The answers once more, before they are sent.

use domain::surveys::{Answer, Definition, Filling, OptionCode, Part, Question, parts};
use maud::{Markup, Render, html};

use super::{Gathering, said, theme};
use crate::Page;
use crate::dates::long_day;
use crate::form::Form;
use crate::links::{Step, SurveyStep};
use crate::parts::{Banner, Button, Row, SummaryList, buttons, paragraphs};
use crate::{Frame, Words};

/// The answers once more.
#[derive(Debug, Clone)]
pub struct CheckPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form that sends them: what was seen, and what is wrong.
    pub form: &'a Form,
    /// The survey.
    pub definition: &'a Definition,
    /// The answers.
    pub filling: &'a Filling<'a>,
    /// The meeting that they belong to.
    pub gathering: Option<Gathering>,
    /// Whether a newer version of the survey is out.
    pub newer: bool,
    /// Whether the answers are others than those last seen here.
    pub changed: bool,
    /// Where the way back leads.
    pub back: String,
}

impl Render for CheckPage<'_> {
    fn render(&self) -> Markup {
        let words = self.frame.words();
        let title = words.say("survey-check-title");
        let body = html! {
            @if self.changed { (Banner::important(words, html! { (words.say("survey-check-changed")) })) }
            h1 { (title) }
            p { (self.progress()) }
            @if let Some(gathering) = &self.gathering { p { (gathering.sentence(words)) } }
            @if self.newer { p { (words.say("survey-check-newer")) } }
            @for part in parts(self.definition) { (self.part(part)) }
            (self.frame.form(self.step(Step::Check), self.form, &self.sending()))
        };
        let back = Some(self.back.clone());
        Page { back, form: Some(self.form), ..Page::new(self.frame, &title, body) }.render()
    }
}

impl CheckPage<'_> {
    fn step(&self, step: Step) -> String {
        SurveyStep { slug: self.definition.slug(), step }.to_string()
    }

    /// How much is answered.
    fn progress(&self) -> String {
        let (answered, shown) = self.filling.progress();
        let (answered, shown) = (answered.to_string(), shown.to_string());
        let gaps = [("answered", (&answered).into()), ("shown", (&shown).into())];
        self.frame.words().say_with("survey-answered", &gaps)
    }

    fn part(&self, part: Part<'_>) -> Markup {
        let words = self.frame.words();
        let shown: Vec<_> = part.numbered().filter(|(_, q)| self.filling.shows(q)).collect();
        let rows = shown.iter().map(|(number, question)| self.row(part.number, *number, question));
        html! {
            @if !shown.is_empty() {
                h2 { (theme(part.theme, self.definition, words)) }
                div.answers { (SummaryList(rows.collect())) }
            }
        }
    }

    fn row(&self, part: usize, number: usize, question: &Question) -> Row {
        let words = self.frame.words();
        let name = format!("{number}. {}", said(question.text(), words.lang()));
        let blank = || html! { span.soft { (words.say("survey-unanswered")) } };
        let answer = self.filling.answer(question);
        let value = answer.map_or_else(blank, |answer| self.value(question, answer));
        let about = words.say_with("survey-question", &[("number", (&number.to_string()).into())]);
        let change = format!("{}?from=check#{}", self.step(Step::Part(part)), question.id());
        Row::new(name, value).change(words.say("survey-change"), about, self.fragment(&change))
    }

    /// An address with a fragment, which stands behind the language.
    fn fragment(&self, address: &str) -> String {
        match address.split_once('#') {
            Some((address, place)) => format!("{}#{place}", self.frame.href(address)),
            None => self.frame.href(address),
        }
    }

    fn value(&self, question: &Question, answer: &Answer) -> Markup {
        let words = self.frame.words();
        let lang = words.lang();
        let option = |code: &OptionCode| option(question, code.as_str(), words);
        match answer {
            Answer::Choice(code) => html! { (option(code)) },
            Answer::Choices(codes) => html! {
                @for code in codes { p { (option(code)) } }
            },
            Answer::Number(number) => html! { (super::number(*number, lang)) },
            Answer::Text(text) => paragraphs(text),
            Answer::Date(day) => html! { (long_day(*day, lang)) },
            Answer::Missing(missing) => {
                let own = question.option(missing.word()).map(|option| &option.text);
                let texts = self.definition.missing();
                let usual = texts.iter().find(|text| text.missing == *missing).map(|one| &one.text);
                html! { @if let Some(text) = own.or(usual) { (missing) ". " (said(text, lang)) } }
            }
            Answer::Invalid(_) | Answer::Blank | Answer::NotAsked => html! {},
        }
    }

    fn sending(&self) -> Markup {
        let words = self.frame.words();
        let later = self.frame.href(self.step(Step::Later));
        html! {
            input type="hidden" name="seen" value=(self.form.typed.one("seen"));
            h2 { (words.say("survey-send-heading")) }
            p { (words.say("survey-send-consent")) }
            (buttons(&html! {
                (Button::primary(words.say("survey-send")))
                a class="govuk-link" href=(later) { (words.say("survey-later")) }
            }))
        }
    }
}

/// An option with its code, as on paper.
fn option(question: &Question, code: &str, words: Words) -> String {
    let text = question.option(code).map(|option| said(&option.text, words.lang()));
    format!("{code}. {}", text.unwrap_or_default())
}
