//! Whom does it concern?

use maud::{Markup, Render, html};

use super::{carried, part, step};
use crate::Frame;
use crate::form::Form;
use crate::parts::{Button, Choice, LabelSize, Radios, Select};

/// The second page: the unit and the field, each with "I don't know".
pub struct PlacePage<'a> {
    /// The frame around it.
    pub frame: &'a Frame,
    /// The form: `unit`, `field`, and `meeting` where one is known.
    pub form: &'a Form,
    /// Where the way back leads.
    pub back: String,
    /// The units that there are, by code and name.
    pub units: Vec<(String, String)>,
    /// The fields that there are, by code and name.
    pub fields: Vec<(String, String)>,
    /// The meeting that brought the reader here; `None`: none did.
    pub meeting: Option<AtMeeting>,
}

/// A meeting at which something may have been said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtMeeting {
    /// Its code.
    pub code: String,
    /// When, where and by whom it is held.
    pub told: String,
}

impl Render for PlacePage<'_> {
    fn render(&self) -> Markup {
        let Self { frame, form, .. } = self;
        let words = frame.words();
        let or_unknown = |key: &str, options: &[(String, String)]| {
            let unknown = (String::new(), words.say(key));
            std::iter::once(unknown).chain(options.iter().cloned()).collect()
        };
        let body = html! {
            (part(words, "2"))
            h1 { (words.say("send-place")) }
            p { (words.say("send-place-lead")) }
            (frame.form(crate::links::NewCasePlace, form, &html! {
                (carried(form))
                @if let Some(meeting) = &self.meeting {
                    (Radios {
                        legend: words.say("send-at-meeting"),
                        size: LabelSize::Small,
                        hint: Some(meeting.told.clone()),
                        choices: vec![
                            Choice::new(&meeting.code, words.say("send-at-meeting-yes")).into(),
                            Choice::new("", words.say("send-at-meeting-no")).into(),
                        ],
                        ..Radios::at(words, form, "meeting")
                    })
                }
                (Select {
                    label: words.say("send-unit"),
                    size: LabelSize::Small,
                    options: or_unknown("send-unit-unknown", &self.units),
                    ..Select::at(words, form, "unit")
                })
                (Select {
                    label: words.say("send-field"),
                    size: LabelSize::Small,
                    options: or_unknown("send-field-unknown", &self.fields),
                    ..Select::at(words, form, "field")
                })
                (Button::primary(words.say("send-continue")))
            }))
        };
        step(frame, &words.say("send-place"), &self.back, form, body)
    }
}
