//! What the cases of a list have in common, in words.

use domain::cases::{Kind, Source};
use domain::reports::Figure;
use maud::{Markup, Render as _, html};

use crate::Words;
use crate::parts::{Row, SummaryList};
use crate::words;

/// One condition that every case of the list meets. Names arrive in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Criterion {
    /// Counted by this figure.
    Figure(Figure),
    /// Owned by this unit.
    Unit(String),
    /// Owned by this unit or one below it.
    Within(String),
    /// Owned by units of this level.
    Level(String),
    /// Of this field of work.
    Field(String),
    /// Of this kind.
    Kind(Kind),
    /// From this source.
    Source(Source),
    /// Said at this meeting, or the words for none.
    Meeting(String),
    /// Received in this month, as printed.
    Month(String),
    /// First answered in this month, as printed.
    Answered(String),
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
    let row = |one: &Criterion| Row::new(words.say(one.name()), html! { (one.value(words)) });
    SummaryList(criteria.iter().map(row).collect()).render()
}

impl Criterion {
    const fn name(&self) -> &'static str {
        match self {
            Self::Figure(_) => "criterion-figure",
            Self::Unit(_) => "criterion-unit",
            Self::Within(_) => "criterion-within",
            Self::Level(_) => "criterion-level",
            Self::Field(_) => "criterion-field",
            Self::Kind(_) => "criterion-kind",
            Self::Source(_) => "criterion-source",
            Self::Meeting(_) => "criterion-meeting",
            Self::Month(_) => "criterion-month",
            Self::Answered(_) => "criterion-answered",
            Self::Period { .. } => "criterion-period",
        }
    }

    fn value(&self, words: Words) -> String {
        match self {
            Self::Figure(figure) => words.say(words::figure(*figure)),
            Self::Kind(kind) => words.say(words::kind(*kind)),
            Self::Source(source) => words.say(words::source(*source)),
            Self::Unit(name)
            | Self::Within(name)
            | Self::Level(name)
            | Self::Field(name)
            | Self::Meeting(name)
            | Self::Month(name)
            | Self::Answered(name) => name.clone(),
            Self::Period { from, to } => words
                .say_with("criterion-period-between", &[("from", from.into()), ("to", to.into())]),
        }
    }
}
