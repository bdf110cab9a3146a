//! One question.

use super::asks::{Asks, QuestionOption, QuestionType};
use super::outline::Bilingual;
use crate::surveys::condition::Condition;
use crate::surveys::name::QuestionId;

words! {
    /// The list of the definition that a question stands in.
    Section {
        /// The survey itself.
        Questions = "questions",
        /// Who answers: sex, age group and so on. Always optional.
        Demographics = "demographics",
        /// What is asked last.
        Closing = "closing",
    }
}

words! {
    /// Which forms hold a question.
    Extent {
        /// Both forms.
        Core = "core",
        /// The long form only.
        Extra = "extra",
    }
}

words! {
    /// What an answer rests on.
    QuestionKind {
        /// What happened to the respondent.
        Experience = "experience",
        /// What the respondent thinks.
        Perception = "perception",
        /// What the respondent knows.
        Knowledge = "knowledge",
    }
}

words! {
    /// Which way the first option points. For the reader only: the scores of the options already
    /// hold the direction.
    Direction {
        /// More is better.
        Positive = "+",
        /// More is worse.
        Negative = "-",
        /// Neither.
        Neutral = "none",
    }
}

/// One question, valid within its definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub(super) id: QuestionId,
    pub(super) section: Section,
    pub(super) text: Bilingual,
    pub(super) asks: Asks,
    pub(super) extent: Extent,
    pub(super) sub_dimension: Option<String>,
    pub(super) scored: bool,
    pub(super) kind: Option<QuestionKind>,
    pub(super) direction: Option<Direction>,
    pub(super) sensitive: bool,
    pub(super) personal_data_risk: bool,
    pub(super) show_if: Option<Condition>,
}

impl Question {
    /// Its id, the same in every version.
    pub const fn id(&self) -> &QuestionId {
        &self.id
    }

    /// The list it stands in.
    pub const fn section(&self) -> Section {
        self.section
    }

    /// Its words.
    pub const fn text(&self) -> &Bilingual {
        &self.text
    }

    /// What it asks for.
    pub const fn asks(&self) -> &Asks {
        &self.asks
    }

    /// Its type, by its word.
    pub const fn question_type(&self) -> QuestionType {
        self.asks.question_type()
    }

    /// Its options, in order; none for a question without boxes.
    pub fn options(&self) -> &[QuestionOption] {
        self.asks.options()
    }

    /// The option of this code.
    pub fn option(&self, code: &str) -> Option<&QuestionOption> {
        self.options().iter().find(|option| option.code.as_str() == code)
    }

    /// Which forms hold it.
    pub const fn extent(&self) -> Extent {
        self.extent
    }

    /// The sub-dimension it belongs to, if any.
    pub fn sub_dimension(&self) -> Option<&str> {
        self.sub_dimension.as_deref()
    }

    /// Whether its answers are scored. A scored question has a sub-dimension.
    pub const fn is_scored(&self) -> bool {
        self.scored
    }

    /// What its answers rest on, where the definition says.
    pub const fn kind(&self) -> Option<QuestionKind> {
        self.kind
    }

    /// Which way it points, where the definition says.
    pub const fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// Whether single records of it are never shown.
    pub const fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    /// Whether what is written may hold personal data and is screened before publishing.
    pub const fn has_personal_data_risk(&self) -> bool {
        self.personal_data_risk
    }

    /// When it is shown; `None` is always.
    pub const fn show_if(&self) -> Option<&Condition> {
        self.show_if.as_ref()
    }
}
