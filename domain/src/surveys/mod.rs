//! Surveys: definitions, answers, tallies, scores and intervals.
//!
//! In the order a form lives: a [`Definition`] says what is asked; [`Answers`] are one filled form
//! read against it, at once or, as a [`Filling`], page by page; a [`Tally`] is what is counted of many forms, and all that a report reads;
//! [`Scores`] and [`QuestionResult`]s are worked out from a tally; a [`SurveyReport`] prints them,
//! for staff whole and for the public with small cells suppressed.

mod answers;
mod condition;
mod definition;
mod fault;
mod filling;
mod json;
mod name;
mod results;
#[cfg(test)]
mod samples;
mod score;
mod tally;

pub use answers::{Answer, AnswerRefusal, Answers, Strictness};
pub use condition::{Condition, ConditionError};
pub use definition::{
    Asks, Bilingual, Definition, DefinitionRefusal, Dimension, Direction, Extent, MissingText,
    NumberRange, Question, QuestionKind, QuestionOption, QuestionType, Section, SubDimension,
    SuccessionRefusal,
};
pub use fault::{Fault, Faults, Pointer};
pub use filling::{Fields, Filling, Part, Saved, Slip, Theme, Unfit, fields_of, parts};
pub use name::{OptionCode, QuestionId};
pub use results::{
    DimensionResult, Group, OptionResult, QuestionResult, ReportRow, SMALLEST_PUBLIC_CELL,
    SurveyReport, wilson_95,
};
pub use score::{DimensionScore, Indicator, Score, Scores, SubDimensionScore};
pub use tally::{Imbalance, Mark, Tally, UnknownMark, tally_marks};

words! {
    /// How a response came in. Paper, phone and web differ in who answers and how freely, so it
    /// is always available as a split.
    Mode {
        /// Filled by hand; keyed in or read from a scan.
        Paper = "paper",
        /// Filled on the respondent's phone at a meeting, from its QR code.
        Phone = "phone",
        /// Filled on the web.
        Web = "web",
    }
}

words! {
    /// Which questions count.
    Form {
        /// The short form: questions marked `core`.
        Core = "core",
        /// The whole survey.
        Long = "long",
    }
}

impl Form {
    /// Whether a question of this extent belongs to the form.
    pub const fn includes(self, extent: Extent) -> bool {
        match (self, extent) {
            (Self::Long, Extent::Core | Extent::Extra) | (Self::Core, Extent::Core) => true,
            (Self::Core, Extent::Extra) => false,
        }
    }
}

words! {
    /// Why a question has no answer although something was marked. Never scored, and kept apart
    /// from a question left blank.
    Missing {
        /// Không áp dụng. Only where the question offers it.
        NotApplicable = "97",
        /// Không biết. May be given to every question.
        DontKnow = "98",
        /// Không trả lời. May be given to every question.
        NoAnswer = "99",
    }
}

impl Missing {
    /// The missing answer that a code stands for; `None` for any other code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|missing| missing.word() == code)
    }
}
