//! The page on which staff enter a case for somebody else: said at a meeting or on the telephone,
//! written in a letter, on paper or by e-mail.

use domain::cases::{IdentityLevel, Kind, Source};
use maud::{Markup, Render, html};

use super::act::OUTCOMES;
use crate::form::Form;
use crate::parts::{
    Button, Checkboxes, Choice, DateInput, Fieldset, Input, Kind as InputKind, LabelSize, Radios,
    Select, Textarea, Width,
};
use crate::{Frame, Words, frame::Page, links, words};

/// The page on which a case is entered.
#[derive(Debug, Clone)]
pub struct EntryPage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// What was typed, and what is wrong with it.
    pub form: &'a Form,
    /// The ways in which a case may have come, of those that this person enters.
    pub sources: Vec<Source>,
    /// The units that this person enters cases for: what is sent and what it says.
    pub units: Vec<(String, String)>,
    /// The fields of work.
    pub fields: Vec<(String, String)>,
    /// The meetings that this person may choose from.
    pub meetings: Vec<(String, String)>,
    /// The leaders who may stand for an answer on the spot; empty where nobody may enter one.
    pub leaders: Vec<(String, String)>,
}

impl Render for EntryPage<'_> {
    fn render(&self) -> Markup {
        let (frame, form) = (self.frame, self.form);
        let words = frame.words();
        let title = words.say("entry-title");
        let body = html! {
            h1 class="govuk-heading-l" { (title) }
            p { (words.say("entry-lead")) }
            (frame.form(links::StaffNewCase, form, &html! {
                (self.origin(words))
                (Textarea {
                    label: words.say("entry-text"),
                    size: LabelSize::Small,
                    hint: Some(words.say("entry-text-hint")),
                    rows: 8,
                    limit: Some(4_000),
                    ..Textarea::at(words, form, "text")
                })
                (self.select("unit", "field-unit", &self.units))
                (self.select("field", "field-field", &self.fields))
                (self.select("kind", "field-kind", &kinds(words)))
                (Fieldset {
                    legend: &words.say("entry-sender"),
                    size: LabelSize::Medium,
                    ..Fieldset::of(self.sender(words))
                })
                @if !self.leaders.is_empty() { (self.on_the_spot(words)) }
                (Button::primary(words.say("entry-button")))
            }))
        };
        let back = Some(links::StaffCases.to_string());
        Page { back, form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}

fn kinds(words: Words) -> Vec<(String, String)> {
    let kind = |kind: &Kind| (kind.word().to_owned(), words.say(words::kind(*kind)));
    Kind::ALL.iter().map(kind).collect()
}

impl EntryPage<'_> {
    fn select(&self, name: &str, label: &str, options: &[(String, String)]) -> Markup {
        let words = self.frame.words();
        let none = (String::new(), words.say("field-choose"));
        let options = std::iter::once(none).chain(options.iter().cloned()).collect();
        html! { (Select { label: words.say(label), size: LabelSize::Small, options, ..Select::at(words, self.form, name) }) }
    }

    /// How it came, and when it was said and received.
    fn origin(&self, words: Words) -> Markup {
        let choice = |source: &Source| {
            let then = (*source == Source::Meeting)
                .then(|| self.select("meeting", "entry-meeting", &self.meetings));
            let plain = Choice::new(source.word(), words.say(words::source(*source)));
            Choice { then, ..plain }.into()
        };
        html! {
            (Radios {
                legend: words.say("entry-source"),
                size: LabelSize::Small,
                choices: self.sources.iter().map(choice).collect(),
                ..Radios::at(words, self.form, "source")
            })
            (DateInput {
                legend: words.say("entry-said-on"),
                size: LabelSize::Small,
                hint: Some(words.say("entry-said-on-hint")),
                ..DateInput::at(words, self.form, "said_on")
            })
        }
    }

    /// Who said it, as far as they told.
    fn sender(&self, words: Words) -> Markup {
        let level = |level: &IdentityLevel| {
            Choice::new(level.word(), words.say(words::identity(*level))).into()
        };
        let line = |name, label: &str, kind, width| Input {
            label: words.say(label),
            kind,
            width,
            ..Input::at(words, self.form, name)
        };
        html! {
            (Radios {
                legend: words.say("entry-identity"),
                size: LabelSize::Small,
                choices: IdentityLevel::ALL.iter().map(level).collect(),
                ..Radios::at(words, self.form, "identity")
            })
            (line("name", "entry-name", InputKind::Text, Width::Thirty))
            (line("address", "entry-address", InputKind::Text, Width::Full))
            (line("phone", "entry-phone", InputKind::Phone, Width::Twenty))
            (line("email", "entry-email", InputKind::Email, Width::Thirty))
        }
    }

    /// The answer that was given at once, before everyone at the meeting.
    fn on_the_spot(&self, words: Words) -> Markup {
        let promised = html! {
            (DateInput {
                legend: words.say("field-promised"),
                hint: Some(words.say("field-day-hint")),
                ..DateInput::at(words, self.form, "promised_on")
            })
        };
        let outcome = |outcome: domain::cases::Outcome| {
            let then = (outcome == domain::cases::Outcome::WillDo).then(|| promised.clone());
            let plain = Choice::new(outcome.word(), words.say(words::outcome(outcome)));
            Choice { then, ..plain }.into()
        };
        let asked = html! {
            (Textarea {
                label: words.say("field-answer"),
                hint: Some(words.say("field-answer-hint")),
                rows: 5,
                limit: Some(4_000),
                ..Textarea::at(words, self.form, "answer")
            })
            (Radios {
                legend: words.say("field-outcome"),
                choices: OUTCOMES.into_iter().map(outcome).collect(),
                ..Radios::at(words, self.form, "outcome")
            })
            (self.select("leader", "entry-leader", &self.leaders))
            (Input { label: words.say("entry-speaker"), ..Input::at(words, self.form, "speaker") })
            (Input { label: words.say("entry-minutes"), ..Input::at(words, self.form, "minutes") })
        };
        let yes = Choice { then: Some(asked), ..Choice::new("yes", words.say("entry-spot-yes")) };
        html! {
            (Checkboxes {
                legend: words.say("entry-spot"),
                size: LabelSize::Small,
                hint: Some(words.say("entry-spot-hint")),
                choices: vec![yes.into()],
                ..Checkboxes::at(words, self.form, "on_the_spot")
            })
        }
    }
}
