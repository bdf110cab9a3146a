//! A fresh installation: nothing to count yet, and the commands that come next.

use maud::{Markup, html};

use crate::{Frame, Words};

/// How far a fresh installation has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// Not one unit is known.
    NoUnits,
    /// Units are known, but not one case.
    NoCases {
        /// The name of the unit whose figures would stand here.
        unit: String,
    },
}

/// What to do, and the command that does it.
type Step = (&'static str, &'static str);

const UNITS: Step = ("home-step-units", "hoiam unit import units.csv");
const PERSON: Step = (
    "home-step-person",
    "hoiam person add --email lan@example.vn --name Lan --role officer --unit 31232",
);
const SURVEY: Step = ("home-step-survey", "hoiam survey publish survey.json");
const MEETINGS: Step = ("home-step-meetings", "hoiam import meetings meetings.csv");
const CASES: Step = ("home-step-cases", "hoiam import cases cases.csv");
const HELP: Step = ("home-step-help", "hoiam --help");

impl Start {
    pub(super) fn section(&self, frame: &Frame) -> Markup {
        let words = frame.words();
        match self {
            Self::NoUnits => html! {
                section aria-labelledby="figures" {
                    h2 #figures { (words.say("home-no-units-heading")) }
                    p.lead { (words.say("home-no-units")) }
                    (steps(words, &[UNITS, PERSON, SURVEY, MEETINGS, CASES, HELP]))
                }
            },
            Self::NoCases { unit } => html! {
                section aria-labelledby="figures" {
                    h2 #figures { (words.say("home-no-cases-heading")) }
                    p.lead { (words.say_with("home-no-cases", &[("unit", unit.into())])) }
                    h3 { (words.say("home-operator-heading")) }
                    (steps(words, &[MEETINGS, CASES, SURVEY, HELP]))
                }
            },
        }
    }
}

fn steps(words: Words, steps: &[Step]) -> Markup {
    html! {
        ol {
            @for (key, command) in steps {
                li { (words.say(key)) " " code { (command) } }
            }
        }
    }
}
