//! What the cases of a list have in common, in words.

use domain::cases::{Class, Kind, Outcome, Source};
use maud::{Markup, html};

use crate::Words;
use crate::words;

/// One condition that every case of the list meets. Names arrive in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Criterion {
    /// Answered or in progress.
    Counted,
    /// Of one class.
    Class(Class),
    /// In progress, past the due date.
    Overdue,
    /// Answered with one outcome.
    Outcome(Outcome),
    /// First answered no later than due.
    OnTime,
    /// Owned by this unit or one below it.
    Unit(String),
    /// Owned by units of this level.
    Level(String),
    /// Of this field of work.
    Field(String),
    /// Of this kind.
    Kind(Kind),
    /// From this source.
    Source(Source),
    /// Said at this meeting.
    Meeting(String),
    /// Received from the first of these days to the last, both included, as printed.
    Period {
        /// First day.
        from: String,
        /// Last day.
        to: String,
    },
}

/// The conditions as a list of names and values; nothing where there is none.
pub(super) fn list(words: Words, criteria: &[Criterion]) -> Markup {
    if criteria.is_empty() {
        return html! {};
    }
    html! {
        dl.criteria {
            @for criterion in criteria {
                dt { (words.say(criterion.name())) }
                dd { (criterion.value(words)) }
            }
        }
    }
}

impl Criterion {
    const fn name(&self) -> &'static str {
        match self {
            Self::Counted => "criterion-counted",
            Self::Class(_) => "criterion-class",
            Self::Overdue => "criterion-overdue",
            Self::Outcome(_) => "criterion-outcome",
            Self::OnTime => "criterion-on_time",
            Self::Unit(_) => "criterion-unit",
            Self::Level(_) => "criterion-level",
            Self::Field(_) => "criterion-field",
            Self::Kind(_) => "criterion-kind",
            Self::Source(_) => "criterion-source",
            Self::Meeting(_) => "criterion-meeting",
            Self::Period { .. } => "criterion-period",
        }
    }

    fn value(&self, words: Words) -> String {
        match self {
            Self::Counted => words.say("criterion-counted-yes"),
            Self::Class(class) => words.say(words::class(*class)),
            Self::Overdue => words.say("criterion-overdue-yes"),
            Self::Outcome(outcome) => words.say(words::outcome(*outcome)),
            Self::OnTime => words.say("criterion-on_time-yes"),
            Self::Kind(kind) => words.say(words::kind(*kind)),
            Self::Source(source) => words.say(words::source(*source)),
            Self::Unit(name) | Self::Level(name) | Self::Field(name) | Self::Meeting(name) => {
                name.clone()
            }
            Self::Period { from, to } => words
                .say_with("criterion-period-between", &[("from", from.into()), ("to", to.into())]),
        }
    }
}
