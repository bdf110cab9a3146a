//! The form that plans a meeting, and the one that changes its facts.

use maud::{Markup, Render, html};

use crate::Frame;
use crate::form::Form;
use crate::frame::Page;
use crate::links::{StaffMeeting, StaffMeetingChange, StaffMeetings, StaffNewMeeting};
use crate::parts::{
    Button, Column, DateInput, Fieldset, Input, Kind, LabelSize, Narrow, Select, Table, Width,
};

/// Which meeting the form is about.
#[derive(Debug, Clone)]
pub enum Edited {
    /// One to be planned by one of these units: code and name.
    New {
        /// The units, with an empty choice first.
        units: Vec<(String, String)>,
    },
    /// One that is in the books.
    Known {
        /// Its code.
        code: String,
        /// Where the books now differ from what was typed, after somebody else changed it.
        differs: Vec<Differs>,
    },
}

/// A value that the books have otherwise than it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differs {
    /// What it is.
    pub name: String,
    /// What the books have now.
    pub now: String,
    /// What was typed.
    pub typed: String,
}

/// The form.
#[derive(Debug)]
pub struct MeetingForm<'a> {
    /// What all pages share.
    pub frame: &'a Frame,
    /// What was typed.
    pub form: &'a Form,
    /// The kinds of meetings: word and name.
    pub kinds: Vec<(String, String)>,
    /// Which meeting.
    pub edited: Edited,
}

impl Render for MeetingForm<'_> {
    fn render(&self) -> Markup {
        let (frame, words, form) = (self.frame, self.frame.words(), self.form);
        let (title, action, back) = match &self.edited {
            Edited::New { .. } => {
                let back = StaffMeetings.to_string();
                (words.say("met-plan"), StaffNewMeeting.to_string(), back)
            }
            Edited::Known { code, .. } => {
                let title = words.say_with("met-change-title", &[("code", code.into())]);
                (title, StaffMeetingChange(code).to_string(), StaffMeeting(code).to_string())
            }
        };
        let fields = html! {
            @match &self.edited {
                Edited::New { units } => (self.which(units)),
                Edited::Known { differs, .. } => {
                    input type="hidden" name="seen" value=(form.typed.one("seen"));
                    (self.changed(differs))
                },
            }
            (self.facts())
            (self.counts())
            (Button::primary(words.say("met-save")))
        };
        let body = html! { h1 { (title) } (frame.form(action, form, &fields)) };
        Page { back: Some(back), form: Some(form), ..Page::new(frame, &title, body) }.render()
    }
}

impl MeetingForm<'_> {
    fn which(&self, units: &[(String, String)]) -> Markup {
        let (words, form) = (self.frame.words(), self.form);
        html! {
            (Input {
                label: words.say("met-code"),
                hint: Some(words.say("met-code-hint")),
                kind: Kind::Code,
                width: Width::Twenty,
                ..Input::at(words, form, "code")
            })
            (Select {
                label: words.say("met-unit"),
                options: units.to_vec(),
                ..Select::at(words, form, "unit")
            })
        }
    }

    fn facts(&self) -> Markup {
        let (words, form) = (self.frame.words(), self.form);
        html! {
            (Select {
                label: words.say("met-what"),
                options: self.kinds.clone(),
                ..Select::at(words, form, "kind")
            })
            (DateInput {
                legend: words.say("met-day"),
                hint: Some(words.say("met-day-hint")),
                ..DateInput::at(words, form, "held_on")
            })
            (Input { label: words.say("met-place"), ..Input::at(words, form, "place") })
            (Input { label: words.say("met-chair-optional"), ..Input::at(words, form, "chair") })
        }
    }

    fn counts(&self) -> Markup {
        let (words, form) = (self.frame.words(), self.form);
        let count = |name: &'static str, key: &str| Input {
            label: words.say(key),
            kind: Kind::Digits,
            width: Width::Five,
            ..Input::at(words, form, name)
        };
        let fields = html! {
            p.soft { (words.say("met-counts-hint")) }
            (count("attended", "met-attended"))
            (count("forms_handed_out", "met-handed-out"))
            (count("forms_returned", "met-returned"))
            (count("speakers", "met-speakers"))
        };
        let size = LabelSize::Medium;
        html! { (Fieldset { legend: &words.say("met-counts"), size, ..Fieldset::of(fields) }) }
    }

    /// What somebody else changed meanwhile, beside what was typed.
    fn changed(&self, differs: &[Differs]) -> Markup {
        let words = self.frame.words();
        if differs.is_empty() {
            return Markup::default();
        }
        let cell = |text: &str| match text {
            "" => html! { span.soft { (words.say("met-not-recorded")) } },
            text => html! { (text) },
        };
        let rows =
            differs.iter().map(|one| vec![cell(&one.name), cell(&one.now), cell(&one.typed)]);
        let columns = vec![
            Column::text(words.say("met-field")),
            Column::text(words.say("met-in-the-books")),
            Column::text(words.say("met-typed")),
        ];
        let (caption, rows) = (words.say("met-changed-meanwhile"), rows.collect());
        html! { (Table { caption, columns, rows, total: None, narrow: Narrow::Lines }) }
    }
}
