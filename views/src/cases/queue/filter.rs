//! The form that narrows the queue: words to look for, and the rest behind a line that opens it.
//! It is sent with GET, so that a queue is an address.

use domain::cases::{
    Awaiting, Kind, QueueDue, QueueHandler, QueueOrder, QueueRating, QueueStage, Source,
};
use maud::{Markup, html};

use super::said;
use crate::form::Form;
use crate::links::{Queue, StaffCases};
use crate::parts::{Button, Choice, Details, Input, Kind as Typed, Radios, Select, Width};
use crate::{Frame, Words, words};

/// What can be chosen, by its code and its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The units whose cases the reader may see.
    pub units: Vec<(String, String)>,
    /// The fields of work.
    pub fields: Vec<(String, String)>,
}

/// The form.
pub(super) fn form(frame: &Frame, form: &Form, choices: &Choices) -> Markup {
    let words = frame.words();
    html! {
        form.filters method="get" action=(StaffCases) role="search" {
            @if frame.choice.by_address { input type="hidden" name="lang" value=(frame.choice.lang); }
            (Input {
                label: words.say("queue-search"),
                hint: Some(words.say("queue-search-hint")),
                kind: Typed::Search,
                ..Input::at(words, form, "q")
            })
            (Details { summary: words.say("queue-more"), body: fields(words, form, choices) })
            (Button::primary(words.say("queue-search-button")))
        }
    }
}

/// Everything but the words to look for.
fn fields(words: Words, form: &Form, choices: &Choices) -> Markup {
    html! {
        div.columns {
            (of_stage_and_people(words, form))
            (of_units(words, form, choices))
            (of_content(words, form, choices))
        }
    }
}

/// Where the cases stand, and who must do something.
fn of_stage_and_people(words: Words, form: &Form) -> Markup {
    let named = |key: &str| words.say(key);
    html! {
        (Select {
            label: named("list-stage"),
            options: listed(words, QueueStage::ALL, QueueStage::word, said::stage),
            ..Select::at(words, form, "stage")
        })
        (Select {
            label: named("queue-due"),
            options: any(words, listed(words, QueueDue::ALL, QueueDue::word, said::due)),
            ..Select::at(words, form, "due")
        })
        (Select {
            label: named("queue-handler"),
            options: any(words, listed(words, QueueHandler::ALL, QueueHandler::word, said::handler)),
            ..Select::at(words, form, "handler")
        })
        (Select {
            label: named("queue-awaiting"),
            options: any(words, listed(words, Awaiting::ALL, Awaiting::word, said::awaiting)),
            ..Select::at(words, form, "awaiting")
        })
    }
}

/// Which units own the cases.
fn of_units(words: Words, form: &Form, choices: &Choices) -> Markup {
    let named = |key: &str| words.say(key);
    html! {
        (Select {
            label: named("queue-unit"),
            options: any(words, choices.units.clone()),
            ..Select::at(words, form, "unit")
        })
        (Radios {
            legend: named("queue-below"),
            choices: vec![
                Choice::new("yes", named("queue-below-yes")).into(),
                Choice::new(Queue::ALONE, named("queue-below-no")).into(),
            ],
            small: true,
            ..Radios::at(words, form, "below")
        })
    }
}

/// What the cases are about, how they came, and what comes first.
fn of_content(words: Words, form: &Form, choices: &Choices) -> Markup {
    let named = |key: &str| words.say(key);
    html! {
        (Select {
            label: named("list-field"),
            options: any(words, choices.fields.clone()),
            ..Select::at(words, form, "field")
        })
        (Select {
            label: named("criterion-kind"),
            options: any(words, listed(words, Kind::ALL, Kind::word, words::kind)),
            ..Select::at(words, form, "kind")
        })
        (Select {
            label: named("criterion-source"),
            options: any(words, listed(words, Source::ALL, Source::word, words::source)),
            ..Select::at(words, form, "source")
        })
        (Select {
            label: named("queue-rating"),
            options: any(words, listed(words, QueueRating::ALL, QueueRating::word, said::rating)),
            ..Select::at(words, form, "rating")
        })
        (Input {
            label: named("queue-meeting"),
            hint: Some(named("queue-meeting-hint")),
            kind: Typed::Code,
            width: Width::Twenty,
            ..Input::at(words, form, "meeting")
        })
        (Select {
            label: named("queue-sort"),
            options: listed(words, QueueOrder::ALL, QueueOrder::word, said::order),
            ..Select::at(words, form, "sort")
        })
    }
}

/// The members of a closed list, each with its words.
fn listed<T: Copy>(
    words: Words,
    all: &[T],
    value: impl Fn(T) -> &'static str,
    key: impl Fn(T) -> &'static str,
) -> Vec<(String, String)> {
    all.iter().map(|&it| (value(it).to_owned(), words.say(key(it)))).collect()
}

/// The same, after the choice not to choose.
fn any(words: Words, options: Vec<(String, String)>) -> Vec<(String, String)> {
    let first = (String::new(), words.say("queue-any"));
    [first].into_iter().chain(options).collect()
}
